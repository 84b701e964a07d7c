import { Draft } from "@dondoc/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";
import { planWith } from "./testing/read.ts";

const plan = planWith(
  "Thực hiện Nghị quyết số 5-NQ/TU ngày 01/02/2026 của Tỉnh ủy, Sở Y tế xây dựng Kế hoạch như sau:\nI. MỤC TIÊU\n- Phấn đấu đạt trên 90% người dân hài lòng.\nII. NHIỆM VỤ\n1. Tuyên truyền\n- Tổ chức tuyên truyền hằng quý.\n* Các phòng thuộc Sở, các bệnh viện lãnh đạo thực hiện thường xuyên.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở: Chủ trì, phối hợp với Thanh tra Sở theo dõi; báo cáo Giám đốc Sở trước ngày 15/12/2026.",
);

/** A draft whose every span lies in the text, or a typed problem; never an exception. */
function expectDraftOrProblem(written: string): void {
  const reading = readText(written);
  if (!reading.ok) {
    expect(reading.problem.code).toMatch(/^document-/);
    return;
  }
  const { text, draft } = reading.value;
  expect(Draft.safeParse(draft).error).toBeUndefined();
  const spans = [...draft.tasks, ...draft.citations, ...draft.sections, ...draft.targets, ...draft.reports];
  for (const { span } of spans) expect(span.end).toBeLessThanOrEqual(text.length);
}

describe("a damaged plan is read or refused, never thrown at", { timeout: 60_000 }, () => {
  test("cut anywhere", () => {
    fc.assert(
      fc.property(fc.nat(plan.length), fc.nat(plan.length), (a, b) =>
        expectDraftOrProblem(plan.slice(Math.min(a, b), Math.max(a, b))),
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test("with its lines in any order", () => {
    const lines = plan.split("\n");
    const shuffled = fc.shuffledSubarray(lines, { minLength: 1 });
    fc.assert(
      fc.property(shuffled, (some) => expectDraftOrProblem(some.join("\n"))),
      { seed: 2, numRuns: 60 },
    );
  });

  test("with characters doubled, or control characters between them", () => {
    const noise = fc.constantFrom(
      "",
      "\u0000",
      "\u0007",
      "\u001e",
      "\u200b",
      "\ufeff",
      "\ud800",
      "́",
      "|",
      "\t",
      "\f",
    );
    fc.assert(
      fc.property(fc.nat(plan.length), fc.array(noise, { maxLength: 30 }), (at, signs) => {
        expectDraftOrProblem(plan.slice(0, at) + signs.join(plan.charAt(at)) + plan.slice(at));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test("decomposed", () => {
    expectDraftOrProblem(plan.normalize("NFD"));
  });

  test("any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), expectDraftOrProblem), {
      seed: 4,
      numRuns: 200,
    });
  });
});

describe("no text makes it slow", () => {
  // A quadratic reading of these takes minutes; the limit leaves room for a busy machine.
  test.each([
    ["a line of one megabyte", "Sở Y tế phối hợp với ".repeat(50_000)],
    ["a megabyte of white space", `${" ".repeat(1_000_000)}x`],
    ["brackets that never close", "(".repeat(400_000)],
    [
      "ten thousand nested bullets",
      Array.from(
        { length: 10_000 },
        (_, at) => `${["I.", "1.", "a)", "-", "+"][at % 5]} Sở Y tế thực hiện`,
      ).join("\n"),
    ],
    ["numbers without end", "số 1-".repeat(150_000)],
    ["labels without end", "Thời gian: ".repeat(60_000)],
  ])("%s", { timeout: 60_000 }, (_, text) => {
    const before = performance.now();
    expectDraftOrProblem(`KẾ HOẠCH\n${text}`);
    expect(performance.now() - before).toBeLessThan(40_000);
  });
});
