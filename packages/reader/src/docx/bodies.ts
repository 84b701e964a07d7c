import type { Element } from "@xmldom/xmldom";
import { BrokenXml, childOf, harmlessXml, parsedXml } from "./xml.ts";

/** Below this a document is parsed in one go; its elements take some twenty times the room of their text. */
const WHOLE_AT_MOST = 1024 * 1024;
const PIECE_AT_LEAST = 128 * 1024;

/**
 * The body of a document, in one piece or, where it is long, as bodies one after the other, each to be let go before
 * the next is parsed. They part between paragraphs and between the rows of a table, never inside one.
 */
export function* bodiesOf(bytes: Uint8Array): Generator<Element> {
  const text = harmlessXml(bytes);
  const range = text.length > WHOLE_AT_MOST ? rangeOfBody(text) : null;
  if (range === null) {
    yield bodyIn(text);
    return;
  }
  const head = text.slice(0, range.from);
  const foot = text.slice(range.to);
  for (const piece of piecesOf(text, range)) yield bodyIn(head + piece + foot);
}

function bodyIn(text: string): Element {
  const body = childOf(parsedXml(text), "body");
  if (body === null) throw new BrokenXml("no body");
  return body;
}

type Range = { readonly from: number; readonly to: number };

/** What stands inside the body. Comments and CDATA may hold tags that are none: such a document stays whole. */
function rangeOfBody(text: string): Range | null {
  if (text.includes("<!--") || text.includes("<![CDATA[")) return null;
  const open = /<(?:\w+:)?body(?:\s[^<>]*)?>/.exec(text);
  const close = text.lastIndexOf("body>");
  const to = text.lastIndexOf("</", close);
  if (open === null || to < open.index) return null;
  return { from: open.index + open[0].length, to };
}

function* piecesOf(text: string, range: Range): Generator<string> {
  let from = range.from;
  for (const child of childrenIn(text, range)) {
    const isLongTable =
      child.to - child.from > WHOLE_AT_MOST && tableTag.test(text.slice(child.from, child.from + 40));
    if (isLongTable) {
      if (child.from > from) yield text.slice(from, child.from);
      yield* rowsIn(text, child);
      from = child.to;
    } else if (child.to - from >= PIECE_AT_LEAST) {
      yield text.slice(from, child.to);
      from = child.to;
    }
  }
  if (range.to > from) yield text.slice(from, range.to);
}

const tableTag = /^<(?:\w+:)?tbl[\s>]/;

/** The rows of a long table in tables of their own: each row is read for itself. */
function* rowsIn(text: string, table: Range): Generator<string> {
  const open = text.slice(table.from, text.indexOf(">", table.from) + 1);
  const to = text.lastIndexOf("</", table.to - 1);
  const close = text.slice(to, table.to);
  let from = table.from + open.length;
  for (const row of childrenIn(text, { from, to })) {
    if (row.to - from < PIECE_AT_LEAST) continue;
    yield open + text.slice(from, row.to) + close;
    from = row.to;
  }
  if (to > from) yield open + text.slice(from, to) + close;
}

/** The elements directly inside a range. */
function* childrenIn(text: string, { from, to }: Range): Generator<Range> {
  const tag = /<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;
  tag.lastIndex = from;
  let depth = 0;
  let start = from;
  for (let match = tag.exec(text); match !== null && match.index < to; match = tag.exec(text)) {
    if (depth === 0) start = match.index;
    if (match[1] === "/") depth -= 1;
    else if (match[2] !== "/") depth += 1;
    if (depth === 0) yield { from: start, to: tag.lastIndex };
  }
}
