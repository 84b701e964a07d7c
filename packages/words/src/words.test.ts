import { assignmentActionNames, day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import {
  dayText,
  duePhrase,
  fractionText,
  isProblem,
  numberIn,
  languages,
  problemSentence,
  scheduleText,
  wordsIn,
} from "./index.ts";

describe("a day in words", () => {
  test("has a zero before days below 10 and the months 1 and 2 in Vietnamese", () => {
    expect(["2024-01-31", "2024-03-05", "2024-10-20"].map((on) => dayText(day(on), "vi"))).toEqual([
      "31-01-2024",
      "05-3-2024",
      "20-10-2024",
    ]);
  });

  test("names the month in English", () => {
    expect(dayText(day("2024-03-05"), "en")).toBe("5 Mar 2024");
  });
});

describe("a deadline in words", () => {
  test("says how late or how near it is", () => {
    expect(duePhrase({ kind: "overdue", daysLate: 93 }, "vi")).toBe("Quá hạn 93 ngày");
    expect(duePhrase({ kind: "not-due", daysLeft: 1 }, "en")).toBe("1 day left");
    expect(duePhrase({ kind: "due-soon", daysLeft: 0 }, "vi")).toBe("Hạn hôm nay");
  });

  test("says that the named day still counts", () => {
    const schedule = { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" } as const;
    expect(scheduleText(schedule, "vi")).toBe("hằng năm, trước ngày 20-10, tính cả ngày đó");
  });

  test("names the last day of a quarter", () => {
    const schedule = {
      kind: "once",
      dueOn: day("2024-06-30"),
      granularity: "quarter",
      bound: "within",
    } as const;
    expect(scheduleText(schedule, "vi")).toBe("quý II-2024, đến hết ngày 30-6-2024");
    expect(scheduleText(schedule, "en")).toBe("quarter II of 2024, until the end of 30 Jun 2024");
  });
});

describe("a number that somebody types", () => {
  test("has the separators of the language, and either one before decimals", () => {
    expect(["55", "55,5", "55.5", "1.234", "1.234.567,5", "-3"].map((text) => numberIn(text, "vi"))).toEqual([
      55, 55.5, 55.5, 1234, 1_234_567.5, -3,
    ]);
    expect(["55,5", "1,234", "1.234"].map((text) => numberIn(text, "en"))).toEqual([55.5, 1234, 1.234]);
  });

  test("is none where words or stray separators stand", () => {
    for (const text of ["", "khoảng 5", "1.2.3", "1,23.4", "5,"]) expect(numberIn(text, "vi")).toBeNull();
  });
});

describe("a rate", () => {
  test("has no percentage while few things are due", () => {
    expect(fractionText({ numerator: 1, denominator: 2, asOf: day("2024-10-01") }, "vi")).toBe("1/2");
  });

  test("has one decimal, with the comma in Vietnamese", () => {
    expect(fractionText({ numerator: 28, denominator: 37, asOf: day("2024-10-01") }, "vi")).toBe(
      "28/37 = 75,7 %",
    );
  });
});

describe("a problem", () => {
  test("names what is missing in both languages", () => {
    const problem = { code: "draft-incomplete", missing: ["number", "directive"] } as const;
    expect(problemSentence(problem, "vi")).toContain("số, ký hiệu, văn bản cấp trên được thực hiện");
    expect(problemSentence(problem, "en")).toContain("number, the document it carries out");
  });
});

describe("a problem of a newer server", () => {
  test("is told by its code, with what to do", () => {
    const received: unknown = { code: "plan-too-bold" };
    if (!isProblem(received)) throw new Error("The shape of a problem was not recognised.");
    expect(problemSentence(received, "en")).toContain("plan-too-bold");
    expect(problemSentence(received, "vi")).toContain("nâng cấp");
  });
});

describe("a refusal about an assignment", () => {
  test("names what was to be done and who may do it", () => {
    const problem = {
      code: "not-your-part",
      action: "confirm",
      needs: ["assigner", "standing-body"],
    } as const;
    expect(problemSentence(problem, "vi")).toBe(
      "“Xác nhận hoàn thành” là việc của cơ quan giao việc hoặc cơ quan thường trực. Hãy đề nghị nơi đó làm.",
    );
    expect(problemSentence(problem, "en")).toContain("the body that assigned it or the standing body");
  });

  test("names the fields that a finding lacks", () => {
    const problem = { code: "finding-incomplete", ordinal: 2, missing: ["cause", "responsibility"] } as const;
    expect(problemSentence(problem, "vi")).toContain("thứ 2 còn thiếu: nguyên nhân, trách nhiệm");
    expect(problemSentence(problem, "en")).toContain("Finding 2 still lacks: cause, responsibility");
  });

  test("offers the periods that wait for a result", () => {
    const problem = { code: "period-not-open", period: "2023", open: ["2024"] } as const;
    expect(problemSentence(problem, "vi")).toBe("Hãy chọn một kỳ đang chờ nộp: 2024.");
  });
});

test("every action on an assignment has a label in both languages", () => {
  for (const language of languages) {
    const { actions } = wordsIn(language).assignment;
    expect(assignmentActionNames.filter((action) => actions[action].trim() === "")).toEqual([]);
    expect(new Set(Object.values(actions)).size).toBe(Object.keys(actions).length);
  }
});

test("what was done fourteen days late reads so, in both languages", () => {
  expect(duePhrase({ kind: "late", daysLate: 14 }, "vi")).toBe("Hoàn thành, quá hạn 14 ngày");
  expect(duePhrase({ kind: "late", daysLate: 14 }, "en")).toBe("Done 14 days late");
});

test("no Vietnamese word is left in the English set", () => {
  // The gallery shows names of an invented province, which stay as they are; so do the numbers of documents.
  const { gallery: _, ...spoken } = wordsIn("en");
  const english = JSON.stringify(spoken);
  const allowed = english
    .replaceAll("Đôn Đốc", "")
    .replaceAll("Tiếng Việt", "")
    .replaceAll(/\d+-QĐ\/TW/gu, "")
    .replaceAll("“Trước ngày”", "");
  expect(allowed.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)).toBeNull();
  expect(languages).toEqual(["vi", "en"]);
});
