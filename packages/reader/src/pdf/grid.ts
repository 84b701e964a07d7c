import type { Rule } from "./page-marks.ts";

/** A ruled table on one page: where its columns and rows begin and end, and the cells, some of them merged. */
export type Grid = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The x of every column line, the outer ones too. */
  readonly columnLines: readonly number[];
  readonly cells: readonly Cell[];
};

export type Cell = {
  /** Counted from 0; a merged cell stands at its first row and column. */
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Lines this near are drawn as one: the two edges of a thin rectangle, or neighbouring cells' borders. */
const NEAR = 3;
/** Larger grids are drawings. The largest table met had 12 columns and 60 rows on a page. */
const CELLS_AT_MOST = 4_000;
const LINES_AT_MOST = 500;

/** The tables that the ruled lines of a page make. A single frame is no table: what stands in it is running text. */
export function gridsFrom(rules: readonly Rule[]): Grid[] {
  const lying = joined(rules.filter((rule) => rule.direction === "lying"));
  const standing = joined(rules.filter((rule) => rule.direction === "standing"));
  if (lying.length > LINES_AT_MOST || standing.length > LINES_AT_MOST) return [];
  return crossing(lying, standing)
    .flatMap((group) => gridFrom(group) ?? [])
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Pieces of one line made one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const open = lines.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && rule.at - last.at <= NEAR / 2) open.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const whole: Rule[] = [];
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last !== undefined && rule.from <= last.to + NEAR) {
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      } else whole.push(rule);
    }
    return whole;
  });
}

type Group = { readonly lying: readonly Rule[]; readonly standing: readonly Rule[] };

/** Lines that cross or touch, directly or through others, belong to one table. */
function crossing(lying: readonly Rule[], standing: readonly Rule[]): Group[] {
  const groupOf = new Map<Rule, number>();
  const groups: Group[] = [];
  for (const first of lying) {
    if (groupOf.has(first)) continue;
    const members = new Set<Rule>([first]);
    // A set hands out what is added to it on the way.
    for (const rule of members) {
      groupOf.set(rule, groups.length);
      for (const other of rule.direction === "lying" ? standing : lying) {
        if (!members.has(other) && touches(rule, other)) members.add(other);
      }
    }
    const all = [...members];
    groups.push({
      lying: all.filter((rule) => rule.direction === "lying"),
      standing: all.filter((rule) => rule.direction === "standing"),
    });
  }
  return groups;
}

function touches(rule: Rule, other: Rule): boolean {
  return reaches(rule, other.at) && reaches(other, rule.at);
}

function reaches(rule: Rule, at: number): boolean {
  return rule.from - NEAR <= at && at <= rule.to + NEAR;
}

function gridFrom({ lying, standing }: Group): Grid | null {
  // A table may leave its outer sides open: the ends of the lying lines close it.
  const columnLines = places([...standing.map(({ at }) => at), ...outerEnds(lying, standing)]);
  const rowLines = places([...lying.map(({ at }) => at), ...outerEnds(standing, lying)]);
  const columns = columnLines.length - 1;
  const rows = rowLines.length - 1;
  if (columns < 2 || rows < 1 || columns * rows > CELLS_AT_MOST) return null;
  const cells = mergedCells({ columnLines, rowLines, lying, standing });
  if (cells.length < 2) return null;
  return {
    left: columnLines[0] ?? 0,
    right: columnLines[columns] ?? 0,
    top: rowLines[0] ?? 0,
    bottom: rowLines[rows] ?? 0,
    columnLines,
    cells,
  };
}

const OPEN_SIDE_AT_LEAST = 12;

function outerEnds(rules: readonly Rule[], closing: readonly Rule[]): number[] {
  const least = Math.min(...rules.map(({ from }) => from));
  const most = Math.max(...rules.map(({ to }) => to));
  const isOpen = (end: number): boolean => closing.every(({ at }) => Math.abs(at - end) > OPEN_SIDE_AT_LEAST);
  return [least, most].filter(isOpen);
}

function places(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? -Infinity) > NEAR) kept.push(value);
  }
  return kept;
}

type Lattice = Group & { readonly columnLines: readonly number[]; readonly rowLines: readonly number[] };

/** Neighbouring squares without a line between them are one cell. */
function mergedCells({ columnLines, rowLines, lying, standing }: Lattice): Cell[] {
  const columns = columnLines.length - 1;
  const rows = rowLines.length - 1;
  const isWall = (walls: readonly Rule[], at: number, [from, to]: readonly [number, number]): boolean =>
    walls.some((wall) => Math.abs(wall.at - at) <= NEAR && reaches(wall, (from + to) / 2));
  const x = (column: number): number => columnLines[column] ?? 0;
  const y = (row: number): number => rowLines[row] ?? 0;
  const taken = new Set<number>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !isWall(standing, x(right), [y(row), y(row + 1)])) right += 1;
      let bottom = row + 1;
      while (bottom < rows && !isWall(lying, y(bottom), [x(column), x(column + 1)])) bottom += 1;
      for (let r = row; r < bottom; r += 1)
        for (let c = column; c < right; c += 1) taken.add(r * columns + c);
      cells.push({ row, column, left: x(column), right: x(right), top: y(row), bottom: y(bottom) });
    }
  }
  return cells;
}
