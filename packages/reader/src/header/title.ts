import type { DocumentType, Span } from "@dondoc/domain";
import { markerOf } from "../structure/marker.ts";
import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { makePassage } from "../text/make-passage.ts";
import { matchesOf } from "../text/matches.ts";
import { type Layout, isCapitals } from "../text/paragraphs.ts";
import { typeNames } from "./type-names.ts";

/** Name of the kind of paper with the lines of its subject. `from`: index of the name; `to`: first line behind. */
export type Title = {
  readonly type: DocumentType | null;
  readonly subject: string | null;
  readonly span: Span | null;
  readonly from: number;
  readonly to: number;
};

/** The lines that a title is looked for in, with the text they come from. */
export type Sheet = { readonly source: string; readonly lines: readonly Line[]; readonly layout: Layout };

/** Lines between the columns and the name of the kind at most. */
const NAME_WITHIN = 25;
const SUBJECT_LINES_AT_MOST = 12;

export function titleAt({ source, lines, layout }: Sheet, after: number): Title | null {
  for (let at = Math.max(0, after); at < Math.min(lines.length, after + NAME_WITHIN); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (at > after && isBody(line)) return null;
    const name = typeNameIn(line);
    if (name === null) continue;
    return { type: name.type, from: at, ...subjectFrom(source, lines, { at, rest: name.rest, layout }) };
  }
  return null;
}

function isBody(line: Line): boolean {
  const marker = markerOf(line.text);
  if (marker !== null && marker.kind !== "star" && marker.kind !== "dash") return true;
  return line.text.length > 200 || /^(?:kinh gui|v\s?\/\s?v)/.test(bareKey(line.text));
}

/** "KẾ HOẠCH" on a line or in a cell of its own, or at the head of a line of capitals. */
function typeNameIn(line: Line): { readonly type: DocumentType; readonly rest: Span | null } | null {
  const cells = matchesOf(line.text, /[^|│]+/g);
  for (const cell of cells) {
    const text = cell[0].replace(/^[^\p{L}]+/u, "");
    const offset = cell.index + cell[0].length - text.length;
    const key = bareKey(text).replace(/[^a-z]+$/, "");
    for (const name of typeNames) {
      if (!name.asHeading || !key.startsWith(name.bare)) continue;
      const head = text.slice(0, name.bare.length);
      if (!isCapitals(head)) continue;
      if (key.length === name.bare.length) return { type: name.type, rest: null };
      if (!/^\s/.test(text.slice(name.bare.length)) || !isCapitals(text)) continue;
      const start = line.start + offset + name.bare.length;
      return { type: name.type, rest: { start, end: line.end } };
    }
  }
  return null;
}

type SubjectStart = { readonly at: number; readonly rest: Span | null; readonly layout: Layout };

/** The subject runs to a rule of dashes, a gap, "(Ban hành kèm theo …)", or whatever opens the body. */
function subjectFrom(
  source: string,
  lines: readonly Line[],
  start: SubjectStart,
): Omit<Title, "type" | "from"> {
  const stretches: Span[] = start.rest === null ? [] : [start.rest];
  // Lines of one title stand alike: a wider gap ends it, also in a paper with a blank after every paragraph.
  let usualGap = start.layout.blankAfterEveryLine ? 1 : 0;
  let to = start.at + 1;
  for (; to < Math.min(lines.length, start.at + 1 + SUBJECT_LINES_AT_MOST); to += 1) {
    const line = lines[to];
    if (line === undefined || endsSubject(line, stretches.length > 0, usualGap)) break;
    if (/^[Cc][ỦủUu][AaẢả]\s/u.test(line.text) && stretches.length === 0 && isCapitals(line.text)) continue;
    if (stretches.length > 0) usualGap = Math.min(usualGap, line.blanksBefore);
    stretches.push({ start: line.start, end: line.end });
  }
  while (isRule(lines[to]) || isIssueNote(lines[to])) to += 1;
  const passage = makePassage(source, stretches);
  const kept = passage.text.replace(/\s*\((?:Ban hành )?[Kk]èm theo.*$/u, "").replace(/^[^\p{L}\d“"(]+/u, "");
  const subject = kept.replace(/[\s_–—-]+$/, "");
  if (subject === "") return { subject: null, span: null, to };
  const first = passage.text.indexOf(subject);
  return { subject, span: passage.spanOf(first, first + subject.length), to };
}

function endsSubject(line: Line, begun: boolean, usualGap: number): boolean {
  if (isRule(line) || isIssueNote(line)) return true;
  const marker = markerOf(line.text);
  if (marker !== null && (marker.kind === "roman" || marker.kind === "article" || marker.kind === "number"))
    return true;
  if (line.text.length > 200) return true;
  if (!begun) return /^(?:Căn cứ|Kính gửi)/u.test(line.text);
  if (isAuthority(line)) return true;
  if (line.blanksBefore > usualGap && !/^\p{Ll}/u.test(line.text)) return true;
  return /^(?:Căn cứ|Thực hiện|Kính gửi|Ngày \d|Để |Nhằm |Trong )/u.test(line.text);
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": who decides, on a line of its own above the bases. */
function isAuthority(line: Line): boolean {
  return (
    isCapitals(line.text) &&
    /^(?:(?:pho )?chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|bo truong|ban thuong vu|ban chap hanh|truong ban) (?:\S+ ){0,12}\S+$/.test(
      bareKey(line.text),
    )
  );
}

function isRule(line: Line | undefined): boolean {
  return line !== undefined && /^[\s_\-–—=*.~]+$/.test(line.text);
}

function isIssueNote(line: Line | undefined): boolean {
  return line !== undefined && /^\((?:Ban hành )?[Kk]èm theo/u.test(line.text);
}

/** Kinds of paper that are attached to another and give work of their own. */
export function isPlanHeading(type: DocumentType): boolean {
  return ["plan", "action-programme", "regulation", "scheme", "guidance"].includes(type);
}

/** Title of "PHỤ LỤC …": its lines up to "(Kèm theo …)", or its lines of capitals. */
export function titleOfAppendix(source: string, lines: readonly Line[]): Title | null {
  const at = lines.findIndex((line) => /^ph\S? l\S?c/.test(bareKey(line.text)));
  if (at < 0 || at > 10) return null;
  const stretches: Span[] = [];
  let to = at + 1;
  for (; to < at + 1 + SUBJECT_LINES_AT_MOST; to += 1) {
    const line = lines[to];
    if (line === undefined || isIssueNote(line) || isRule(line) || !isCapitals(line.text)) break;
    if (/^(?:S?TT)$/.test(line.text)) break;
    stretches.push({ start: line.start, end: line.end });
  }
  while (isRule(lines[to]) || isIssueNote(lines[to])) to += 1;
  const passage = makePassage(source, stretches);
  if (passage.text === "") return { type: null, subject: null, span: null, from: at, to };
  return { type: null, subject: passage.text, span: passage.spanOf(0, passage.text.length), from: at, to };
}
