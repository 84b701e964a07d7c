import type { Line } from "../text/line.ts";
import { styled } from "./tone-style.ts";

/** Puts frames on a terminal: of each frame only the rows that changed, all of them at once. */
export type Painter = {
  readonly paint: (lines: readonly Line[]) => void;
  /** The terminal shows something else by now: the next frame is painted whole. */
  readonly forget: () => void;
};

/** Terminals that know it show what stands between the two at once; the others pass over it. */
const BEGIN = "\u001b[?2026h";
const END = "\u001b[?2026l";
/** The cursor rests at the top, where nothing that is written by accident can scroll the screen. */
const HOME = "\u001b[H";

export function makePainter(write: (text: string) => void, hasColour: boolean): Painter {
  let shown: readonly string[] = [];
  return {
    paint: (lines) => {
      const rows = lines.map((line) => rowOf(line, hasColour));
      const changed = rows.flatMap((row, at) => (row === shown[at] ? [] : [placed(row, at)]));
      shown = rows;
      if (changed.length > 0) write(BEGIN + changed.join("") + HOME + END);
    },
    forget: () => (shown = []),
  };
}

/** Cleared before it is written: after a row as wide as the window, clearing would take its last cell. */
function placed(row: string, at: number): string {
  return `\u001b[${at + 1};1H\u001b[2K${row}`;
}

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const control = /[\u0000-\u001f\u007f-\u009f]/gu;

/** Whatever a sentence brings with it, nothing but the tones can steer the terminal. */
function rowOf(line: Line, hasColour: boolean): string {
  return line
    .map(({ text, tone }) => styled(text.replace(control, " "), tone, hasColour))
    .join("")
    .trimEnd();
}
