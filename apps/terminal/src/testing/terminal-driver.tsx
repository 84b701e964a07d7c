import { render } from "ink-testing-library";
import { symbolsFor } from "../text/symbols.ts";
import { Dashboard } from "../dash/dashboard.ts";
import { type SessionSettings, makeSession } from "../dash/dashboard-session.ts";
import type { Size } from "../dash/place.ts";
import { type TestOffice, makeOffice } from "./make-office.ts";

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
  const screen = render(<Dashboard session={session} symbols={symbols} hasColour={false} />);
  const lines = (): readonly string[] => (screen.lastFrame() ?? "").split("\n");
  const see = async (expected: string): Promise<readonly string[]> => {
    const until = Date.now() + TIMEOUT_MS;
    while (!lines().join("\n").includes(expected)) {
      if (Date.now() > until) throw new Error(`never seen: ${expected}\n${lines().join("\n")}`);
      await pause();
    }
    return lines();
  };
  const resize = async (to: Size): Promise<void> => {
    Object.defineProperty(screen.stdout, "columns", { value: to.columns, configurable: true });
    Object.defineProperty(screen.stdout, "rows", { value: to.rows, configurable: true });
    screen.stdout.emit("resize");
    await pause();
  };
  await resize(size);
  return {
    office,
    see,
    lines,
    resize,
    press: async (...pressed) => {
      for (const key of pressed) {
        screen.stdin.write(key);
        await pause();
      }
    },
    close: () => {
      session.stop();
      screen.unmount();
    },
  };
}

/** Long enough for Ink to tell a lone Escape from the beginning of an arrow. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
