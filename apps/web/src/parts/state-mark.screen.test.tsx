// @vitest-environment jsdom
import { cleanup, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, test } from "vitest";
import { chooseLanguage } from "../office/language.ts";
import { StateMark } from "./state-mark.tsx";

afterEach(() => {
  cleanup();
  chooseLanguage("vi");
});

function shown(props: Parameters<typeof StateMark>[0]): { text: string; shape: string | null; tone: string } {
  const { container } = render(() => <StateMark {...props} />);
  const mark = container.querySelector(".st");
  return {
    text: mark?.textContent ?? "",
    shape: container.querySelector("use")?.getAttribute("href") ?? null,
    tone: mark?.className ?? "",
  };
}

describe("the mark of a state", () => {
  test("says how late something is, with the pointed hollow shape", () => {
    const mark = shown({ timeliness: { kind: "overdue", daysLate: 93 }, schedule: null });
    expect(mark).toMatchObject({ text: "Quá hạn 93 ngày", shape: "#i-over" });
  });

  test("is never red for what names no day", () => {
    for (const schedule of [null, { kind: "vague" }, { kind: "continuous" }, { kind: "by-rule" }] as const) {
      expect(shown({ timeliness: { kind: "no-deadline" }, schedule }).tone).toBe("st quiet");
    }
  });

  test("speaks English once that is chosen", () => {
    chooseLanguage("en");
    expect(shown({ timeliness: { kind: "due-soon", daysLeft: 0 }, schedule: null }).text).toBe("Due today");
  });
});
