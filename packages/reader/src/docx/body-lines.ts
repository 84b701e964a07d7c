import type { Element } from "@xmldom/xmldom";
import type { Numbering } from "./numbering.ts";
import { type Asides, paragraphText } from "./paragraph.ts";
import { numberingIn, type Styles } from "./styles.ts";
import { childOf, childrenOf, chosenAlternative, isOn, valueOf, wordName } from "./xml.ts";

export type Surroundings = { readonly styles: Styles; readonly numbering: Numbering };

/**
 * The lines of a body in reading order: a paragraph is a line (more with line breaks), a table is read row by row with
 * each cell on lines of its own, so that the two columns of an official header come left, then right. A cell that a
 * merge from above covers is read once, at its first row.
 */
export function bodyLines(body: Element, surroundings: Surroundings, notes: string[]): string[] {
  const lines: string[] = [];
  const visit = (parent: Element): void => {
    for (const element of childrenOf(parent)) {
      switch (wordName(element)) {
        case "p":
          addParagraph(element);
          break;
        case "tbl":
          for (const row of rowsOf(element)) for (const cell of cellsOf(row)) visit(cell);
          break;
        case "mc:AlternateContent": {
          const chosen = chosenAlternative(element);
          if (chosen !== null) visit(chosen);
          break;
        }
        case "del":
        case "moveFrom":
        case "sdtPr":
        case "sectPr":
        case "tcPr":
          break;
        default:
          visit(element);
      }
    }
  };
  const addParagraph = (paragraph: Element): void => {
    const asides: Asides = { boxes: [], notes };
    const label = labelOf(paragraph, surroundings);
    const text = paragraphText(paragraph, surroundings.styles, asides);
    const startsPage = isOn(childOf(paragraph, "pPr"), "pageBreakBefore") ? "\f" : "";
    lines.push(startsPage + (label === "" ? text : `${label} ${text}`));
    for (const box of asides.boxes) visit(box);
  };
  visit(body);
  return lines;
}

function labelOf(paragraph: Element, { styles, numbering }: Surroundings): string {
  const properties = childOf(paragraph, "pPr");
  const style = valueOf(properties, "pStyle") ?? styles.defaultParagraphStyle;
  const own = numberingIn(properties);
  const found = own ?? styles.numberingOf(style);
  // List 0 takes the numbering of the style away.
  if (found === null || found.listId === "0") return "";
  const ownLevel = own === null && properties !== null ? valueOf(childOf(properties, "numPr"), "ilvl") : null;
  const level = ownLevel === null ? found.level : Number(ownLevel);
  return numbering.labelAt({
    listId: found.listId,
    level: level ?? (style === null ? 0 : numbering.levelOfStyle(found.listId, style)),
  });
}

/** Rows and cells may stand inside content controls and custom XML. */
function rowsOf(table: Element): Element[] {
  return within(table, "tr", new Set(["tblPr", "tblGrid", "del"])).filter(
    (row) => childOf(childOf(row, "trPr"), "del") === null,
  );
}

function cellsOf(row: Element): Element[] {
  return within(row, "tc", new Set(["trPr", "tblPrEx", "del"])).filter((cell) => !isCovered(cell));
}

function within(parent: Element, wanted: string, closed: ReadonlySet<string>): Element[] {
  return childrenOf(parent).flatMap((child) => {
    const name = wordName(child);
    if (name === wanted) return [child];
    return closed.has(name) ? [] : within(child, wanted, closed);
  });
}

function isCovered(cell: Element): boolean {
  const properties = childOf(cell, "tcPr");
  const covered = (name: string): boolean => {
    const merge = childOf(properties, name);
    return merge !== null && valueOf(properties, name) !== "restart";
  };
  return covered("vMerge") || covered("hMerge");
}
