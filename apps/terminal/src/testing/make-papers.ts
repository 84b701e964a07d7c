import { InspectionId, ReviewId, day } from "@dondoc/domain";
import type { InspectionRow, MadeFile, OfficePapers, ReviewRow } from "../office/office-papers.ts";
import { planId, unitId, uuid } from "./make-ids.ts";

type Answer = <T>(name: string, value: () => T) => Promise<T>;

/** Files of a small office: each holds what was asked for, so that a test can read the question in it. */
export function makePapers(answer: Answer): OfficePapers {
  return {
    planReport: ({ planId: id, asOf, format }) =>
      answer(`report ${id} ${asOf}`, () => madeFile(`bao-cao.${format}`, format)),
    urgingSlip: ({ unitId: id, planId: plan, answerBy, format }) =>
      answer(`slip ${id}`, () =>
        madeFile(`phieu.${format}`, `${format} ${plan ?? "all"} ${answerBy ?? "open"}\n`),
      ),
    paper: ({ kind, asked }) =>
      answer(`paper ${kind}`, () =>
        madeFile(`giay.${"format" in asked ? asked.format : "xlsx"}`, JSON.stringify({ kind, ...asked })),
      ),
    listing: (question) =>
      answer(`listing ${question.list}`, () =>
        madeFile(`danh-sach.${question.format}`, JSON.stringify(question)),
      ),
    calendar: ({ unitId: id, language, origin }) =>
      answer(`calendar ${id ?? "own"}`, () => madeFile("han.ics", `${id ?? "own"} ${language} ${origin}\n`)),
    reviews: (id) => answer(`reviews ${id}`, () => [makeReview(1, "planned"), makeReview(2, "called-off")]),
    inspections: (id) => answer(`inspections ${id}`, () => [makeInspection(1), makeInspection(2)]),
  };
}

function madeFile(fileName: string, text: string): MadeFile {
  return { fileName, mediaType: "application/octet-stream", base64: Buffer.from(text).toString("base64") };
}

function makeReview(number: number, status: "called-off" | "planned"): ReviewRow {
  const facts = {
    id: ReviewId.parse(`rev_1.${uuid(number)}`),
    planId: planId(77),
    kind: "interim",
    asWritten: "Sơ kết hằng năm",
    span: null,
    covers: { from: null, to: null },
    dueOn: null,
    certainty: "stated",
  } as const;
  if (status === "planned") return { ...facts, status };
  return { ...facts, status, calledOffOn: day("2024-09-01"), reason: "Gộp vào tổng kết" };
}

function makeInspection(number: number): InspectionRow {
  return {
    id: InspectionId.parse(`ins_1.${uuid(number)}`),
    planId: planId(77),
    taskId: null,
    inspectingUnitId: unitId(1),
    inspectedUnitId: unitId(2),
    plannedFor: day(`2024-09-0${number}`),
    announcedOn: day("2024-08-20"),
    announcedBy: { account: "Văn thư Minh", unitId: unitId(1) },
    status: "planned",
  };
}
