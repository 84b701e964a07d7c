import { describe, expect, test } from "vitest";
import { draftOf, planWith } from "./testing/read.ts";

/** Codes of the checks of a plan around the given body, each with the words it points at. */
function checksOf(body: string): (readonly [string, string])[] {
  const text = planWith(body);
  return draftOf(text).checks.map(({ code, span }) => [code, text.slice(span.start, span.end)] as const);
}

describe("what a person is to look at", () => {
  test("is a task with several leads, and one with none", () => {
    const codes = checksOf(
      "II. NHIỆM VỤ\n1. Chung\n- Rà soát hồ sơ.\n* Phòng Nghiệp vụ, Thanh tra Sở chủ trì thực hiện.\n2. Riêng\n- Cải tiến quy trình.",
    ).filter(([code]) => code.includes("lead"));
    expect(codes.map(([code]) => code)).toEqual(["task-with-several-leads", "task-without-lead"]);
    expect(codes[0]?.[1]).toContain("Rà soát hồ sơ");
    expect(codes[1]?.[1]).toContain("Cải tiến quy trình");
  });

  test("is a year that the paper left out: it is inferred and says so", () => {
    const draft = draftOf(
      planWith("II. NHIỆM VỤ\n1. Chung\n- Rà soát hồ sơ (Thanh tra Sở chủ trì; hoàn thành trong quý III)."),
    );
    const deadline = draft.tasks[0]?.deadline;
    expect(deadline).toMatchObject({ schedule: { dueOn: "2026-09-30" }, certainty: "inferred" });
    expect(draft.checks).toContainEqual({ code: "year-inferred", span: deadline?.span });
  });

  test("is a citation later than the paper, and one without its issuer", () => {
    const found = checksOf(
      "Thực hiện Quyết định số 7/QĐ-UBND ngày 09/4/2026 của UBND tỉnh Sông Mơ và Kế hoạch số 8/KH-UBND ngày 02/01/2026, Sở Y tế xây dựng kế hoạch như sau:\nII. NHIỆM VỤ\n1. Chung\n- Rà soát hồ sơ.",
    ).filter(([code]) => code.startsWith("cit"));
    expect(found.map(([code]) => code)).toEqual(["cited-later-than-document", "citation-without-issuer"]);
    expect(found[0]?.[1]).toContain("7/QĐ-UBND");
    expect(found[1]?.[1]).toContain("8/KH-UBND");
  });

  test("is a unit with work that the paper is not sent to, once", () => {
    const found = checksOf(
      "II. NHIỆM VỤ\n1. Chung\n- Rà soát hồ sơ (Bệnh viện Sông Mơ chủ trì).\n- Lập danh mục (Bệnh viện Sông Mơ chủ trì).",
    ).filter(([code]) => code === "assigned-but-not-recipient");
    expect(found).toEqual([["assigned-but-not-recipient", "Bệnh viện Sông Mơ"]]);
  });
});
