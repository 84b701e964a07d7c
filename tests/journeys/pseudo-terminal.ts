import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";

/** A real terminal without a screen: a tmux server of its own, so that no other session is touched. */
export type PseudoTerminal = {
  /** Types keys or their tmux names (`Enter`, `Escape`); text is sent letter by letter, as it is. */
  readonly press: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** What stands on the screen now. */
  readonly screen: () => string;
  /** The same with its colours, as escape sequences. */
  readonly colouredScreen: () => string;
  /** The screen once it shows what is expected; fails with what it shows instead. */
  readonly see: (expected: string | RegExp) => Promise<string>;
  /** Process id of the program in the terminal. */
  readonly programPid: () => number;
  readonly close: () => void;
};

const WAIT_MS = 45_000;

export function hasPseudoTerminal(): boolean {
  return spawnSync("tmux", ["-V"]).status === 0;
}

/** A shell in a terminal of a given size; commands are typed into it. */
export function openTerminal(
  size: { readonly columns: number; readonly rows: number },
  environment: Readonly<Record<string, string>>,
): PseudoTerminal {
  const socket = `dondoc-${randomUUID()}`;
  const tmux = (...args: readonly string[]): string =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...args], { encoding: "utf8" });
  // Ink takes a machine that calls itself CI for one without a terminal.
  const shell = [
    "env",
    "-u",
    "CI",
    ...Object.entries(environment).map(([name, value]) => `${name}=${value}`),
  ];
  const window = ["-x", String(size.columns), "-y", String(size.rows)];
  tmux("new-session", "-d", ...window, ...shell, "PS1=ready> ", "bash", "--norc", "--noprofile");
  tmux("set-option", "-g", "status", "off");
  const screen = (): string => tmux("capture-pane", "-p");
  return {
    press: (...keys) => void tmux("send-keys", ...keys),
    type: (text) => void tmux("send-keys", "-l", text),
    resize: (columns, rows) => void tmux("resize-window", "-x", String(columns), "-y", String(rows)),
    screen,
    colouredScreen: () => tmux("capture-pane", "-p", "-e"),
    see: (expected) => seen(screen, expected),
    programPid: () => {
      const shellPid = tmux("display-message", "-p", "#{pane_pid}").trim();
      return Number(execFileSync("pgrep", ["-P", shellPid], { encoding: "utf8" }).trim());
    },
    close: () => void spawnSync("tmux", ["-L", socket, "kill-server"]),
  };
}

async function seen(screen: () => string, expected: string | RegExp): Promise<string> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const shown = screen();
    if (typeof expected === "string" ? shown.includes(expected) : expected.test(shown)) return shown;
    if (Date.now() > until) throw new Error(`Never seen: ${String(expected)}\nThe screen shows:\n${shown}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
