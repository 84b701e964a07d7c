/** A line that holds something, with its place in the document. Blank lines are counted, not kept. */
export type Line = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space before the text: layout tools indent the first line of a paragraph and centre headings. */
  readonly indent: number;
  readonly blanksBefore: number;
  /** A form feed stands before it, or the lone space that some tools leave in its place. */
  readonly startsPage: boolean;
};

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines of the document that hold something. Offsets index `text`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let afterFormFeed = false;
  let from = 0;
  const take = (to: number): void => {
    const content = trimmedRange(text, from, to);
    if (content === null) {
      blanks += 1;
      return;
    }
    const indent = content.start - from;
    lines.push({
      text: text.slice(content.start, content.end),
      ...content,
      indent,
      blanksBefore: blanks,
      startsPage: afterFormFeed || (indent === 1 && blanks === 0),
    });
    blanks = 0;
    afterFormFeed = false;
  };
  for (const match of text.matchAll(lineBreak)) {
    take(match.index);
    if (match[0] === "\f") afterFormFeed = true;
    from = match.index + match[0].length;
  }
  take(text.length);
  return lines;
}

/** Zero-width characters come out of word processors and are nothing to see. */
const blank = /[\s\u200B-\u200D\u2060\uFEFF]/;

/** Whether the UTF-16 unit is white space. Nearly all are told by their code; to ask the expression is slow. */
export function isBlank(code: number): boolean {
  if (code === 0x20) return true;
  if (code > 0x20 && code < 0x7f) return false;
  if (code > 0xa0 && code < 0x2000 && code !== 0x1680) return false;
  return blank.test(String.fromCharCode(code));
}

function trimmedRange(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
