import type { DocumentType } from "@dondoc/domain";
import { isPlanHeading, titleAt } from "../header/title.ts";
import { type Item, outlineOf } from "../structure/outline.ts";
import type { SectionKind } from "../structure/section-kind.ts";
import { inlineTablesIn } from "../structure/inline-table.ts";
import { alignedTablesIn } from "../structure/aligned-table.ts";
import { delimitedTablesIn } from "../structure/delimited-table.ts";
import { type Table, tablesIn } from "../structure/table.ts";
import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { type Layout, type Paragraph, isCapitals, paragraphsOf } from "../text/paragraphs.ts";
import { type Findings, findTasks } from "./find-tasks.ts";
import { inlineTableTasks } from "./inline-table-tasks.ts";
import { tableTasks } from "./table-tasks.ts";

export type Parts = {
  readonly source: string;
  readonly body: readonly Line[];
  readonly appendix: readonly Line[];
  readonly layout: Layout;
  readonly type: DocumentType | null;
};

/** Tasks, targets, funding and closing paragraphs of the body, then of what is appended to it; the body as a tree. */
export function findAll({
  source,
  body,
  appendix,
  layout,
  type,
}: Parts): Findings & { readonly outline: readonly Item[] } {
  const findings: Findings = { source, tasks: [], targets: [], funding: [], closing: [] };
  const tables = cellTablesIn(body);
  const outside = withoutTables(body, tables);
  const inline = inlineTablesIn(outside);
  const outline = outlineOf(bodyParagraphs(source, body, layout));
  const running = withoutTables(outside, inline);
  findTasks(
    running.length === body.length ? outline : outlineOf(bodyParagraphs(source, running, layout)),
    rootKind(type),
    findings,
  );
  for (const table of tables) findings.tasks.push(...tableTasks(source, table, null));
  for (const table of inline) findings.tasks.push(...inlineTableTasks(source, table, null));
  findings.tasks.sort((a, b) => a.passage.spanOf(0, 1).start - b.passage.spanOf(0, 1).start);
  const appended = cellTablesIn(appendix);
  for (const table of appended) findings.tasks.push(...tableTasks(source, table, "PL"));
  for (const table of inlineTablesIn(withoutTables(appendix, appended)))
    findings.tasks.push(...inlineTableTasks(source, table, "PL"));
  findInAttachment({ source, appendix, layout, findings });
  return { ...findings, outline };
}

/** The paragraphs of the running text, as the outline reads them. */
function bodyParagraphs(source: string, body: readonly Line[], layout: Layout): Paragraph[] {
  return withoutAuthorityLines(paragraphsOf(source, body, layout));
}

function cellTablesIn(lines: readonly Line[]): Table[] {
  return [...tablesIn(lines), ...delimitedTablesIn(lines), ...alignedTablesIn(lines)];
}

type LineRange = { readonly from: number; readonly to: number };

function withoutTables(lines: readonly Line[], tables: readonly LineRange[]): Line[] {
  const covered = new Uint8Array(lines.length);
  for (const { from, to } of tables) covered.fill(1, from, to);
  return lines.filter((_, index) => covered[index] === 0);
}

/** "GIÁM ĐỐC SỞ …", "QUYẾT ĐỊNH:": lines of capitals between the parts of a decision. */
function withoutAuthorityLines(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.marker !== null || !isCapitals(paragraph.passage.text));
}

/** The articles of a decision set up and appoint; only those that say so give work. */
function rootKind(type: DocumentType | null): SectionKind {
  return type === "decision" || type === "regulation" ? "legal" : "task";
}

type Attachment = Omit<Parts, "body" | "type"> & { readonly findings: Findings };

/** "QUY ĐỊNH … (Ban hành kèm theo Quyết định …)": a second paper behind the first. Forms and lists are none. */
function findInAttachment({ source, appendix, layout, findings }: Attachment): void {
  const note = appendix.findIndex((line) =>
    /^\(?(?:ban hanh )?kem theo/.test(bareKey(line.text.slice(0, 20))),
  );
  if (note < 0 || note > 25) return;
  const title = titleAt({ source, lines: appendix, layout }, 0);
  if (title === null || title.type === null || !isPlanHeading(title.type)) return;
  const body = appendix.slice(Math.max(note + 1, title.to));
  const rest = withoutTables(body, cellTablesIn(body));
  findTasks(outlineOf(bodyParagraphs(source, rest, layout)), rootKind(title.type), findings);
}
