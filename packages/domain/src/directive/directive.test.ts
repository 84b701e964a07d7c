import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import {
  type CascadeDocument,
  type CascadeNode,
  DocumentIdentity,
  cascade,
  identityKey,
  numberKey,
} from "./directive.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;

/** Conclusion 70-KL/TW and what carries it out in two provinces; only the dates are told (domain reference §0). */
const conclusion = { id: makeId("directive", 1, uuid(1)), issuedOn: day("2024-01-31"), upperId: null };
const konTum = { id: makeId("plan", 1, uuid(2)), issuedOn: day("2024-04-24"), upperId: conclusion.id };
const bacNinh = { id: makeId("plan", 1, uuid(3)), issuedOn: day("2024-06-11"), upperId: conclusion.id };
const tuSon = { id: makeId("plan", 1, uuid(4)), issuedOn: day("2024-06-24"), upperId: bacNinh.id };
const documents: readonly CascadeDocument[] = [tuSon, bacNinh, conclusion, konTum];

describe("the cascade of a directive", () => {
  const root = cascade<CascadeDocument>(conclusion, documents);

  test("counts the days from the directive to each plan: 84, 132 and 145", () => {
    expect(lagsOf(root)).toEqual([
      [conclusion.id, 0],
      [konTum.id, 84],
      [bacNinh.id, 132],
      [tuSon.id, 145],
    ]);
  });

  test("counts the days from the document right above: 13 from the province's plan to the city's", () => {
    const province = root.lower[1];
    expect([province?.stepDays, province?.lower[0]?.stepDays]).toEqual([132, 13]);
  });

  test("puts each level in the order of issue, whatever order the documents came in", () => {
    expect(cascade<CascadeDocument>(conclusion, documents.toReversed())).toEqual(root);
    expect(root.lower.map((node) => node.document.id)).toEqual([konTum.id, bacNinh.id]);
  });

  test("hangs a plan whose upper document is unknown under the root", () => {
    const orphan = { ...tuSon, upperId: makeId("plan", 1, uuid(99)) };
    const { lower } = cascade<CascadeDocument>(conclusion, [orphan]);
    expect(lower).toEqual([{ document: orphan, lagDays: 145, stepDays: 145, lower: [] }]);
  });

  test("of a directive that nobody has carried out is the directive alone", () => {
    expect(cascade<CascadeDocument>(conclusion, [])).toEqual({
      document: conclusion,
      lagDays: 0,
      stepDays: 0,
      lower: [],
    });
  });

  test("loses no document that names itself as its upper", () => {
    const circular = { ...tuSon, upperId: tuSon.id };
    expect(lagsOf(cascade<CascadeDocument>(conclusion, [circular]))).toEqual([
      [conclusion.id, 0],
      [tuSon.id, 145],
    ]);
  });
});

describe("the identity of a document", () => {
  const plan: DocumentIdentity = {
    issuer: "Ủy ban nhân dân tỉnh Thạch Lam",
    type: "plan",
    number: "45/KH-UBND",
    issuedOn: day("2024-02-20"),
  };

  test.each([
    ["the issuer's short name", { issuer: "UBND tỉnh Thạch Lam" }],
    ["older tone marks", { issuer: "Uỷ ban nhân dân tỉnh Thạch Lam" }],
    ["spaces in the number", { number: "45 / KH-UBND" }],
    ["small letters in the number", { number: "45/kh-ubnd" }],
  ])("is the same with %s", (_, other) => {
    expect(identityKey({ ...plan, ...other })).toBe(identityKey(plan));
  });

  test.each([
    ["issuer", { issuer: "UBND tỉnh Vân Khê" }],
    ["type", { type: "decision" as const }],
    ["number", { number: "46/KH-UBND" }],
    ["date, for State numbers start again each year", { issuedOn: day("2025-02-20") }],
  ])("changes with its %s", (_, other) => {
    expect(identityKey({ ...plan, ...other })).not.toBe(identityKey(plan));
  });

  test("is not complete without a day", () => {
    expect(DocumentIdentity.safeParse({ ...plan, issuedOn: "2024-02" }).success).toBe(false);
  });

  test("compares numbers without spaces and case", () => {
    expect(numberKey("70- KL/TW")).toBe("70-kl/tw");
  });
});

function lagsOf(node: CascadeNode<CascadeDocument>): [string, number][] {
  return [[node.document.id, node.lagDays], ...node.lower.flatMap(lagsOf)];
}
