import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

export type DocxParts = {
  /** Inner XML of w:body. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
};

/** A Word document of the given XML, as its parts' inner markup. */
export function makeDocx({ body, numbering = "", styles = "", footnotes = "" }: DocxParts): Uint8Array {
  return zipSync({
    "_rels/.rels": relations({ officeDocument: "word/document.xml" }),
    "word/_rels/document.xml.rels": relations({
      numbering: "numbering.xml",
      styles: "styles.xml",
      footnotes: "footnotes.xml",
    }),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/numbering.xml": part("numbering", numbering),
    "word/styles.xml": part("styles", styles),
    "word/footnotes.xml": part("footnotes", footnotes),
  });
}

export function part(name: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`);
}

function relations(targets: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${TYPE}/${type}" Target="${target}"/>`,
  );
  return strToU8(`<Relationships xmlns="${RELATIONS}">${entries.join("")}</Relationships>`);
}

/** A paragraph of one run; `properties` is inner XML of w:pPr, `run` of w:rPr. */
export function p(text: string, { properties = "", run = "" } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function numbered(text: string, list: number, level = 0): string {
  return p(text, { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` });
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`;
}

export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A level of a list: its format and its text ("%1.%2"). `more` is further inner XML. */
export function level(index: number, format: string, { text = "", start = 1, more = "" } = {}): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function list(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

export function abstractList(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
}
