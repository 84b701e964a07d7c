import type { Size } from "../dash/place.ts";
import type { ScreenOutput } from "../dash/screen.ts";

/** A window that understands what the painter writes, and nothing else. */
export type TestWindow = {
  readonly output: ScreenOutput;
  readonly lines: () => readonly string[];
  /** Everything that was written, one text for each time. */
  readonly written: readonly string[];
  readonly resize: (to: Size) => void;
};

// oxlint-disable-next-line no-control-regex -- escape sequences begin with one
const row = /\u001b\[(?<at>\d+);1H\u001b\[2K(?<text>(?:(?!\u001b\[(?:\d+;1)?H).)*)/gu;

export function makeWindow(size: Size): TestWindow {
  const listeners = new Set<() => void>();
  const written: string[] = [];
  let now = size;
  let shown: string[] = [];
  const fill = (): string[] => Array.from({ length: now.rows }, (_, at) => shown[at] ?? "");
  return {
    written,
    lines: () => fill().map((line) => line.padEnd(now.columns)),
    resize: (to) => {
      now = to;
      shown = [];
      for (const listener of listeners) listener();
    },
    output: {
      get columns() {
        return now.columns;
      },
      get rows() {
        return now.rows;
      },
      write: (text) => {
        written.push(text);
        for (const { groups } of text.matchAll(row))
          shown[Number(groups?.["at"]) - 1] = groups?.["text"] ?? "";
      },
      on: (_, listener) => listeners.add(listener),
      off: (_, listener) => listeners.delete(listener),
    },
  };
}
