import type { Gutter } from "./columns.ts";
import type { Block, PageBlocks } from "./page-blocks.ts";
import { goesOn, joinedLines, joinedText, type Measure, runsOver } from "./paragraphs.ts";
import type { TableRow } from "./table-rows.ts";
import type { TextLine } from "./text-line.ts";
import { tableLines, withContinuation } from "./whole-table.ts";

/** A block while pages may still add to it, and the page breaks that come after it. */
type Open = { after: string[] } & (
  | { readonly kind: "flow"; paragraphs: string[]; last: TextLine | undefined }
  | {
      readonly kind: "columns";
      left: TextLine[];
      right: TextLine[];
      gutter: Gutter;
      readonly isHead: boolean;
    }
  | { readonly kind: "table"; readonly columnLines: readonly number[]; rows: readonly TableRow[] }
);

/**
 * The text of all pages: a paragraph a line, each cell of a table on lines of its own, the left column before the
 * right one, a form feed between pages and footnotes at the end, as the reader of Word files has it. What runs over a
 * page break is made whole and the break put behind it.
 */
export function documentText(pages: readonly PageBlocks[]): string {
  const margins = marginsOf(pages);
  const sequence: Open[] = [];
  const opening: string[] = [];
  for (const [index, page] of pages.entries()) {
    const margin = margins.get(Math.round(page.width)) ?? page.width;
    const measure = { margin, pitch: pitchOf(page) };
    const head = `${index === 0 ? "" : "\f"}${page.head ?? ""}`;
    const turn = [pages[index - 1]?.foot ?? "", head].filter((line) => line !== "");
    const opened = page.blocks.map((block, at) => openBlock(block, measure, index === 0 && at === 0));
    const before = sequence.at(-1);
    if (before === undefined) opening.push(...turn);
    else turnPage({ before, opened, turn, margin, first: firstLine(page) });
    sequence.push(...opened);
  }
  const notes = pages.flatMap(({ notes, width }) =>
    noteLines(notes, margins.get(Math.round(width)) ?? width),
  );
  const lines = [...opening, ...sequence.flatMap((block) => [...linesOf(block), ...block.after])];
  return tidied([...lines, pages.at(-1)?.foot ?? "", "", ...notes]);
}

function openBlock(block: Block, measure: Measure, isHead: boolean): Open {
  switch (block.kind) {
    case "flow": {
      const paragraphs = joinedLines(block.lines, (line, next) => goesOn(line, next, measure));
      return { kind: "flow", paragraphs, last: block.lines.at(-1), after: [] };
    }
    case "columns":
      return { ...block, left: [...block.left], right: [...block.right], isHead, after: [] };
    case "table":
      return { ...block, after: [] };
  }
}

type Turn = {
  readonly before: Open;
  /** The blocks of the new page; the first is taken out when it only continues the one before. */
  readonly opened: Open[];
  readonly turn: readonly string[];
  readonly margin: number;
  readonly first: TextLine | undefined;
};

function turnPage({ before, opened, turn, margin, first }: Turn): void {
  const [next] = opened;
  if (before.kind === "table" && next?.kind === "table") {
    const rows = withContinuation(before, next);
    if (rows !== null) {
      before.rows = rows;
      before.after.push("\f");
      opened.shift();
      return;
    }
  }
  if (before.kind === "columns" && next?.kind === "columns" && overlaps(before.gutter, next.gutter)) {
    before.left.push(...next.left);
    before.right.push(...next.right);
    before.after.push("\f");
    opened.shift();
    return;
  }
  if (before.kind === "flow" && next?.kind === "flow" && before.last !== undefined && first !== undefined) {
    const [continuing = "", ...rest] = next.paragraphs;
    if (runsOver(before.last, first, margin) && first.x <= before.last.x + first.size * 0.6) {
      const last = before.paragraphs.length - 1;
      before.paragraphs[last] = joinedText(before.paragraphs[last] ?? "", continuing);
      next.paragraphs = rest;
      // A page that only goes on leaves nothing of its own, and the next page may go on from it.
      if (rest.length === 0) {
        before.last = next.last;
        opened.shift();
      }
    }
  }
  before.after.push(...turn);
}

function overlaps(a: Gutter, b: Gutter): boolean {
  return a.from < b.to && b.from < a.to;
}

function firstLine(page: PageBlocks): TextLine | undefined {
  const [block] = page.blocks;
  return block?.kind === "flow" ? block.lines[0] : undefined;
}

function linesOf(block: Open): string[] {
  switch (block.kind) {
    case "flow":
      return block.paragraphs;
    case "columns":
      return [
        "",
        ...columnLines(block.left, block.isHead),
        "",
        ...joinedLines(block.right, isNameOfState),
        "",
      ];
    case "table":
      return tableLines(block.rows);
  }
}

/** The lines at the head of a paper are broken on purpose; recipients are wrapped. */
function columnLines(lines: readonly TextLine[], isHead: boolean): string[] {
  const margin = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return joinedLines(lines, (line, next) => !isHead && runsOver(line, next, margin));
}

/** Signatures and mottos are broken on purpose. Only the name of the state is wrapped, where a face is too broad. */
function isNameOfState(line: TextLine, next: TextLine): boolean {
  return / VIỆT$/i.test(line.text) && /^NAM$/i.test(next.text);
}

function noteLines(notes: readonly TextLine[], margin: number): string[] {
  return joinedLines(notes, (line, next) => !next.isNote && runsOver(line, next, margin));
}

/** The right margin for each width of page: where most lines end, because running text is justified. */
function marginsOf(pages: readonly PageBlocks[]): ReadonlyMap<number, number> {
  const margins = new Map<number, number>();
  for (const [width, same] of Map.groupBy(pages, (page) => Math.round(page.width))) {
    const ends = same.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "flow" ? block.lines : [])),
    );
    const byPlace = Map.groupBy(ends, (line) => Math.round(line.right / 3));
    const usual = [...byPlace.values()].reduce<readonly TextLine[]>(
      (most, lines) => (lines.length > most.length ? lines : most),
      [],
    );
    const justified = usual.length >= Math.max(3, ends.length * 0.2);
    // Lines that are not justified may go as far on the right as they keep away on the left.
    const left = ends.reduce((least, line) => Math.min(least, line.x), width / 2);
    const start = justified ? 0 : width - left;
    margins.set(
      width,
      (justified ? usual : ends).reduce((most, line) => Math.max(most, line.right), start),
    );
  }
  return margins;
}

/** How far wrapped lines stand apart: nearly the least distance, as paragraphs stand farther apart. */
function pitchOf(page: PageBlocks): number {
  const gaps = page.blocks.flatMap((block) => {
    if (block.kind !== "flow") return [];
    return block.lines.slice(1).map((line, index) => line.y - (block.lines[index]?.y ?? 0));
  });
  const sorted = gaps.filter((gap) => gap > 4).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.1)] ?? Infinity;
}

function tidied(lines: readonly string[]): string {
  return lines
    .join("\n")
    .normalize("NFC")
    .replace(/[\0\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\f\n/g, "\f")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|[\n\f]+$/g, "");
}
