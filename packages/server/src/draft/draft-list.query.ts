import { type DraftId, type PlanId, makeId } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export type DraftRow = {
  readonly draftId: DraftId;
  readonly fileName: string;
  /** Instant, ISO 8601. */
  readonly readAt: string;
  readonly status: "proposed" | "accepted";
  readonly number: string | null;
  readonly planId: PlanId | null;
};

const MAX_DRAFTS = 100;

/** The drafts read last, newest first. */
export async function draftList(database: Database): Promise<{ readonly drafts: readonly DraftRow[] }> {
  const rows = await database
    .db()
    .selectFrom("draft")
    .select(["root_id", "id", "file_name", "read_at", "status", "plan_root_id", "plan_id"])
    .select(sql<string | null>`content -> 'document' ->> 'number'`.as("number"))
    .orderBy("read_at", "desc")
    .orderBy("id", "desc")
    .limit(MAX_DRAFTS)
    .execute();
  const drafts = rows.map((row) => ({
    draftId: makeId("draft", row.root_id, row.id),
    fileName: row.file_name,
    readAt: row.read_at,
    status: row.status,
    number: row.number,
    planId:
      row.plan_id === null || row.plan_root_id === null
        ? null
        : makeId("plan", row.plan_root_id, row.plan_id),
  }));
  return { drafts };
}
