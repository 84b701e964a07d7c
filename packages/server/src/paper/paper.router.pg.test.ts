import { DirectiveId, day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { readAnyDocument } from "@dondoc/reader";
import { beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { personOf, suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerAs, testOffice } from "../testing/test-office.ts";
import type { MadeFile } from "./made-file.ts";

const { planId } = given;
const hoa = personOf("hoa@suoi-hoa", "leader", suoiHoa.district);

describeOnEachDatabase("the report on a plan", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await suoiHoaOffice(database(), { isRecordedAsItHappened: true });
  }, 60_000);

  const callers = (actor = hoa) => callerAs(testOffice(database(), suoiHoaToday), actor);
  const asked = (asOf = suoiHoaToday) => callers().paper.planReport({ planId, format: "docx", asOf });

  async function textOf({ base64, fileName }: MadeFile): Promise<string> {
    const read = await readAnyDocument({ bytes: new Uint8Array(Buffer.from(base64, "base64")), fileName });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.text;
  }

  describe("says of every day what was known then", () => {
    test.each([suoiHoaToday, day("2024-04-15"), day("2024-05-20")])("%s", async (asOf) => {
      const { statistic, rate } = await callers().plan.detail({ planId, asOf });
      const text = await textOf(await asked(asOf));
      expect(text).toContain(
        rate.denominator === 0
          ? "Chưa có việc nào đến hạn"
          : `đến hạn: ${rate.numerator}/${rate.denominator}`,
      );
      const { doneOnTime, doneLate, openInTime, openOverdue } = statistic;
      const total = doneOnTime + doneLate + openInTime + openOverdue;
      expect(text).toContain(total === 0 ? "Chưa có việc nào ghi hạn" : `Có ${total} việc ghi hạn cụ thể`);
    });
  });

  test("refuses a period that ends before it begins", async () => {
    const backwards = { planId, format: "html", from: day("2024-06-01"), asOf: day("2024-05-01") } as const;
    await expect(callers().paper.planReport(backwards)).rejects.toThrow("input-invalid");
  });

  test("leaves out what its reader may not see", async () => {
    const stranger = personOf("minh@noi-khac", "reporter", suoiHoa.otherCommune);
    const cellsOf = async (actor: typeof hoa) => {
      const { base64 } = await callers(actor).paper.planReport({ planId, format: "html" });
      const page = Buffer.from(base64, "base64").toString();
      return [...page.matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell = ""]) => cell).join("\n");
    };
    const unitsFor = async (actor: typeof hoa) =>
      (await callers(actor).plan.detail({ planId })).tasks.flatMap(({ assignments }) =>
        assignments.flatMap(({ unit, viaGroup }) => (viaGroup === null ? [unit.shortName] : [])),
      );
    const seen = await unitsFor(stranger);
    const hidden = (await unitsFor(hoa)).filter((name) => !seen.includes(name));
    const [toHoa, toStranger] = [await cellsOf(hoa), await cellsOf(stranger)];
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((name) => !toHoa.includes(name))).toEqual([]);
    expect(hidden.filter((name) => toStranger.includes(name))).toEqual([]);
  });

  describe("an urging slip", () => {
    const late = day("2025-03-01");
    const slip = async (asOf = late, actor = hoa) => {
      const asked = { unitId: suoiHoa.commune, format: "txt" as const, asOf };
      const { base64, fileName } = await callers(actor).paper.urgingSlip(asked);
      return { text: Buffer.from(base64, "base64").toString(), fileName };
    };

    test("has all that the unit is overdue with on the day, and nothing else", async () => {
      const { items } = await callers().task.due({ unitId: suoiHoa.commune, asOf: late, all: true });
      const overdue = items.filter(({ group }) => group === "overdue");
      const { text, fileName } = await slip();
      expect(overdue.length).toBeGreaterThan(0);
      expect(text).toContain(`còn ${overdue.length} việc quá hạn`);
      for (const { statement } of overdue) expect(text).toContain(statement);
      expect(fileName).toMatch(/^phieu-don-doc-.*-2025-03-01\.txt$/u);
    });

    test("says before anything was due that nothing is overdue", async () => {
      expect((await slip(day("2024-04-15"))).text).toContain("không có việc nào quá hạn");
    });

    test("is refused with an answer that is wanted before it is written", async () => {
      const asked = {
        unitId: suoiHoa.commune,
        format: "txt",
        asOf: late,
        answerBy: day("2025-02-01"),
      } as const;
      await expect(callers().paper.urgingSlip(asked)).rejects.toThrow("input-invalid");
    });
  });

  const linesOf = ({ base64 }: MadeFile) => Buffer.from(base64, "base64").toString().split("\n");

  test("the report on a directive tells every plan below it, the lag of each level and who owes a plan", async () => {
    const [root] = (await callers().overview.show()).directives;
    if (root === undefined) throw new Error("There is no directive.");
    const directiveId = DirectiveId.parse(root.id);
    const { rate } = await callers().plan.owedBelow({ directiveId });
    const lines = linesOf(await callers().paper.directiveReport({ directiveId, format: "txt" }));
    const text = lines.join("\n");
    for (const { number, lagDays } of root.lower) {
      expect(text).toContain(number);
      expect(text).toContain(`Ngày sau văn bản gốc: ${lagDays}`);
    }
    expect(text).toContain(`Cấp thứ 1: ${root.lower.length} kế hoạch.`);
    expect(text).toContain(
      rate.denominator === 0 ? "Không văn bản nào" : `${rate.numerator}/${rate.denominator}`,
    );
  });

  test("the draft of a review looks back on its stage and leaves what is to be judged open", async () => {
    await callers().report.planReview({
      planId,
      kind: "interim",
      asWritten: "sơ kết quý I",
      covers: { from: day("2024-04-01"), to: day("2024-05-31") },
      dueOn: null,
      plannedOn: suoiHoaToday,
    });
    const { reviews } = await callers().report.reviews({ planId });
    const [reviewId] = reviews.map(({ state }) => state.id);
    if (reviewId === undefined) throw new Error("There is no review.");
    const made = await callers().paper.review({ reviewId, format: "txt" });
    const lines = linesOf(made);
    expect(made.fileName).toMatch(/^so-ket-/u);
    expect(lines[1]).toContain("Sơ kết việc thực hiện");
    expect(lines[1]).toContain("(từ ngày 01-4-2024 đến ngày 31-5-2024)");
    expect(lines[lines.indexOf("1. Ưu điểm") + 1]).toBe("……………");
  });

  test("the minutes of an inspection are a form first, and then tell what was found", async () => {
    const plannedFor = day("2024-06-20");
    const asked = { planId, taskId: null, plannedFor, inspectedUnitId: suoiHoa.commune };
    await callers().followUp.planInspection({ ...asked, inspectingUnitId: suoiHoa.district });
    const found = async () => {
      const [row] = (await callers().followUp.ofPlan({ planId })).inspections;
      if (row === undefined) throw new Error("There is no inspection.");
      return row;
    };
    const inspectionId = (await found()).state.id;
    const minutes = async () =>
      linesOf(await callers().paper.inspectionMinutes({ inspectionId, format: "txt" })).join("\n");
    expect(await minutes()).toContain("IV. Kết luận\n……………");
    const finding = { nature: "chậm", severity: "nhẹ", cause: "thiếu người", responsibility: "trưởng thôn" };
    await callers().followUp.concludeInspection({
      inspectionId,
      version: (await found()).version,
      concludedOn: suoiHoaToday,
      conclusion: "Khắc phục trong tháng 7",
      findings: [finding],
    });
    expect(await minutes()).toContain("IV. Kết luận\nKhắc phục trong tháng 7");
    expect(await minutes()).toContain(
      "1. chậm; Mức độ: nhẹ; Nguyên nhân: thiếu người; Trách nhiệm: trưởng thôn",
    );
  });
});
