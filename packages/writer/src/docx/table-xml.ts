import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escaped } from "../html/escaped.ts";
import type { PaperTable } from "../paper.ts";
import { mm, points, textWidth } from "./measures.ts";

/** A table of a paper, and the paragraph that keeps its place until it is set. */
export type HeldTable = { readonly mark: string; readonly table: PaperTable };

const DOCUMENT = "word/document.xml";

/**
 * Sets tables in the places of their marks. Written as text: of a table with 10,000 rows the engine would make half a
 * million objects (measured: 20 seconds and a gigabyte).
 */
export function withTables(file: Uint8Array, tables: readonly HeldTable[]): Uint8Array {
  if (tables.length === 0) return file;
  const parts = unzipSync(file);
  let xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  for (const { mark, table } of tables) {
    const place = `<w:p><w:r><w:t xml:space="preserve">${mark}</w:t></w:r></w:p>`;
    if (!xml.includes(place)) throw new Error("The place of a table is not in the document.");
    xml = xml.replace(place, () => tableXml(table));
  }
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) });
}

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
const borders = sides
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");
const padding = ["left", "right"].map((side) => `<w:${side} w:w="${mm(1)}" w:type="dxa"/>`).join("");

/** A table with lines; its head comes again on every page. */
function tableXml({ columns, rows }: PaperTable): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / shares));
  const cell = (text: string, at: number, run: { readonly isHead: boolean }): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>` +
    cellText(text, { ...run, isCentred: run.isHead || columns[at]?.isNumber === true }) +
    "</w:tc>";
  const head = columns.map(({ name }, at) => cell(name, at, { isHead: true })).join("");
  const body = rows.map(
    (row) => `<w:tr>${row.map((text, at) => cell(text, at, { isHead: false })).join("")}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${padding}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join("")}</w:tbl>`
  );
}

function cellText(text: string, run: { readonly isHead: boolean; readonly isCentred: boolean }): string {
  const size = points(12);
  const bold = run.isHead ? "<w:b/><w:bCs/>" : "";
  return (
    `<w:p><w:pPr><w:jc w:val="${run.isCentred ? "center" : "left"}"/></w:pPr>` +
    `<w:r><w:rPr>${bold}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` +
    `<w:t xml:space="preserve">${unbroken(escaped(text))}</w:t></w:r></w:p>`
  );
}

/**
 * Days and symbols of papers (`25-6-2024`, `31/KH-UBND`) in one piece: in a narrow column Word parts them at their hyphens.
 * By Word's own mark and not by U+2011: to programs that read the file it is a hyphen like any other.
 */
function unbroken(xml: string): string {
  return xml.replace(
    /(?<=[\p{Lu}\d])-(?=[\p{Lu}\d])/gu,
    () => '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">',
  );
}
