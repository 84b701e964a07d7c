import type { Sheet } from "../text/sheet.ts";
import type { DueItemJson } from "./due-json.ts";

/** Columns of `due --format csv|md`; names are those of `dondoc.due/1` and stay in every language. */
const columns = [
  "id",
  "dueOn",
  "days",
  "timeliness",
  "asWritten",
  "unit",
  "role",
  "status",
  "plan",
  "statement",
] as const;

export function dueSheet(items: readonly DueItemJson[]): Sheet {
  const rows = items.map((item) => {
    const { id, due, days, timeliness, unit, role, status, plan, statement } = item;
    const day = days === null ? "" : String(days);
    const cells = [id, due?.on ?? "", day, timeliness, due?.asWritten ?? "", unit?.name ?? "", role, status];
    return [...cells, plan.number, statement];
  });
  return [columns, ...rows];
}
