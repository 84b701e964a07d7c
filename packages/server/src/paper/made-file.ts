import { type Paper, docxOfPaper, htmlOfPaper, pdfOfPaper, textOfPaper } from "@dondoc/writer";

/** A file that was made for the one who asks, and is kept nowhere. */
export type MadeFile = {
  readonly fileName: string;
  readonly mediaType: string;
  /** Its bytes in Base64. */
  readonly base64: string;
};

export const paperFormats = ["docx", "html", "pdf", "txt"] as const;
export type PaperFormat = (typeof paperFormats)[number];

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const satisfies Record<PaperFormat | "csv" | "json" | "xlsx", string>;

/** Letters and digits of a name, and nothing that a file system or a header could take for something else. */
function plainName(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[^\p{L}\d]+/gu, "-"))
    .join("-")
    .slice(0, 120);
}

/** A paper as a file; its name is made of these parts. */
export async function paperFile(
  paper: Paper,
  format: PaperFormat,
  named: readonly string[],
): Promise<MadeFile> {
  return fileOf(await written(paper, format), format, named);
}

export function sheetFile(bytes: Uint8Array, named: readonly string[]): MadeFile {
  return fileOf(bytes, "xlsx", named);
}

/** Rows for other programs. */
export function dataFile(
  bytes: Uint8Array,
  format: "csv" | "json" | "xlsx",
  named: readonly string[],
): MadeFile {
  return fileOf(bytes, format, named);
}

function fileOf(bytes: Uint8Array, format: keyof typeof mediaTypes, named: readonly string[]): MadeFile {
  return {
    fileName: `${plainName(named)}.${format}`,
    mediaType: mediaTypes[format],
    base64: Buffer.from(bytes).toString("base64"),
  };
}

async function written(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return docxOfPaper(paper);
    case "html":
      return new TextEncoder().encode(htmlOfPaper(paper));
    case "pdf":
      return pdfOfPaper(paper);
    case "txt":
      return new TextEncoder().encode(textOfPaper(paper));
    default:
      return format satisfies never;
  }
}
