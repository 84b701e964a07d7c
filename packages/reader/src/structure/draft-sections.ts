import type { DraftSection } from "@dondoc/domain/draft";
import { spanOfWhole } from "../text/make-passage.ts";
import { type Item, isHeadingLike, pathBelow } from "./outline.ts";
import { sectionKindOf } from "./section-kind.ts";

/** The labelled headings that have something under them. */
export function draftSections(items: readonly Item[], path: string | null = null, level = 1): DraftSection[] {
  return items.flatMap((item) => {
    const label = item.marker?.label ?? "";
    if (label === "") return [];
    const inline = item.children.length === 0 ? inlineTitle(item) : null;
    const own = pathBelow(path, item) ?? label;
    const { passage } = item.paragraph;
    if (inline !== null) return [{ path: own, title: inline, level, span: spanOfWhole(passage) }];
    if (item.children.length === 0 && item.level > 3) return [];
    if (!isHeadingLike(item) && item.children.length === 0) return [];
    const section = {
      path: own,
      title: passage.text.replace(/[\s:.]+$/, ""),
      level,
      span: spanOfWhole(passage),
    };
    return [section, ...draftSections(item.children, own, level + 1)];
  });
}

/** "1. Mục đích: Cụ thể hóa …": the heading and its text stand on one line. */
function inlineTitle(item: Item): string | null {
  const { text } = item.paragraph.passage;
  const colon = text.indexOf(":");
  if (colon <= 0 || colon > 60) return null;
  const title = text.slice(0, colon).trim();
  const kind = sectionKindOf(title);
  return kind === "purpose" || kind === "target" ? title : null;
}
