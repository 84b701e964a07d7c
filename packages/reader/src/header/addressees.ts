import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { makePassage } from "../text/make-passage.ts";
import type { Layout } from "../text/paragraphs.ts";

/** Who a letter is written to. `from` and `to` are indices of lines, `to` exclusive. */
export type Addressees = { readonly entries: readonly string[]; readonly from: number; readonly to: number };

const ADDRESSEE_LINES_AT_MOST = 40;

/** "Kính gửi: Sở …" or "Kính gửi:" with one dash for each. */
export function addresseesIn(source: string, lines: readonly Line[], layout: Layout): Addressees | null {
  const from = lines.findIndex((line) => /^kinh g[u]i\s*[:;.]?/.test(bareKey(line.text)));
  const first = lines[from];
  if (first === undefined) return null;
  const colon = /^\S+\s+\S+?\s*(?:[:;]|$|\s)\s*/.exec(first.text)?.[0].length ?? first.text.length;
  const groups: { start: number; end: number }[][] = [];
  if (colon < first.text.length)
    groups.push([{ start: first.start + dashLength(first.text, colon), end: first.end }]);
  let to = from + 1;
  for (; to < Math.min(lines.length, from + ADDRESSEE_LINES_AT_MOST); to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    const dash = /^[-–—+•]\s*/.exec(line.text);
    if (dash !== null) {
      groups.push([{ start: line.start + dash[0].length, end: line.end }]);
      continue;
    }
    const open = groups.at(-1);
    if (open === undefined) {
      groups.push([line]);
      continue;
    }
    const above = lines[to - 1];
    const gap = line.blanksBefore > (layout.blankAfterEveryLine ? 1 : 0);
    if (gap || /\.$/.test(above?.text ?? "") || /^(?:Căn cứ|Thực hiện|Để )/u.test(line.text)) break;
    if (line.text.length > 160 || line.indent + 3 < (above?.indent ?? 0)) break;
    open.push(line);
  }
  const entries = groups
    .map((group) => makePassage(source, group).text.replace(/[;,.\s]+$/, ""))
    .filter((entry) => entry !== "");
  return { entries, from, to };
}

function dashLength(text: string, at: number): number {
  return at + (/^[-–—]\s*/.exec(text.slice(at))?.[0].length ?? 0);
}
