import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { headLines } from "../head-lines.ts";
import type { PaperHead } from "../paper.ts";
import { printable } from "../printable.ts";
import { layoutTable, mm, points, ruleBelow } from "./measures.ts";

const widths = [mm(64), mm(96)];

/** Who issues on the left, the nation or the Party on the right, and below them number, place and day. */
export function headTable(head: PaperHead): Table {
  const { issuer, number, nation, placeAndDay } = headLines(head);
  const left = issuer.map((text, at) => centred(text, { bold: at === issuer.length - 1 }));
  // The name of the nation keeps to one line at 12 points; its motto is a size larger.
  const right = nation.map((text, at) =>
    centred(text, { bold: true, size: points(at < nation.length - 1 ? 12 : 13) }),
  );
  const numberLine = centred(number, {});
  const dayLine = centred(placeAndDay, { italics: true });
  if (head.layout === "party") {
    return layoutTable(widths, [
      [
        [...left, centred("*", {})],
        [...right, ruleBelow({ indent: mm(12) })],
      ],
      [[numberLine], [dayLine]],
    ]);
  }
  return layoutTable(widths, [
    [
      [...left, ruleBelow({ indent: mm(22) })],
      [...right, ruleBelow({ indent: mm(18) })],
    ],
    [[numberLine], [dayLine]],
  ]);
}

function centred(
  text: string,
  run: { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: printable(text), size: points(13), ...run })],
  });
}
