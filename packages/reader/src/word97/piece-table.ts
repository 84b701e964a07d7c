import { openCompoundFile } from "./compound-file.ts";

/** The parts of a Word 97–2003 document, as Word keeps them: one character a place, marks among the letters. */
export type Word97Parts = {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
  /** Word numbers paragraphs itself, and those numbers are in no text. */
  readonly hasAutomaticNumbers: boolean;
};

export class BrokenWord97 extends Error {}

/** Places in the file information block of Word 97 and later (MS-DOC 2.5). */
const FIB = {
  magic: 0xa5ec,
  flags: 0x0a,
  bodyLength: 0x4c,
  footnotesLength: 0x50,
  headersLength: 0x54,
  annotationsLength: 0x5c,
  endnotesLength: 0x60,
  piecesAt: 0x1a2,
  listsBytes: 0x2e6,
} as const;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const CHARACTERS_AT_MOST = 5_000_000;

export function readWord97(bytes: Uint8Array): Word97Parts {
  const file = openCompoundFile(bytes);
  const main = file.stream("WordDocument");
  if (main === null || main.length < 0x2ea) throw new BrokenWord97("no document");
  const fib = viewOf(main);
  const flags = fib.getUint16(FIB.flags, true);
  if (fib.getUint16(0, true) !== FIB.magic || (flags & ENCRYPTED) !== 0)
    throw new BrokenWord97("not readable");
  const table = file.stream((flags & SECOND_TABLE) === 0 ? "0Table" : "1Table");
  if (table === null) throw new BrokenWord97("no table");
  const at = fib.getUint32(FIB.piecesAt, true);
  const text = textOf(main, table.subarray(at, at + fib.getUint32(FIB.piecesAt + 4, true)));
  // Body, footnotes, headers, (macros), annotations and endnotes follow one another in one long text.
  const length = (place: number): number => fib.getUint32(place, true);
  const body = length(FIB.bodyLength);
  const footnotes = body + length(FIB.footnotesLength);
  const annotations = footnotes + length(FIB.headersLength) + length(FIB.headersLength + 4);
  const endnotes = annotations + length(FIB.annotationsLength);
  return {
    body: text.slice(0, body),
    footnotes: text.slice(body, footnotes),
    endnotes: text.slice(endnotes, endnotes + length(FIB.endnotesLength)),
    hasAutomaticNumbers: length(FIB.listsBytes) > 0,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The pieces that editing has left the text in, in their order (MS-DOC 2.9.177). */
function textOf(main: Uint8Array, clx: Uint8Array): string {
  const view = viewOf(clx);
  let at = 0;
  // Changes of layout come first, each with its length.
  while (at < clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== 2) throw new BrokenWord97("no pieces");
  const bytes = view.getUint32(at + 1, true);
  const count = Math.floor((bytes - 4) / 12);
  const first = at + 5;
  const parts: string[] = [];
  let length = 0;
  for (let piece = 0; piece < count; piece += 1) {
    const characters = view.getUint32(first + piece * 4 + 4, true) - view.getUint32(first + piece * 4, true);
    const place = view.getUint32(first + (count + 1) * 4 + piece * 8 + 2, true);
    length += characters;
    if (characters < 0 || length > CHARACTERS_AT_MOST) throw new BrokenWord97("too many characters");
    parts.push(pieceText(main, place, characters));
  }
  return parts.join("");
}

const COMPRESSED = 0x40000000;

/** A piece has two bytes a character, or one when all its characters are of the Western code page. */
function pieceText(main: Uint8Array, place: number, characters: number): string {
  const isCompressed = (place & COMPRESSED) !== 0;
  const at = place & (COMPRESSED - 1);
  const [from, bytes] = isCompressed ? [at / 2, characters] : [at, characters * 2];
  if (from + bytes > main.length) throw new BrokenWord97("piece cut off");
  return new TextDecoder(isCompressed ? "windows-1252" : "utf-16le").decode(
    main.subarray(from, from + bytes),
  );
}
