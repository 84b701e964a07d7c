import type { TextProps } from "ink";
import type { Tone } from "../text/line.ts";

/** How a meaning looks: 16 colours, no backgrounds but reverse, no blue. Without colours every tone is plain text. */
const styles: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  strong: { bold: true },
  overdue: { color: "red", bold: true },
  "due-soon": { color: "yellow" },
  done: { color: "green" },
  waiting: { color: "cyan" },
  returned: { color: "magenta" },
  inferred: { color: "magenta" },
  cursor: { inverse: true },
  title: { bold: true },
  past: { inverse: true, bold: true },
  alarm: { color: "red", bold: true },
};

export function styleOf(tone: Tone, hasColour: boolean): TextProps {
  return hasColour ? styles[tone] : {};
}
