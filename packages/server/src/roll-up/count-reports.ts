import { type ReportId, type UnitId, idParts } from "@dondoc/domain";
import { courseById } from "../course/course.store.ts";
import { reportKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { type ReporterContents, contentsOfReporter } from "../plan/plan-contents.query.ts";
import { lockReporter } from "../report/report.store.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { type Reach, rowsOfReporter } from "./owed-rows.ts";
import { replaceOwed } from "./owed.store.ts";

/**
 * What the senders of these reports owe of the series they serve, counted anew. Only rows of that unit are touched: in a
 * series of a whole country three thousand others report on the same day.
 */
export async function countReports(
  database: Database,
  reports: readonly ReportId[],
  reach: Reach,
): Promise<void> {
  for (const id of reports) {
    const report = await courseById(database, { kind: reportKind, id });
    if (report === null) throw new Error(`${id} came in or went back, and is not kept.`);
    const { reporter, serves } = report;
    await lockReporter(database, reporter);
    const seriesIds = [...new Set(serves.map(({ seriesId }) => seriesId))];
    const contents = await contentsOfReporter(database, seriesIds, reporter);
    await countReporter(database, contents, { reach, reporter });
  }
}

async function countReporter(
  database: Database,
  contents: readonly ReporterContents[],
  { reach, reporter }: { readonly reach: Reach; readonly reporter: UnitId },
): Promise<void> {
  const register = await unitRegister(database);
  for (const of of contents) {
    const rows = rowsOfReporter(of, reach, { register, unitId: reporter });
    // What names no day is shared by all reporters, and stays open whatever comes in.
    if (of.plan.status !== "in-force" || rows.some(({ due_on }) => due_on === null)) continue;
    const { root: rootId, uuid } = idParts(of.series.id);
    await replaceOwed(database, { rootId, ids: [uuid], party: reporter }, { rows, on: reach.from });
  }
}
