import type { Span } from "@dondoc/domain";

export type MarkKind =
  | "task"
  | "report"
  | "target"
  | "funding"
  | "accountability"
  | "deadline"
  | "unit"
  | "citation"
  | "recipient"
  | "check"
  | "whole";

/** Words of the paper that something was taken from. */
export type PaperMark = {
  readonly kind: MarkKind;
  readonly span: Span;
  /** The items that light these words up when selected. */
  readonly keys: readonly string[];
  /** Stands in the margin where the words begin. */
  readonly label?: string;
};

/** Words that are all covered by the same marks. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly MarkKind[];
  readonly keys: readonly string[];
};

/** Pieces in a row that lead to the same item, or to none. */
export type Run = {
  readonly owner: PaperMark | null;
  /** Whether the owner's words begin here: only there is it a stop of the Tab key. */
  readonly isBeginning: boolean;
  readonly pieces: readonly Piece[];
};

/** Kinds that own their sentence: it leads to them. The others only mark words inside it. */
const owning: ReadonlySet<MarkKind> = new Set(["task", "report", "target", "funding", "accountability"]);

/** Texts are looked up in strips of so many letters. */
const STRIP = 2_000;

/** Finds the marks about a place without asking each of thousands; what it answers may also stand beside the place. */
export function marksAbout(marks: readonly PaperMark[]): (range: Range) => readonly PaperMark[] {
  const strips = new Map<number, PaperMark[]>();
  for (const mark of marks) {
    for (const strip of stripsOf(mark.span)) {
      const there = strips.get(strip);
      if (there === undefined) strips.set(strip, [mark]);
      else there.push(mark);
    }
  }
  return (range) => [...new Set(stripsOf(range).flatMap((strip) => strips.get(strip) ?? []))];
}

type Range = { readonly start: number; readonly end: number };

function stripsOf({ start, end }: Range): number[] {
  const first = Math.floor(start / STRIP);
  return Array.from({ length: Math.floor(end / STRIP) - first + 1 }, (_, index) => first + index);
}

/** Cuts a range of the text where marks begin and end. Marks may overlap; the narrowest owner has the words. */
export function runsIn(range: Range, marks: readonly PaperMark[]): Run[] {
  const here = marks.filter(({ span }) => span.start < range.end && span.end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const { span } of here) {
    if (span.start > range.start) cuts.add(span.start);
    if (span.end < range.end) cuts.add(span.end);
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const runs: (Omit<Run, "pieces"> & { pieces: Piece[] })[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? range.end;
    const over = here.filter(({ span }) => span.start <= start && span.end >= end);
    const owner = narrowest(over.filter(({ kind }) => owning.has(kind)));
    const piece = { start, end, kinds: over.map(({ kind }) => kind), keys: over.flatMap(({ keys }) => keys) };
    const last = runs.at(-1);
    if (last !== undefined && last.owner === owner) last.pieces.push(piece);
    else runs.push({ owner, isBeginning: owner?.span.start === start, pieces: [piece] });
  }
  return runs;
}

function narrowest(marks: readonly PaperMark[]): PaperMark | null {
  const width = ({ span }: PaperMark): number => span.end - span.start;
  return marks.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}
