import type { Tone } from "../text/line.ts";

/** How each meaning looks in 16 colours, as the numbers of an SGR sequence. Without colours every tone is plain text. */
const styles: Readonly<Record<Tone, string>> = {
  plain: "",
  strong: "1",
  overdue: "1;31",
  "due-soon": "33",
  done: "32",
  waiting: "36",
  returned: "35",
  inferred: "35",
  cursor: "7",
  title: "1",
  past: "1;7",
  alarm: "1;31",
};

/** A text as a terminal shows it in its tone. */
export function styled(text: string, tone: Tone, hasColour: boolean): string {
  const style = hasColour ? styles[tone] : "";
  return style === "" ? text : `\u001b[${style}m${text}\u001b[0m`;
}
