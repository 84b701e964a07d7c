import type { Element } from "@xmldom/xmldom";
import { type Archive, BrokenArchive, openArchive } from "../docx/archive.ts";
import { childrenOf, xmlRoot } from "../docx/xml.ts";
import { MOST_COLUMNS, MOST_ROWS, type SheetRow, SheetTooLarge } from "./sheet-row.ts";

/** The rows of the first sheet of a workbook, every cell as it reads. Throws where it is no whole and harmless workbook. */
export function rowsOfXlsx(bytes: Uint8Array): readonly SheetRow[] {
  const archive = openArchive(bytes);
  const strings = sharedStrings(archive);
  const isDate = dateStyles(archive);
  const data = named(rootOf(archive, firstSheet(archive)), "sheetData")[0];
  const rows: SheetRow[] = [];
  for (const row of data === undefined ? [] : named(data, "row")) {
    const cells: string[] = [];
    for (const cell of named(row, "c")) {
      const column = columnIn(cell.getAttribute("r") ?? "", cells.length);
      if (column >= MOST_COLUMNS) throw new SheetTooLarge();
      while (cells.length < column) cells.push("");
      cells[column] = textOf(cell, { strings, isDate }).normalize("NFC").trim();
    }
    const line = Number(row.getAttribute("r") ?? rows.length + 1);
    if (cells.some((each) => each !== "")) rows.push({ line, cells });
    if (rows.length > MOST_ROWS) throw new SheetTooLarge();
  }
  return rows;
}

function rootOf(archive: Archive, name: string): Element {
  const content = archive.read(name);
  if (content === null) throw new BrokenArchive(`no ${name}`);
  return xmlRoot(content);
}

function named(parent: Element, name: string): Element[] {
  return childrenOf(parent).filter(({ localName }) => localName === name);
}

/** The sheet that stands first is found through the names that the workbook gives its parts. */
function firstSheet(archive: Archive): string {
  const [sheets] = named(rootOf(archive, "xl/workbook.xml"), "sheets");
  const [first] = sheets === undefined ? [] : named(sheets, "sheet");
  const id = [...(first?.attributes ?? [])].find(
    ({ localName, prefix }) => localName === "id" && prefix !== null,
  );
  const relations = named(rootOf(archive, "xl/_rels/workbook.xml.rels"), "Relationship");
  const target = relations.find((each) => each.getAttribute("Id") === id?.value)?.getAttribute("Target");
  const path = target ?? "worksheets/sheet1.xml";
  return path.startsWith("/") ? path.slice(1) : `xl/${path}`;
}

function sharedStrings(archive: Archive): readonly string[] {
  const content = archive.read("xl/sharedStrings.xml");
  return content === null ? [] : named(xmlRoot(content), "si").map(wordsIn);
}

/** Text in one piece or in runs; how a word is pronounced is no part of it. */
function wordsIn(parent: Element): string {
  return childrenOf(parent)
    .map((child) => {
      if (child.localName === "t") return child.textContent ?? "";
      return child.localName === "r" ? wordsIn(child) : "";
    })
    .join("");
}

/** Formats of days that every office program knows without being told. */
const usualDates = new Set([14, 15, 16, 17, 22]);

/** Days are numbers in a sheet: only the format of the cell says that one is meant. */
function dateStyles(archive: Archive): (style: string | null) => boolean {
  const content = archive.read("xl/styles.xml");
  if (content === null) return () => false;
  const root = xmlRoot(content);
  const own = named(root, "numFmts").flatMap((each) => named(each, "numFmt"));
  const dates = own.filter((each) =>
    /[dy]/iu.test((each.getAttribute("formatCode") ?? "").replaceAll(/"[^"]*"|\[[^\]]*\]/gu, "")),
  );
  const ids = new Set([...usualDates, ...dates.map((each) => Number(each.getAttribute("numFmtId")))]);
  const formats = named(root, "cellXfs").flatMap((each) => named(each, "xf"));
  const isDate = formats.map((each) => ids.has(Number(each.getAttribute("numFmtId") ?? "0")));
  return (style) => isDate[Number(style ?? "0")] ?? false;
}

type Known = { readonly strings: readonly string[]; readonly isDate: (style: string | null) => boolean };

function textOf(cell: Element, { strings, isDate }: Known): string {
  const kind = cell.getAttribute("t");
  const inline = named(cell, "is")[0];
  if (inline !== undefined) return wordsIn(inline);
  const value = named(cell, "v")[0]?.textContent ?? "";
  if (kind === "s") return strings[Number(value)] ?? "";
  return kind === null && isDate(cell.getAttribute("s")) ? dayIn(value) : value;
}

/** Days since the end of 1899, as every spreadsheet counts them after February 1900. */
function dayIn(serial: string): string {
  const days = Math.floor(Number(serial));
  if (!(days > 60 && days < 110_000)) return serial;
  const [year, month, date] = new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${date ?? ""}/${month ?? ""}/${year ?? ""}`;
}

/** "BC12" is column 54, counted from 0; a cell without an address stands behind the last. */
function columnIn(address: string, next: number): number {
  const [letters = ""] = /^[A-Z]+/u.exec(address) ?? [];
  if (letters === "") return next;
  return letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
