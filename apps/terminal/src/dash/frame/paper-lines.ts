import { printable, wrap } from "../../text/cell.ts";
import { type Line, say } from "../../text/line.ts";
import type { OpenDetail } from "../dashboard-state.ts";
import type { Look } from "./look.ts";
import { rule } from "./rule.ts";

/** How much of the paper is shown on either side of the words in question. */
const CONTEXT_CHARACTERS = 420;

/** The words of the paper that an item came from, marked line by line, with what stands around them. */
export function paperLines(
  { item, plan }: OpenDetail,
  { width, contextLines }: { readonly width: number; readonly contextLines: number },
  look: Look,
): Line[] {
  const { words, symbols } = look;
  const names = words.terminal.detail;
  const section = item.sectionPath === null ? null : words.document.section(item.sectionPath);
  const title = `${names.paper(printable(item.plan.number), section)} · ${names.span(item.span.start, item.span.end)}`;
  const heading: Line = [say(rule(title, width, symbols), "strong")];
  if (plan === null) return [heading, [say(` ${names.loading}`)]];
  if (plan.text === null) return [heading, [say(` ${names.noText}`)]];
  const room = Math.max(10, width - 4);
  const { before, quoted, after } = excerpt(plan.text, item.span);
  const around = (text: string): Line => [say(`   ${text}`)];
  const wrapped = (paragraphs: readonly string[]): string[] => paragraphs.flatMap((text) => wrap(text, room));
  return [
    heading,
    ...wrapped(before).slice(-contextLines).map(around),
    ...wrapped(quoted).map((text): Line => [say(` ${symbols.quote} `, "strong"), say(text, "strong")]),
    ...wrapped(after).slice(0, contextLines).map(around),
  ];
}

/** Cut at word ends and again in paragraphs: the page's own line breaks mean nothing in another width. */
function excerpt(text: string, span: { readonly start: number; readonly end: number }) {
  const from = Math.max(0, span.start - CONTEXT_CHARACTERS);
  const to = Math.min(text.length, span.end + CONTEXT_CHARACTERS);
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, to);
  return {
    before: paragraphsOf(from === 0 ? before : `… ${before.replace(/^\S*\s/u, "")}`),
    quoted: paragraphsOf(text.slice(span.start, span.end)),
    after: paragraphsOf(to === text.length ? after : `${after.replace(/\s\S*$/u, "")} …`),
  };
}

/** A line that begins with a marker (dash, number, letter) or follows a blank one begins a paragraph. */
const paragraphStart = /\n(?=\s*\n|\s*(?:[-*+•–]|\d+[.)/]|[IVX]+[./]|\p{Ll}[.)])\s)/gu;

function paragraphsOf(text: string): string[] {
  return text
    .split(paragraphStart)
    .map(printable)
    .filter((paragraph) => paragraph !== "" && paragraph !== "-");
}
