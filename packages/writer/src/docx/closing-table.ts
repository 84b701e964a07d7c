import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { paperWords } from "@dondoc/words";
import type { PaperClosing, PaperLayout } from "../paper.ts";
import { printable } from "../printable.ts";
import { layoutTable, mm, points } from "./measures.ts";

/** Recipients on the left, who signs on the right, with room for signature and seal; never without the last lines above. */
export function closingTable(
  { recipients, authority, counterpart }: PaperClosing,
  layout: PaperLayout,
): (Paragraph | Table)[] {
  const end = layout === "state" ? "." : "";
  const signing = (texts: readonly string[]) =>
    texts.map((text) => line(text.toLocaleUpperCase("vi"), { bold: true }, AlignmentType.CENTER));
  const left =
    counterpart === undefined
      ? [
          line(`${paperWords.vi.recipients}:`, { bold: true, italics: true, size: points(12) }),
          ...recipients.map((text) => line(`- ${text}${end}`, { size: points(11) })),
        ]
      : signing(counterpart);
  const right = signing(authority);
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [] }),
    layoutTable([mm(70), mm(90)], [[left, [...right, ...Array.from({ length: 4 }, () => line("", {}))]]]),
  ];
}

type Run = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

function line(text: string, run: Run, alignment: "left" | "center" = AlignmentType.LEFT): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text: printable(text), ...run })] });
}
