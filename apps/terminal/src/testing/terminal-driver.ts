import { render } from "ink-testing-library";
import { createElement } from "react";
import { symbolsFor } from "../text/symbols.ts";
import { type SessionSettings, makeSession } from "../dash/dashboard-session.ts";
import { Keyboard } from "../dash/keyboard.ts";
import type { Size } from "../dash/place.ts";
import { openScreen } from "../dash/screen.ts";
import { type TestOffice, makeOffice } from "./make-office.ts";
import { makeWindow } from "./make-window.ts";

/** Drives the dashboard as a person does: keys in, the frame out. */
export type TerminalDriver = {
  readonly office: TestOffice;
  /** Lines of the last frame, once it contains what is expected. */
  readonly see: (expected: string) => Promise<readonly string[]>;
  readonly lines: () => readonly string[];
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly resize: (size: Size) => Promise<void>;
  readonly close: () => void;
};

const TIMEOUT_MS = 5_000;

export const keys = {
  enter: "\r",
  escape: "\u001b",
  tab: "\t",
  down: "\u001b[B",
  backspace: "\u007f",
} as const;

/** Takes every step without a word. */
const takesAll: SessionSettings["act"] = () => Promise.resolve(null);

export async function openDashboard(
  size: Size,
  office: TestOffice = makeOffice(),
  act = takesAll,
): Promise<TerminalDriver> {
  const session = makeSession({ office, language: "vi", asOf: null, time: () => "08:05", act });
  const symbols = symbolsFor({ isAscii: false, hasColour: true });
  const window = makeWindow(size);
  const screen = openScreen({ session, output: window.output, symbols, hasColour: false });
  const keyboard = render(createElement(Keyboard, { session, size: screen.size }));
  session.start();
  const { lines } = window;
  const see = async (expected: string): Promise<readonly string[]> => {
    const until = Date.now() + TIMEOUT_MS;
    while (!lines().join("\n").includes(expected)) {
      if (Date.now() > until) throw new Error(`never seen: ${expected}\n${lines().join("\n")}`);
      await pause();
    }
    return lines();
  };
  await pause();
  return {
    office,
    see,
    lines,
    resize: async (to) => {
      window.resize(to);
      await pause();
    },
    press: async (...pressed) => {
      for (const key of pressed) {
        keyboard.stdin.write(key);
        await pause();
      }
    },
    close: () => {
      session.stop();
      screen.close();
      keyboard.unmount();
    },
  };
}

/** Long enough for Ink to tell a lone Escape from the beginning of an arrow. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
