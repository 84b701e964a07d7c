import type { DocumentType } from "@dondoc/domain";
import { outlineOf } from "../structure/outline.ts";
import type { SectionKind } from "../structure/section-kind.ts";
import type { Line } from "../text/lines.ts";
import { type Layout, type Paragraph, isCapitals, paragraphsOf } from "../text/paragraphs.ts";
import { type Findings, findTasks } from "./find-tasks.ts";

export type Parts = {
  readonly source: string;
  readonly body: readonly Line[];
  readonly appendix: readonly Line[];
  readonly layout: Layout;
  readonly type: DocumentType | null;
};

/** Tasks, targets, funding and closing paragraphs of the body, then of what is appended to it. */
export function findAll({ source, body, layout, type }: Parts): Findings {
  const findings: Findings = { source, tasks: [], targets: [], funding: [], closing: [] };
  const paragraphs = withoutAuthorityLines(paragraphsOf(source, body, layout));
  findTasks(outlineOf(paragraphs), rootKind(type), findings);
  return findings;
}

/** "GIÁM ĐỐC SỞ …", "QUYẾT ĐỊNH:": lines of capitals between the parts of a decision. */
function withoutAuthorityLines(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.marker !== null || !isCapitals(paragraph.passage.text));
}

/** The articles of a decision set up and appoint; only those that say so give work. */
function rootKind(type: DocumentType | null): SectionKind {
  return type === "decision" ? "situation" : "task";
}
