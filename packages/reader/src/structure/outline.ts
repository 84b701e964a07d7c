import { predicateAt } from "../assignment/unit-list.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import type { Marker } from "./marker.ts";

/** One item of the text with what stands under it. */
export type Item = {
  readonly paragraph: Paragraph;
  readonly marker: Marker | null;
  readonly level: number;
  readonly children: Item[];
};

const levels = {
  chapter: 0,
  "letter-heading": 1,
  roman: 2,
  article: 3,
  number: 4,
  letter: 8,
  star: 10,
  dash: 10,
  plus: 11,
} as const;

const HEADING_CHARACTERS_AT_MOST = 260;

/**
 * Paragraphs as a tree, by the rank of their markers. The ranks are few, so a text of ten thousand nested bullets is
 * as shallow as any other. Markers outside every heading gather under a root without a paragraph.
 */
export function outlineOf(paragraphs: readonly Paragraph[]): Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  paragraphs.forEach((paragraph, index) => {
    const level = levelOf(paragraph, paragraphs[index + 1]);
    const item: Item = { paragraph, marker: paragraph.marker, level: level ?? 99, children: [] };
    if (level === null) {
      if (closesPaper.test(paragraph.passage.text)) open.length = 0;
      else closeBullets(open);
      (open.at(-1)?.children ?? roots).push(item);
      return;
    }
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  });
  return roots;
}

/** No heading holds these any more. */
const closesPaper = /^Trên đây là /u;

function levelOf(paragraph: Paragraph, next: Paragraph | undefined): number | null {
  const { marker } = paragraph;
  if (marker === null) return null;
  if (marker.kind === "number") return levels.number + Math.min(marker.depth, 4) - 1;
  const leadsDashes = next?.marker?.kind === "dash" || next?.marker?.kind === "plus";
  if (marker.kind === "star" && leadsDashes && /:$/.test(paragraph.passage.text)) return 9;
  return levels[marker.kind];
}

/** A paragraph without a marker belongs to the nearest heading, not to the bullet above it, nor to a finished task. */
function closeBullets(open: Item[]): void {
  for (;;) {
    const last = open.at(-1);
    if (last === undefined) return;
    const isBullet = last.level >= 9;
    const isFinished = last.children.length === 0 && !isHeadingLike(last);
    if (!isBullet && !isFinished) return;
    open.pop();
  }
}

/** Short, or announcing what follows; a numbered sentence with its full stop is a task of its own. */
export function isHeadingLike(item: Item): boolean {
  const { text } = item.paragraph.passage;
  if (text.endsWith(":")) return true;
  if (item.level < 4) return true;
  if (/[.;]$/.test(text)) {
    return text.length < 60 && !/\s\p{Ll}+\s.*[,;]/u.test(text) && !predicateAt(text, 0);
  }
  return text.length <= HEADING_CHARACTERS_AT_MOST;
}

/** The labels of the headings down to `item`, joined by "/"; `null` outside every labelled heading. */
export function pathBelow(path: string | null, item: Item): string | null {
  const label = item.marker?.label ?? "";
  if (label === "") return path;
  const own = item.marker?.kind === "article" ? `Điều ${label}` : label;
  return path === null ? own : `${path}/${own}`;
}
