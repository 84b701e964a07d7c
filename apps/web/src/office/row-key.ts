import type { DueItem } from "@dondoc/client";

/** The key of an item's row on its plan's page: its task, or the series that its report belongs to. */
export function rowKeyOf(item: Pick<DueItem, "id" | "taskId">): string {
  return item.taskId ?? item.id.split("/")[0] ?? "";
}
