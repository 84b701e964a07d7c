import { Draft } from "@dondoc/domain/draft";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";
import { planWith } from "./testing/read.ts";

const plan = planWith(
  "Thực hiện Nghị quyết số 5-NQ/TU ngày 01/02/2026 của Tỉnh ủy, Sở Y tế xây dựng Kế hoạch như sau:\nI. MỤC TIÊU\n- Phấn đấu đạt trên 90% người dân hài lòng.\nII. NHIỆM VỤ\n1. Tuyên truyền\n- Tổ chức tuyên truyền hằng quý.\n* Các phòng thuộc Sở, các bệnh viện lãnh đạo thực hiện thường xuyên.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở: Chủ trì, phối hợp với Thanh tra Sở theo dõi; báo cáo Giám đốc Sở trước ngày 15/12/2026.",
);

/** What is wrong with a reading; `null` when it is a typed problem or a draft whose every span lies in the text. */
function flawOf(written: string): string | null {
  const reading = readText(written);
  if (!reading.ok) return reading.problem.code.startsWith("document-") ? null : reading.problem.code;
  const { text, draft } = reading.value;
  const parsed = Draft.safeParse(draft);
  if (!parsed.success) return parsed.error.message;
  const spans = [...draft.tasks, ...draft.citations, ...draft.sections, ...draft.targets, ...draft.reports];
  return spans.every(({ span }) => span.end <= text.length) ? null : "a span outside the text";
}

/** The first flaw among texts of a kind. */
function firstFlaw<T>(kind: fc.Arbitrary<T>, written: (value: T) => string, seed: number): string | null {
  return (
    fc
      .sample(kind, { seed, numRuns: 60 })
      .map((value) => flawOf(written(value)))
      .find((flaw) => flaw !== null) ?? null
  );
}

describe("a damaged plan is read or refused, never thrown at", { timeout: 60_000 }, () => {
  test("cut anywhere", () => {
    const cuts = fc.tuple(fc.nat(plan.length), fc.nat(plan.length));
    expect(firstFlaw(cuts, ([a, b]) => plan.slice(Math.min(a, b), Math.max(a, b)), 1)).toBeNull();
  });

  test("with its lines in any order", () => {
    const shuffled = fc.shuffledSubarray(plan.split("\n"), { minLength: 1 });
    expect(firstFlaw(shuffled, (some) => some.join("\n"), 2)).toBeNull();
  });

  test("with characters doubled, or control characters between them", () => {
    const signs = fc.constantFrom(
      "",
      "\u0000",
      "\u0007",
      "\u001e",
      "\u200b",
      "\ufeff",
      "\ud800",
      "\u0301",
      "|",
      "\t",
      "\f",
    );
    const noise = fc.tuple(fc.nat(plan.length), fc.array(signs, { maxLength: 30 }));
    const disturbed = ([at, some]: [number, string[]]): string =>
      plan.slice(0, at) + some.join(plan.charAt(at)) + plan.slice(at);
    expect(firstFlaw(noise, disturbed, 3)).toBeNull();
  });

  test("decomposed", () => {
    expect(flawOf(plan.normalize("NFD"))).toBeNull();
  });

  test("any text at all", () => {
    expect(firstFlaw(fc.string({ unit: "binary", maxLength: 400 }), (text) => text, 4)).toBeNull();
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
    expect(flawOf(`KẾ HOẠCH\n${text}`)).toBeNull();
  });
});
