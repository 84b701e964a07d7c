import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

/** XML of a part of an office file. Throws `BrokenXml` on what Word would not open either, and on what can only be
 * an attack: a document type (entities), or elements nested deeper than any document goes. */
export class BrokenXml extends Error {}

/** Two nested tables in a text box reach about 40. */
const MAX_DEPTH = 200;
const ELEMENT_NODE = 1;
const wordNamespaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

export function xmlRoot(bytes: Uint8Array): Element {
  return parsedXml(harmlessXml(bytes));
}

/** The text of a part that holds no attack; it may still be no XML. */
export function harmlessXml(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new BrokenXml("document type");
  checkDepth(text);
  return text;
}

/** Root element of text that went through `harmlessXml`. */
export function parsedXml(text: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new BrokenXml(message);
    },
  }).parseFromString(text, "text/xml");
  const root = document.documentElement;
  if (root === null) throw new BrokenXml("no root");
  return root;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (tag[1] === "/") depth -= 1;
    else if (tag[2] !== "/") depth += 1;
    if (depth > MAX_DEPTH) throw new BrokenXml("nested too deep");
  }
}

export function childrenOf(parent: Node): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
  }
  return children;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** Local name of an element of WordprocessingML, or of AlternateContent around one; "" for all others. */
export function wordName(element: Element): string {
  const namespace = element.namespaceURI ?? "";
  if (wordNamespaces.has(namespace)) return element.localName ?? "";
  return namespace === COMPATIBILITY ? `mc:${element.localName ?? ""}` : "";
}

export function childOf(parent: Element | null, name: string): Element | null {
  if (parent === null) return null;
  return childrenOf(parent).find((child) => wordName(child) === name) ?? null;
}

/** Attribute of WordprocessingML; some producers leave the prefix out. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null;
  const value = element.getAttribute(`w:${name}`) ?? element.getAttributeNS(element.namespaceURI, name);
  return value ?? element.getAttribute(name);
}

export function valueOf(parent: Element | null, name: string): string | null {
  return attribute(childOf(parent, name), "val");
}

/** A switch is on when it is there, unless its value says otherwise. */
export function isOn(parent: Element | null, name: string): boolean {
  const element = childOf(parent, name);
  return element !== null && !/^(?:0|false|off)$/.test(attribute(element, "val") ?? "1");
}

/** Of the alternatives for different readers one is read, or a text box would come twice. */
export function chosenAlternative(content: Element): Element | null {
  const branches = childrenOf(content);
  return (
    branches.find((branch) => wordName(branch) === "mc:Choice") ??
    branches.find((branch) => wordName(branch) === "mc:Fallback") ??
    null
  );
}
