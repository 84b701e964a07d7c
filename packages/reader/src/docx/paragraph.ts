import type { Element } from "@xmldom/xmldom";
import { asUnicode, type Encoding, encodingOf } from "./legacy-fonts.ts";
import { fontIn, isHidden, type Styles } from "./styles.ts";
import { symbol } from "./symbol.ts";
import { attribute, childOf, childrenOf, chosenAlternative, isOn, valueOf, wordName } from "./xml.ts";

/** What is met inside a paragraph and does not belong to its line. */
export type Asides = {
  /** Contents of text boxes, in reading order. */
  readonly boxes: Element[];
  /** Notes referred to, as `footnotes/3` or `endnotes/1`. */
  readonly notes: string[];
};

type Piece = { text: string; readonly encoding: Encoding };

/** Deleted or moved away by a reviewer, or no words at all. */
const skipped = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "delInstrText",
  "rPr",
  "pPr",
  "rt",
  "annotationRef",
]);

/**
 * The words of a paragraph: insertions kept, deletions left out, "\n" for line breaks, "\f" for page breaks, "\t" for
 * tabs. Runs in old fonts become Unicode; neighbours of one encoding are joined first, because a VNI mark may stand in
 * another run than its letter.
 */
export function paragraphText(paragraph: Element, styles: Styles, asides: Asides): string {
  const style = valueOf(childOf(paragraph, "pPr"), "pStyle") ?? styles.defaultParagraphStyle;
  const paragraphFont = styles.fontOf(style);
  const pieces: Piece[] = [];
  const add = (text: string, encoding: Encoding): void => {
    const last = pieces.at(-1);
    if (last?.encoding === encoding) last.text += text;
    else pieces.push({ text, encoding });
  };
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const name = wordName(child);
      if (skipped.has(name)) continue;
      if (name === "r") runPieces(child, { styles, paragraphFont, asides, add });
      else if (name === "mc:AlternateContent") visitAlternative(child);
      else if (name === "txbxContent") asides.boxes.push(child);
      else visit(child);
    }
  };
  const visitAlternative = (content: Element): void => {
    const chosen = chosenAlternative(content);
    if (chosen !== null) visit(chosen);
  };
  visit(paragraph);
  return pieces.map(({ text, encoding }) => asUnicode(text, encoding)).join("");
}

type RunContext = {
  readonly styles: Styles;
  readonly paragraphFont: string | null;
  readonly asides: Asides;
  readonly add: (text: string, encoding: Encoding) => void;
};

function runPieces(run: Element, { styles, paragraphFont, asides, add }: RunContext): void {
  const properties = childOf(run, "rPr");
  if (isHidden(properties)) return;
  const runStyle = valueOf(properties, "rStyle");
  const font = fontIn(properties) ?? (runStyle === null ? null : styles.fontOf(runStyle)) ?? paragraphFont;
  const encoding = encodingOf(font);
  const capitals = isOn(properties, "caps");
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const name = wordName(child);
      if (name === "t") {
        const text = asUnicode(child.textContent ?? "", encoding === "vni" ? "unicode" : encoding);
        const kept = encoding === "vni" ? "vni" : "unicode";
        add(capitals ? text.toUpperCase() : text, kept);
      } else if (name === "footnoteReference") asides.notes.push(`footnotes/${attribute(child, "id")}`);
      else if (name === "endnoteReference") asides.notes.push(`endnotes/${attribute(child, "id")}`);
      else if (name === "txbxContent") asides.boxes.push(child);
      else if (name === "mc:AlternateContent") {
        const chosen = chosenAlternative(child);
        if (chosen !== null) visit(chosen);
      } else if (!skipped.has(name)) {
        const mark = markOf(child, name);
        if (mark === null) visit(child);
        else add(mark, encoding === "vni" ? "vni" : "unicode");
      }
    }
  };
  visit(run);
}

/** Characters that a run writes as elements; `null` for elements that only hold others. */
function markOf(element: Element, name: string): string | null {
  switch (name) {
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      return attribute(element, "type") === "page" ? "\f" : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "softHyphen":
      return "";
    case "sym":
      return symbol(attribute(element, "font") ?? "", attribute(element, "char") ?? "");
    default:
      return null;
  }
}
