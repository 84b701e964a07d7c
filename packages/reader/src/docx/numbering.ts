import type { Element } from "@xmldom/xmldom";
import { labelNumber } from "./label-number.ts";
import { attribute, childOf, childrenOf, isOn, valueOf, wordName } from "./xml.ts";

/** Automatic numbering: labels are nowhere in the text of the file, they follow from the order of its paragraphs. */

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Highest level (1-based) whose use restarts this one; 0: none ever does. */
  readonly restart: number | null;
  readonly isLegal: boolean;
  readonly style: string | null;
};
type Levels = ReadonlyMap<number, Level>;
type List = {
  readonly abstractId: string;
  readonly levels: Levels;
  readonly startOverrides: ReadonlyMap<number, number>;
};

export type Place = { readonly listId: string; readonly level: number };

export type Numbering = {
  /** The label of the next paragraph at a place of a list, "" where it has none. Callers ask once per paragraph, in
   * document order. */
  readonly labelAt: (place: Place) => string;
  /** The level of a list that belongs to a paragraph style. */
  readonly levelOfStyle: (listId: string, style: string) => number;
};

const MAX_LEVELS = 9;

/** `listOfStyle` leads from a numbering style to the list it stands for. */
export function numberingFrom(
  root: Element | null,
  listOfStyle: (style: string) => string | null,
): Numbering {
  const lists = root === null ? new Map<string, List>() : listsIn(root, listOfStyle);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    labelAt: ({ listId, level }) => {
      const list = lists.get(listId);
      const shape = list?.levels.get(level);
      if (list === undefined || shape === undefined) return "";
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const override = list.startOverrides.get(level);
      const isFirst = !begun.has(`${listId}/${level}`);
      begun.add(`${listId}/${level}`);
      if (isFirst && override !== undefined) counts.set(level, override);
      else counts.set(level, (counts.get(level) ?? shape.start - 1) + 1);
      restartBelow(level, counts, list.levels);
      return labelOf(shape, counts, list.levels);
    },
    levelOfStyle: (listId, style) => {
      for (const [level, shape] of lists.get(listId)?.levels ?? []) if (shape.style === style) return level;
      return 0;
    },
  };
}

function restartBelow(used: number, counts: Map<number, number>, levels: Levels): void {
  for (let level = used + 1; level < MAX_LEVELS; level += 1) {
    const restart = levels.get(level)?.restart ?? level;
    if (used < restart) counts.delete(level);
  }
}

function labelOf(shape: Level, counts: Map<number, number>, levels: Levels): string {
  if (shape.format === "bullet") return bullet(shape.text);
  if (shape.format === "none") return shape.text.replace(/%\d/g, "");
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const other = levels.get(level);
    const count = counts.get(level) ?? other?.start ?? 1;
    if (!counts.has(level)) counts.set(level, count);
    return labelNumber(count, shape.isLegal ? "decimal" : (other?.format ?? "decimal"));
  });
}

/** Bullets are glyphs of symbol fonts; all that a reader needs is the kind of mark. */
function bullet(text: string): string {
  const mark = text.trim();
  if (/^[+*•]$/.test(mark)) return mark;
  return mark === "\uF0B7" || mark === "·" ? "•" : "-";
}

function listsIn(root: Element, listOfStyle: (style: string) => string | null): Map<string, List> {
  const abstracts = new Map<string, Element>();
  const lists = new Map<string, Element>();
  for (const element of childrenOf(root)) {
    if (wordName(element) === "abstractNum")
      abstracts.set(attribute(element, "abstractNumId") ?? "", element);
    if (wordName(element) === "num") lists.set(attribute(element, "numId") ?? "", element);
  }
  const abstractOf = (list: Element): Element | undefined =>
    abstracts.get(valueOf(list, "abstractNumId") ?? "");
  const read = new Map<string, List>();
  for (const [id, list] of lists) {
    let abstract = abstractOf(list);
    const link = abstract === undefined ? null : valueOf(abstract, "numStyleLink");
    const linked = link === null ? undefined : lists.get(listOfStyle(link) ?? "");
    if (linked !== undefined) abstract = abstractOf(linked) ?? abstract;
    if (abstract !== undefined) read.set(id, listFrom(list, abstract));
  }
  return read;
}

function listFrom(list: Element, abstract: Element): List {
  const levels = new Map(levelsIn(abstract));
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(list)) {
    if (wordName(override) !== "lvlOverride") continue;
    for (const [level, shape] of levelsIn(override)) levels.set(level, shape);
    const start = valueOf(override, "startOverride");
    if (start !== null) startOverrides.set(Number(attribute(override, "ilvl")), Number(start));
  }
  return { abstractId: attribute(abstract, "abstractNumId") ?? "", levels, startOverrides };
}

function levelsIn(parent: Element): (readonly [number, Level])[] {
  return childrenOf(parent)
    .filter((element) => wordName(element) === "lvl")
    .map((element) => {
      const restart = valueOf(element, "lvlRestart");
      const shape: Level = {
        start: Number(valueOf(element, "start") ?? "1"),
        format: valueOf(element, "numFmt") ?? "decimal",
        text: attribute(childOf(element, "lvlText"), "val") ?? "",
        restart: restart === null ? null : Number(restart),
        isLegal: isOn(element, "isLgl"),
        style: valueOf(element, "pStyle"),
      };
      return [Number(attribute(element, "ilvl")), shape] as const;
    });
}
