import type { Element } from "@xmldom/xmldom";
import { attribute, childOf, childrenOf, isOn, valueOf, wordName } from "./xml.ts";

/** What styles say about the reading of text: fonts (for the old encodings) and numbering. */
export type Styles = {
  readonly fontOf: (style: string | null) => string | null;
  /** The nearest numbering in the style or those it is based on; `level` is null where the style names none. */
  readonly numberingOf: (
    style: string | null,
  ) => { readonly listId: string; readonly level: number | null } | null;
  readonly defaultParagraphStyle: string | null;
};

/** Word itself stops at ten; a ring of styles must not hang the reader. */
const MAX_ANCESTORS = 20;

export function stylesFrom(root: Element | null): Styles {
  const styles = new Map<string, Element>();
  let defaultParagraphStyle: string | null = null;
  for (const style of root === null ? [] : childrenOf(root)) {
    const id = attribute(style, "styleId");
    if (wordName(style) !== "style" || id === null) continue;
    styles.set(id, style);
    if (
      attribute(style, "type") === "paragraph" &&
      /^(?:1|true|on)$/.test(attribute(style, "default") ?? "")
    ) {
      defaultParagraphStyle = id;
    }
  }
  const defaults = childOf(childOf(childOf(root, "docDefaults"), "rPrDefault"), "rPr");
  const nearest = <T>(id: string | null, read: (style: Element) => T | null): T | null => {
    let style = id === null ? undefined : styles.get(id);
    for (let step = 0; style !== undefined && step < MAX_ANCESTORS; step += 1) {
      const found = read(style);
      if (found !== null) return found;
      style = styles.get(valueOf(style, "basedOn") ?? "");
    }
    return null;
  };
  return {
    fontOf: (id) => nearest(id, (style) => fontIn(childOf(style, "rPr"))) ?? fontIn(defaults),
    numberingOf: (id) => nearest(id, (style) => numberingIn(childOf(style, "pPr"))),
    defaultParagraphStyle,
  };
}

/** The font of letters beyond ASCII, which are the ones that the old encodings redraw. */
export function fontIn(runProperties: Element | null): string | null {
  const fonts = childOf(runProperties, "rFonts");
  return attribute(fonts, "hAnsi") ?? attribute(fonts, "ascii");
}

export function numberingIn(
  paragraphProperties: Element | null,
): { listId: string; level: number | null } | null {
  const properties = childOf(paragraphProperties, "numPr");
  const listId = valueOf(properties, "numId");
  if (listId === null) return null;
  const level = valueOf(properties, "ilvl");
  return { listId, level: level === null ? null : Number(level) };
}

export function isHidden(runProperties: Element | null): boolean {
  return isOn(runProperties, "vanish") || isOn(runProperties, "webHidden");
}
