import type { TextLine } from "./text-line.ts";

/** Where the lines of a passage may end, and how far apart wrapped lines stand. */
export type Measure = { readonly margin: number; readonly pitch: number };

/** A sign of a list, or a number or letter that a word follows: "14/6/2025" and "2.989,5" are none. */
const marker =
  /^(?:[-–+•*▪]\s|(?:\d{1,3}(?:\.\d{1,2})*[.)/]|[a-zđ][.)/]|[IVX]{1,5}[./])(?=\s|\p{Lu}\p{Ll}|\p{Lu}\s)|\d{1,2}(?:\.\d{1,2})+\s+\p{Lu})/u;
const sentenceEnd = /[.;:!?…”"]$/;

/** Wrapped lines rejoined. `goesOn` says whether a paragraph runs from one line into the next. */
export function joinedLines(
  lines: readonly TextLine[],
  goesOn: (line: TextLine, next: TextLine) => boolean,
): string[] {
  const paragraphs: string[] = [];
  let above: TextLine | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (above !== null && last !== undefined && goesOn(above, line)) {
      paragraphs[paragraphs.length - 1] = joinedText(last, line.text);
    } else paragraphs.push(line.text);
    above = line;
  }
  return paragraphs;
}

/** "9-" / "KL/TW" and "2021-" / "2030" are closed up; "chính trị -" / "xã hội" is not. */
export function joinedText(first: string, second: string): string {
  return /\S[-–/]$/.test(first.slice(-2)) ? first + second : `${first} ${second}`;
}

/** Whether the paragraph goes on from one line to the next of the same page. */
export function goesOn(line: TextLine, next: TextLine, { margin, pitch }: Measure): boolean {
  if (next.y - line.y > pitch * 1.22 + 1 || next.y < line.y) return false;
  if (Math.abs(next.size - line.size) > line.size * 0.2) return false;
  const isCentred = Math.abs(line.x + line.right - next.x - next.right) < line.size * 0.5;
  if (next.x > line.x + line.size * 0.6 && !isCentred && !marker.test(line.text)) return false;
  return runsOver(line, next, margin);
}

/** The same without looking at distances: over a page break, in a cell. A line is full when the first word of the next found no room. */
export function runsOver(line: TextLine, next: TextLine, margin: number): boolean {
  if (marker.test(next.text) && (sentenceEnd.test(line.text) || !/^\P{L}*\p{Ll}/u.test(next.text)))
    return false;
  return margin - line.right < roomFor(next);
}

/** The room that the first word of a line would have taken at the end of the line above, with its space. */
export function roomFor(line: TextLine): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  return (line.right - line.x) * (breadth(` ${word}`) / Math.max(1, breadth(line.text)));
}

/** How broad letters are beside each other in the usual faces; the line itself tells how large they are printed. */
function breadth(text: string): number {
  let sum = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    if (/[\s.,;:'’|iljtfrI()-]/.test(letter)) sum += 29;
    else if (/[mwMW%]/.test(letter)) sum += 83;
    else sum += /\p{Lu}/u.test(letter) ? 69 : 48;
  }
  return sum;
}
