import type { Content, createPdf } from "pdfmake";
import type { Block, Paper } from "../paper.ts";
import { printable } from "../printable.ts";
import { letters } from "./letters.ts";
import { pdfClosing, pdfHead } from "./pdf-frame.ts";
import { unbroken } from "./unbroken.ts";
import { bodySize, contentTable, mm, shortRule } from "./pdf-measures.ts";

type Definition = Parameters<typeof createPdf>[0];

/** Above this many blocks a heading may stand last on a page: each that is moved lays the whole paper out once more. */
const MOST_KEPT_BLOCKS = 300;

/** The paper as a PDF that carries its letters with it: what an office sends where nobody is to go on writing. */
export async function pdfOfPaper(paper: Paper): Promise<Uint8Array> {
  const { default: pdfmake } = await import("pdfmake");
  const files = new Set<string>(Object.values(letters.Tinos));
  pdfmake.setFonts(letters);
  // Nothing but its letters is ever opened, whatever stands in a paper.
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  return new Uint8Array(await pdfmake.createPdf(definitionOf(paper)).getBuffer());
}

/** About a third of a page. */
const MOST_KEPT_LETTERS = 1_000;

/** A4 with the margins of NĐ 30/2020/NĐ-CP, appendix I; the number of the page above the text, from the second on. */
function definitionOf(paper: Paper): Definition {
  const isKept = paper.blocks.length <= MOST_KEPT_BLOCKS;
  // A table or a very long text may need more than what is left of any page.
  const kept = paper.blocks
    .slice(-1)
    .filter((block) => block.kind !== "table" && block.text.length <= MOST_KEPT_LETTERS);
  return {
    pageSize: "A4",
    pageMargins: [mm(30), mm(20), mm(20), mm(20)],
    info: { title: printable(paper.subject), author: printable(paper.head.issuer) },
    language: "vi",
    defaultStyle: { font: "Tinos", fontSize: bodySize },
    header: (page) => (page === 1 ? "" : pageNumber(page)),
    content: [
      pdfHead(paper.head),
      ...titleOf(paper),
      ...paper.blocks.slice(0, paper.blocks.length - kept.length).flatMap(blockOf),
      ...pdfClosing(paper.closing, paper.head.layout, kept.flatMap(blockOf)),
    ],
    ...(isKept ? { pageBreakBefore: isLeftBehind } : {}),
  };
}

function pageNumber(page: number): Content {
  return { text: String(page), alignment: "center", fontSize: 13, margin: [0, mm(10), 0, 0] };
}

/** A heading that nothing stands below on its page goes to the next. */
const isLeftBehind: NonNullable<Definition["pageBreakBefore"]> = (node, { getFollowingNodesOnPage }) =>
  node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0;

function titleOf({ typeName, subject, head }: Paper): Content[] {
  const centred = (text: string, above: number): Content => ({
    text: unbroken(text),
    bold: true,
    alignment: "center",
    margin: [0, above, 0, 0],
  });
  return [
    centred(typeName.toLocaleUpperCase("vi"), 18),
    centred(subject, 0),
    head.layout === "party" ? centred("-----", 0) : shortRule(mm(40)),
    { text: "", margin: [0, 0, 0, 12] },
  ];
}

function blockOf(block: Block): Content[] {
  switch (block.kind) {
    case "addressee":
      return [{ text: unbroken(block.text), alignment: "center", margin: [0, 0, 0, 12] }];
    case "heading":
      return [heading(block)];
    case "paragraph":
      return [body(block.text)];
    case "item":
      return [body(`- ${block.text}`)];
    case "table":
      return [contentTable(block.table)];
    default:
      return block satisfies never;
  }
}

function heading({ level, label, text }: Extract<Block, { kind: "heading" }>): Content {
  const shown = level === 1 ? text.toLocaleUpperCase("vi") : text;
  return {
    text: unbroken(`${label} ${shown}`.trim()),
    bold: true,
    headlineLevel: level,
    leadingIndent: mm(10),
    margin: [0, 6, 0, 6],
  };
}

function body(text: string): Content {
  return { text: unbroken(text), alignment: "justify", leadingIndent: mm(10), margin: [0, 0, 0, 6] };
}
