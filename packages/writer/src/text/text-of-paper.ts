import { paperWords } from "@dondoc/words";
import type { Block, Paper, PaperTable } from "../paper.ts";
import { printable } from "../printable.ts";

/** The paper as plain text for a letter: its title, its sentences, and each row of a table as one numbered line. */
export function textOfPaper({ typeName, subject, blocks, closing }: Paper): string {
  const lines = [
    typeName.toLocaleUpperCase("vi"),
    subject,
    "",
    ...blocks.flatMap(linesOf),
    "",
    ...closing.authority,
    ...(closing.counterpart ?? [`${paperWords.vi.recipients}: ${closing.recipients.join("; ")}`]),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return ["", `${block.label} ${block.text}`.trim()];
    case "addressee":
    case "paragraph":
      return [block.text];
    case "item":
      return [`- ${block.text}`];
    case "table":
      return rowsOf(block.table);
    default:
      return block satisfies never;
  }
}

/** A column of numbers begins its line; every other cell has the name of its column before it, but the first. */
function rowsOf({ columns, rows }: PaperTable): string[] {
  return rows.map((row) => {
    const cells = row.map((text, at) => ({
      text,
      name: columns[at]?.name ?? "",
      isOrdinal: columns[at]?.isNumber === true && at === 0,
    }));
    const [first, ...others] = cells.filter(({ isOrdinal, text }) => !isOrdinal && text !== "");
    const ordinal = cells.find(({ isOrdinal }) => isOrdinal);
    const start = ordinal === undefined ? "- " : `${ordinal.text}. `;
    return `${start}${[first?.text ?? "", ...others.map(({ name, text }) => `${name}: ${text}`)].join("; ")}`;
  });
}
