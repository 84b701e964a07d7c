import { describe, expect, test } from "vitest";
import { type ReviewForm, acceptanceOf, missingIn } from "./review-form.ts";

const form: ReviewForm = {
  identity: { type: "plan", number: " 12/KH-UBND ", issuer: "UBND tỉnh Xuân Hòa", issuedOn: "2026-03-05" },
  subject: "Trồng cây",
  directive: { type: "directive", number: "3-CT/TW", issuer: "Ban Bí thư", issuedOn: "2026-01-10" },
  directiveSubject: "",
  takenTasks: ["T1"],
  skippedTasks: ["T2"],
  joinedTasks: ["T3"],
  corrections: {
    T1: { statement: " Trồng cây ven đường ", assignments: [{ role: "lead", unitAsWritten: " " }] },
    T4: { statement: "  " },
  },
  namings: {},
};

describe("the form of a review", () => {
  test("is sent with the spaces around its words taken off", () => {
    expect(acceptanceOf(form)).toMatchObject({
      identity: { number: "12/KH-UBND" },
      skippedTasks: ["T2"],
    });
    expect(missingIn(form)).toEqual([]);
  });

  test("is sent without the lines that were left empty", () => {
    expect(acceptanceOf(form)).toMatchObject({
      joinedTasks: ["T3"],
      corrections: [{ key: "T1", statement: "Trồng cây ven đường", assignments: [] }, { key: "T4" }],
    });
    expect(acceptanceOf(form)?.corrections[1]).toEqual({ key: "T4" });
  });

  test("names what is still missing and is not sent", () => {
    const gaps = { ...form, subject: " ", identity: { ...form.identity, issuedOn: "2026-02-30" } };
    expect(missingIn(gaps)).toEqual(["issued-on", "subject"]);
    expect(acceptanceOf(gaps)).toBeNull();
  });

  test("needs the whole identity of the document above", () => {
    expect(missingIn({ ...form, directive: { ...form.directive, type: "" } })).toEqual(["directive"]);
  });
});
