/**
 * How the text of a paper is set on the screen. The words stay as they are and where they are: a paragraph is only a
 * range of the text. Extracted text breaks its lines at the edge of the old page, so that lines are joined again.
 */
export type Paragraph = {
  readonly kind: "letterhead" | "title" | "heading" | "item" | "plain" | "recipient" | "signature";
  readonly start: number;
  readonly end: number;
  /** Of a heading: 1 for the uppermost. */
  readonly level: number;
};

export type Heading = { readonly span: { readonly start: number }; readonly level: number };

type Line = Range & { readonly text: string; readonly isAfterBlank: boolean };

/** Lines longer than this are whole paragraphs, and their ends are real. */
const LONGEST_WRAPPED_LINE = 130;
const LETTERHEAD_LINES = 24;
/** "XVIII. " before the words of a heading. */
const LONGEST_LABEL = 8;
/** A heading that runs on into its text is set as text. */
const LONGEST_HEADING = 180;
const TITLE_LINES = 9;

export function paragraphsOf(text: string, headings: readonly Heading[]): Paragraph[] {
  const lines = linesOf(text);
  const levels = new Map(headings.map(({ span, level }) => [span.start, level]));
  const levelAt = ({ start, end }: Line): number => {
    for (let at = start; at < Math.min(start + LONGEST_LABEL, end); at += 1) {
      const level = levels.get(at);
      if (level !== undefined) return level;
    }
    return 0;
  };
  const bodyFrom = headEnd(lines);
  const titleTo = titleEnd(lines, bodyFrom, levelAt);
  const closingFrom = lines.findIndex((line, index) => index >= titleTo && /^Nơi nhận/iu.test(line.text));
  const body = closingFrom === -1 ? lines.slice(titleTo) : lines.slice(titleTo, closingFrom);
  const closing = closingFrom === -1 ? [] : lines.slice(closingFrom);
  return [
    ...lines.slice(0, bodyFrom).map((line) => paragraph("letterhead", line)),
    ...lines.slice(bodyFrom, titleTo).map((line) => paragraph("title", line)),
    ...joined(body, levelAt),
    ...closing.map((line) => paragraph(isRecipient(line) ? "recipient" : "signature", line)),
  ];
}

export type Range = { readonly start: number; readonly end: number };

/** Indented further than this, a line of the letterhead stands in its right column. */
const RIGHT_COLUMN = 24;

/**
 * The letterhead as its two columns, issuer on the left and the motto on the right; `null` where the lines of the text
 * do not show them.
 */
export function columnsOf(
  text: string,
  letterhead: readonly Range[],
): { readonly left: readonly Range[]; readonly right: readonly Range[] } | null {
  const left: Range[] = [];
  const right: Range[] = [];
  let isSplit = false;
  for (const { start, end } of letterhead) {
    const gap = /\s{3,}/u.exec(text.slice(start, end));
    if (gap !== null) {
      isSplit = true;
      left.push({ start, end: start + gap.index });
      right.push({ start: start + gap.index + gap[0].length, end });
    } else {
      const indent = start - (text.lastIndexOf("\n", start) + 1);
      (indent > RIGHT_COLUMN ? right : left).push({ start, end });
    }
  }
  return isSplit ? { left, right } : null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isAfterBlank = false;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== "") {
      lines.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed, isAfterBlank });
    }
    isAfterBlank = trimmed === "";
    start += raw.length + 1;
  }
  return lines;
}

/** The letterhead ends with the line that says where and when. */
function headEnd(lines: readonly Line[]): number {
  const dated = lines
    .slice(0, LETTERHEAD_LINES)
    .findIndex((line) => /ngày.{0,12}tháng.{0,8}năm\s*\d{4}\s*$/iu.test(line.text));
  return dated + 1;
}

/**
 * The title ends where a blank line follows it; a text with a blank line after every line is cut where the body begins
 * in the usual words.
 */
function titleEnd(lines: readonly Line[], from: number, levelAt: (line: Line) => number): number {
  if (from === 0) return 0;
  const standsTogether = lines[from + 1]?.isAfterBlank === false;
  for (let at = from + 1; at < Math.min(from + TITLE_LINES, lines.length); at += 1) {
    const line = lines[at];
    if (line === undefined || levelAt(line) > 0) return at;
    if (/^[-_*–—]{3,}$/u.test(line.text)) return at + 1;
    if (standsTogether ? line.isAfterBlank : /^(Thực hiện|Căn cứ|Thi hành|Kính gửi)\s/u.test(line.text))
      return at;
  }
  return from;
}

function joined(lines: readonly Line[], levelAt: (line: Line) => number): Paragraph[] {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  const isWrapped = width <= LONGEST_WRAPPED_LINE;
  const paragraphs: Paragraph[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const level = levelAt(line);
    const continues = isWrapped && above !== null && level === 0 && runsOn(above, line, width);
    if (last !== undefined && continues) paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
    else paragraphs.push(paragraph(level > 0 ? "heading" : bodyKind(line), line, level));
    above = line;
  }
  return paragraphs.map((each) =>
    each.kind === "heading" && each.end - each.start > LONGEST_HEADING
      ? { ...each, kind: "plain", level: 0 }
      : each,
  );
}

/** Whether a line goes on in the next: it is full, or the next begins in lower case, and no new item begins there. */
function runsOn(above: Line, line: Line, width: number): boolean {
  if (bodyKind(line) === "item") return false;
  if (/^[\p{Ll},.;)]/u.test(line.text)) return true;
  return above.text.length >= width * 0.72 && !/[.;:!?]$|\.\/\.?$/u.test(above.text);
}

function bodyKind({ text }: Line): "item" | "plain" {
  return /^([-–—+*•]|[a-zđ]\)|\d{1,2}[.)])\s/u.test(text) ? "item" : "plain";
}

function isRecipient({ text }: Line): boolean {
  return /^(Nơi nhận|[-–+•]|Lưu)/iu.test(text);
}

function paragraph(kind: Paragraph["kind"], { start, end }: Line, level = 0): Paragraph {
  return { kind, start, end, level };
}
