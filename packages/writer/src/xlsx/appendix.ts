import { writeXlsx } from "hucre/xlsx";
import { type Language, dayText, paperWords } from "@dondoc/words";
import { printable } from "../printable.ts";
import type { PlanReportFacts } from "../report/plan-report-facts.ts";
import { taskTable } from "../report/report-parts.ts";

/** Characters that fit on a line of a column, and the height of a line in points, in the letters of the sheet. */
const CHARACTERS_OF_SHARE = 1.2;
const LINE_POINTS = 15;

const line = { style: "thin", color: { rgb: "000000" } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const font = { name: "Times New Roman", size: 11 };

/**
 * The appendix of a report: every task of the plan in one sheet with the customary columns, ready to print on A4 across.
 * Every cell is text or a number and never a formula, whatever stands in the documents.
 */
export async function appendixOf(facts: PlanReportFacts, language: Language): Promise<Uint8Array> {
  const words = paperWords[language];
  const { columns, rows } = taskTable(
    facts.groups.flatMap(({ tasks }) => tasks),
    language,
  );
  const name = words.planNamed(facts.plan.number, dayText(facts.plan.issuedOn, language), facts.plan.issuer);
  const title = words.appendixTitle(name, dayText(facts.to, language));
  const table = [columns.map((column) => column.name), ...rows.map((row) => row.map(printable))];
  const titleRows = [[title], []];
  const cells = new Map(
    table.flatMap((row, at) =>
      row.map((text, column) => {
        const isHead = at === 0;
        const isNumber = !isHead && columns[column]?.isNumber === true;
        const alignment = {
          wrapText: true,
          vertical: "top",
          horizontal: isHead ? "center" : "left",
        } as const;
        return [
          `${String(at + titleRows.length)},${String(column)}`,
          {
            ...(isNumber
              ? { value: Number(text), type: "number" as const }
              : { value: text, type: "string" as const }),
            style: { font: { ...font, bold: isHead }, border, alignment },
          },
        ] as const;
      }),
    ),
  );
  const widths = columns.map(({ share }) => share * CHARACTERS_OF_SHARE);
  const heights = table.map(
    (row, at) =>
      [
        at + titleRows.length,
        {
          height:
            LINE_POINTS *
            Math.max(1, ...row.map((text, column) => Math.ceil(text.length / (widths[column] ?? 1)))),
        },
      ] as const,
  );
  return writeXlsx({
    defaultFont: font,
    sheets: [
      {
        name: words.appendix,
        rows: [...titleRows, ...table],
        columns: widths.map((width) => ({ width })),
        cells,
        rowDefs: new Map(heights),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
        freezePane: { rows: titleRows.length + 1 },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$3:$3",
        },
      },
    ],
  });
}
