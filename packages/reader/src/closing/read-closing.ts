import type { DraftDocument } from "@dondoc/domain/draft";
import { readableCase } from "../header/readable-case.ts";
import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { isCapitals } from "../text/paragraphs.ts";
import { type Authority, authorityOf, isPersonName, postIn } from "./posts.ts";
import { type RecipientPiece, recipientsFrom } from "./recipients.ts";

export type Closing = {
  readonly signers: DraftDocument["signers"];
  readonly recipients: DraftDocument["recipients"];
  /** Index of the first line of the closing, and of the first line behind it. */
  readonly from: number;
  readonly to: number;
};

/** Signature lines that extraction puts above "Nơi nhận" stand this close to it. */
const SIGNATURE_ABOVE = 8;
const CLOSING_LINES_AT_MOST = 90;

/** The last part of a paper: whom it goes to and who signed it, the two columns told apart. */
export function readClosing(source: string, lines: readonly Line[], bodyFrom: number): Closing {
  const listAt = lines.findIndex(
    (line, index) => index >= bodyFrom && /^noi nhan/.test(bareKey(line.text.slice(0, 8))),
  );
  const from = listAt < 0 ? signatureWithoutList(lines, bodyFrom) : signatureAbove(lines, listAt, bodyFrom);
  const pieces: RecipientPiece[] = [];
  const signature: string[] = [];
  let state: "signature" | "list" | "kept" = "signature";
  let to = from;
  for (; to < Math.min(lines.length, from + CLOSING_LINES_AT_MOST); to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    if (to === listAt) {
      state = "list";
      const colon = /^\S+\s+\S+?\s*(?:[:;.]|\s|$)\s*/.exec(line.text)?.[0].length ?? line.text.length;
      const rest = line.text.slice(colon);
      if (/^[-–—]\s?\S/.test(rest)) pieces.push({ line, from: colon, text: rest, startsEntry: true });
      else signature.push(...signatureCells(rest));
      continue;
    }
    const entry = state === "signature" ? null : recipientPiece(line, pieces, signature);
    if (entry !== null) {
      pieces.push(entry.piece);
      signature.push(...entry.signature);
      if (/^[-–—\s]*l[ưu]u/i.test(entry.piece.text)) state = "kept";
      continue;
    }
    if (isPersonName(line.text) && signature.some((text) => postIn(text) >= 0)) {
      signature.push(line.text);
      if (state === "signature" && listAt > to) continue;
      if (listAt < 0 || state !== "list") {
        to += 1;
        break;
      }
      continue;
    }
    if (listAt < 0 || state === "kept") {
      if (pastSignature(line, signature)) break;
    }
    signature.push(...signatureCells(line.text));
  }
  return { signers: signersFrom(signature), recipients: recipientsFrom(source, pieces), from, to };
}

function pastSignature(line: Line, signature: readonly string[]): boolean {
  if (/^(?:ph\S luc|phan cong|bieu |mau |danh sach|don vi:)/.test(bareKey(line.text))) return true;
  if (signature.some(isPersonName)) return true;
  return line.text.length > 120;
}

function signatureAbove(lines: readonly Line[], listAt: number, bodyFrom: number): number {
  const near = lines.slice(Math.max(bodyFrom, listAt - SIGNATURE_ABOVE), listAt);
  // Above the last sentence stand the bases of a decision, headed by who decides.
  const sentences = near.findLastIndex((line) => line.text.length > 90 || /\.\/\.?$/.test(line.text));
  for (let at = listAt - near.length + sentences + 1; at < listAt; at += 1) {
    const text = lines[at]?.text ?? "";
    if (isCapitals(text) && text.length < 80 && (authorityOf(text) !== null || postIn(text) === 0)) return at;
  }
  return listAt;
}

function signatureWithoutList(lines: readonly Line[], bodyFrom: number): number {
  for (let at = Math.max(bodyFrom, lines.length - CLOSING_LINES_AT_MOST); at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (!isCapitals(text) || text.length > 80) continue;
    const signs = authorityOf(text) !== null || postIn(text) === 0;
    if (signs && lines.slice(at + 1, at + 8).some((line) => isPersonName(line.text))) return at;
  }
  return lines.length;
}

/** One line of the list, cut where the signature column begins. `null`: the line is no part of the list. */
function recipientPiece(
  line: Line,
  pieces: readonly RecipientPiece[],
  signature: readonly string[],
): { readonly piece: RecipientPiece; readonly signature: readonly string[] } | null {
  const dash = /^[-–—+•_]{1,2}\s*(?=\S)/.exec(line.text);
  const last = pieces.at(-1);
  if (dash === null) {
    if (last === undefined || /^[-–—\s]*l[ưu]u/i.test(last.text)) return null;
    if (isCapitals(line.text) && line.text.length > 3) return null;
    if (isPersonName(line.text) && signature.length > 0) return null;
    if (/[;.]\s*$/.test(last.text) && !/^\p{Ll}/u.test(line.text)) return null;
    if (!/\p{L}{2}/u.test(line.text)) return null;
  }
  const { text, signature: cells } = cutSignature(line.text);
  return {
    piece: {
      line,
      from: dash?.[0].length ?? 0,
      text: text.slice(dash?.[0].length ?? 0),
      startsEntry: dash !== null,
    },
    signature: cells,
  };
}

/** Text of the right column on a line of the list: behind a wide gap, in capitals, or a name behind the semicolon. */
function cutSignature(text: string): { readonly text: string; readonly signature: readonly string[] } {
  const wide = /\s{3,}(?=\S)/.exec(text);
  if (wide !== null) return cut(text, wide.index);
  const post = postIn(text);
  if (post > 0 && isCapitals(text.slice(post))) return cut(text, beforeAuthority(text, post));
  const behind = /[;.]\s+([^;]{1,40})$/.exec(text);
  if (behind?.[1] !== undefined && (isPersonName(behind[1]) || !/[\p{L}\d]{3}/u.test(behind[1]))) {
    return cut(text, behind.index + 1);
  }
  return { text, signature: [] };
}

/** "…; KT. CHỦ TỊCH", "…; TM. ỦY BAN NHÂN DÂN": the prefix stands before the post. */
function beforeAuthority(text: string, post: number): number {
  const prefix = /(?<=[;.)\s])(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?[.,:]?\s*$/u.exec(
    text.slice(0, post),
  );
  return prefix === null ? post : prefix.index;
}

function cut(text: string, at: number): { readonly text: string; readonly signature: readonly string[] } {
  return { text: text.slice(0, at).trimEnd(), signature: signatureCells(text.slice(at).trim()) };
}

function signatureCells(text: string): string[] {
  return text.split(/\s{3,}/).filter((cell) => /\p{L}{2}/u.test(cell) && !/^\(/.test(cell));
}

/** Prefixes and posts gather until a name closes the block; a second name closes a second one. */
function signersFrom(cells: readonly string[]): DraftDocument["signers"] {
  const signers: DraftDocument["signers"] = [];
  let authority: Authority[] = [];
  let title = "";
  const name = cells.filter(isPersonName);
  for (const cell of cells) {
    if (isPersonName(cell)) {
      if (title === "" && authority.length === 0 && name.length > 1) continue;
      signers.push({ name: cell, title, authority });
      authority = [];
      title = "";
      continue;
    }
    const prefix = authorityOf(cell);
    if (prefix !== null && !authority.includes(prefix)) authority.push(prefix);
    const post = postIn(cell);
    if (post >= 0) title = postName(cell.slice(post));
  }
  if (signers.length === 0 && title !== "") signers.push({ name: "", title, authority });
  return signers.filter((signer) => signer.name !== "");
}

function postName(text: string): string {
  const bare = text
    .replace(/^(?:Q|q)\.\s?/u, "")
    .replace(/[^\p{L})]+$/u, "")
    .replace(/\s+/g, " ");
  const readable = readableCase(bare);
  return readable.replace(
    /^(Phó|Quyền) (\p{Ll})/u,
    (_, deputy: string, letter: string) => `${deputy} ${letter.toUpperCase()}`,
  );
}
