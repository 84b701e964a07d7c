import { describe, expect, test } from "vitest";
import { inShort, reportsOf } from "./testing/in-short.ts";
import {
  decisionWithTable,
  letterOf2009,
  partyDirective,
  scannedSchoolPlan,
} from "./testing/older-papers.ts";
import { draftOf } from "./testing/read.ts";

describe("a letter of 2009", () => {
  test("has its place and the short form of its date", () => {
    expect(draftOf(letterOf2009).document).toMatchObject({
      number: "1423/UBND-VX",
      place: "Hà Sơn",
      issuedOn: "2009-08-05",
      signers: [{ name: "Lương Thị Mận", title: "Phó Chủ tịch", authority: ["TM", "KT"] }],
    });
  });
  test("gives each unit what stands behind its colon", () => {
    expect(inShort(letterOf2009)).toContain("3 | UBND các huyện, thành phố |  | -");
  });
});

describe("a decision with an appendix of tasks", () => {
  test("keeps who decides out of its subject and its orders in the body", () => {
    expect(draftOf(decisionWithTable).document.subject).toBe(
      "Về việc ban hành Kế hoạch cải cách hành chính năm 2023 của huyện Thạch Lâm",
    );
    expect(reportsOf(decisionWithTable)).toEqual(["Phòng Nội vụ > UBND huyện | every quarter"]);
  });
  test("reads the first row of its table as it reads the last", () => {
    expect(inShort(decisionWithTable).slice(1)).toEqual([
      "PL/I | Phòng Tư pháp | Các phòng, ban liên quan | 2023-09-30",
      "PL/I | Văn phòng HĐND + UBND huyện | UBND các xã, thị trấn | period",
      "PL/II | Phòng Nội vụ | Phòng Tài chính - Kế hoạch | 2023-06-30",
      "PL/II | Phòng Nội vụ | Các cơ quan, đơn vị | continuous",
    ]);
  });
});

describe("a directive of the Party", () => {
  test("takes the month that an order names for its deadline", () => {
    expect(inShort(partyDirective).slice(1, 3)).toEqual([
      "2 | Ủy ban nhân dân huyện |  | 2024-03-31",
      "2 | Phòng Kinh tế và Hạ tầng |  | 2023-12-31",
    ]);
  });
});

describe("a scanned plan", () => {
  test("has figures where the scan read letters among figures", () => {
    expect(draftOf(scannedSchoolPlan).document).toMatchObject({
      number: "318/KH-PGDĐT",
      place: "Trà Lý",
      issuedOn: "2016-09-15",
    });
    expect(inShort(scannedSchoolPlan)[0]).toBe("II | Các trường |  | 2017-04-30");
  });
});
