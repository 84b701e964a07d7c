import type { DraftDeadline } from "@dondoc/domain/draft";
import { DraftDeadline as DraftDeadlineSchema } from "@dondoc/domain/draft";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deadlineIn, deadlineInCell, reportDeadlineIn } from "./deadline.ts";
import { examplesIn, passageOf } from "./testing/examples.ts";

const readers = { item: deadlineIn, cell: deadlineInCell, report: reportDeadlineIn };

function read(how: string, issued: string, words: string): DraftDeadline | null {
  const reader = Object.entries(readers).find(([name]) => name === how)?.[1];
  if (reader === undefined) throw new Error(`no reader is called ${how}`);
  return reader(passageOf(words), { issuedOn: issued === "-" ? null : issued });
}

/** A deadline as the example files write it. */
function written(deadline: DraftDeadline | null): string {
  if (deadline === null) return "none";
  return `${schedule(deadline)}${deadline.certainty === "inferred" ? " inferred" : ""}`;
}

function schedule({ schedule: it }: DraftDeadline): string {
  switch (it.kind) {
    case "once":
      return `once ${it.dueOn} ${it.granularity} ${it.bound}`;
    case "period":
      return `period ${it.from ?? "open"} ${it.to ?? "open"}`;
    case "on-event":
      return `on-event ${it.event}`;
    case "recurring":
      return [
        "recurring",
        it.every ?? "unstated",
        it.monthDay === undefined ? [] : ["on", it.monthDay],
        it.dayOfMonth === undefined ? [] : ["day", it.dayOfMonth],
        it.weekday === undefined ? [] : ["weekday", it.weekday],
        it.time === undefined ? [] : ["at", it.time],
        it.periodOffset === undefined ? [] : ["offset", it.periodOffset],
        it.bound ?? [],
      ]
        .flat()
        .join(" ");
    default:
      return it.kind;
  }
}

const valid = examplesIn("deadline-valid.txt");
const invalid = examplesIn("deadline-invalid.txt");

describe("deadlines", () => {
  test.for(valid)("$line", ({ fields: [how = "", issued = "", words = "", expected] }) => {
    expect(written(read(how, issued, words))).toBe(expected);
  });
  test("every row of the domain reference §3.5 has an example", () => {
    const rows = new Set([...valid, ...invalid].map(({ note }) => Number.parseInt(note, 10)));
    expect(Array.from({ length: 71 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
  });
});

describe("words about time that are no deadline", () => {
  test.for(invalid)("$line", ({ fields: [how = "", issued = "", words = ""] }) => {
    expect(written(read(how, issued, words))).toBe("none");
  });
});

describe("the words of a deadline", () => {
  test("are kept as written, with the place they stand in", () => {
    const text = "Lập hồ sơ; HOÀN THÀNH trước ngày 30/7/2026.";
    expect(deadlineIn(passageOf(text), { issuedOn: null })).toMatchObject({
      asWritten: "HOÀN THÀNH trước ngày 30/7/2026",
      span: { start: 11, end: 42 },
    });
  });
  test("leave out what stands between a frequency and its day", () => {
    const text = "Hàng năm gửi báo cáo trước ngày 20 tháng 10 của năm.";
    expect(deadlineIn(passageOf(text), { issuedOn: "2024" })).toMatchObject({
      asWritten: "Hàng năm … trước ngày 20 tháng 10 của năm",
      span: { start: 0, end: 51 },
    });
  });
  test("close the bracket that they open", () => {
    const deadline = deadlineInCell(passageOf("hằng năm (trước ngày 20/11)"), { issuedOn: null });
    expect(deadline?.asWritten).toBe("hằng năm (trước ngày 20/11)");
  });
});

const word = fc.constantFrom(
  ..."trước ngày quý II hằng năm tháng 12/2026 31/12 định kỳ thường xuyên nếu trường hợp ( ) “ ” , ; . 6 tháng - đến từ 2026 kể chậm nhất hoàn thành báo cáo xây dựng kế hoạch".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
);

describe("any text", () => {
  test("is read without a throw into a deadline of the domain, within the text", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.values(readers)), (words, reader) => {
        const deadline = reader(passageOf(words), { issuedOn: "2026-06" });
        if (deadline === null) return;
        DraftDeadlineSchema.parse(deadline);
        expect(deadline.span.end).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 500 },
    );
  });
  test("ends with any line of ten thousand characters, long before a test is given up", () => {
    const pieces = [
      "trước ngày ",
      "1",
      " ",
      "hằng ",
      "định kỳ, ",
      "12/2026-",
      "quý ii, ",
      "(",
      "nếu ",
      "a-1/",
      "kể từ ngày ",
    ];
    for (const piece of pieces) {
      const line = piece.repeat(Math.ceil(10_000 / piece.length));
      for (const reader of Object.values(readers)) {
        const found = reader(passageOf(line), { issuedOn: "2026" });
        expect(found?.span.end ?? 0, piece).toBeLessThanOrEqual(line.length);
      }
    }
  });
});
