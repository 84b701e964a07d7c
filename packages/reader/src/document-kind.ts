/** How far into a file the sign of a PDF may stand, behind what a mail program or a scanner has put before it. */
const PDF_SIGN_WITHIN = 1_024;

const DIRECTORY_WITHIN = 256 * 1024;

/** What a file is by its bytes; `null`: a Word document of today, plain text, or nothing we know. */
export type DocumentKind = "pdf" | "doc" | "picture" | "xlsx" | null;

export function kindOf(bytes: Uint8Array): DocumentKind {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "doc";
  if (startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return "picture";
  if (isZip(bytes) && hasWorkbook(bytes)) return "xlsx";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PDF_SIGN_WITHIN));
  return head.includes("%PDF-") && !isZip(bytes) ? "pdf" : null;
}

/** Whether a name promises a PDF or an old Word document over something else: cut off, or not what it says. */
export function brokenPromise({
  fileName,
  bytes,
}: {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}): string | null {
  const promised = /\.(pdf|doc)$/i.exec(fileName)?.[1]?.toLowerCase();
  return promised === undefined || bytes.length === 0 || isZip(bytes) ? null : promised;
}

/** Names of members stand unpacked in the directory of a ZIP file, which ends it. */
function hasWorkbook(bytes: Uint8Array): boolean {
  const directory = new TextDecoder("latin1").decode(bytes.subarray(-DIRECTORY_WITHIN));
  return directory.includes("xl/workbook.xml") && !directory.includes("word/document.xml");
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}
