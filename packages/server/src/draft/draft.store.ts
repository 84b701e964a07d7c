import {
  type DomainEvent,
  type Draft,
  type DraftId,
  OFFICE_ROOT,
  type PlanId,
  idParts,
  makeId,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";

export type StoredDraft = {
  readonly draftId: DraftId;
  readonly fileName: string;
  readonly text: string;
  readonly draft: Draft;
  readonly planId: PlanId | null;
};

export async function saveDrafts(database: Database, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type === "draft-read") await insertDraft(database, event);
    if (event.type === "draft-accepted") await markAccepted(database, event);
  }
}

/** `lock` keeps a second acceptance of the same draft waiting until this transaction is over. */
export async function storedDraft(
  database: Database,
  draftId: DraftId,
  lock: "lock" | "look" = "look",
): Promise<StoredDraft | null> {
  const { root, uuid } = idParts(draftId);
  const query = database
    .db()
    .selectFrom("draft")
    .selectAll()
    .where("root_id", "=", root)
    .where("id", "=", uuid);
  const row = await (lock === "lock" ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const planId =
    row.plan_id === null || row.plan_root_id === null ? null : makeId("plan", row.plan_root_id, row.plan_id);
  return { draftId, fileName: row.file_name, text: row.text, draft: row.content, planId };
}

async function insertDraft(
  database: Database,
  event: Extract<DomainEvent, { type: "draft-read" }>,
): Promise<void> {
  await database
    .db()
    .insertInto("draft")
    .values({
      root_id: OFFICE_ROOT,
      id: idParts(event.draftId).uuid,
      file_name: event.fileName,
      sha256: event.sha256,
      text: event.text,
      content: JSON.stringify(event.draft),
      read_at: event.readAt,
      status: "proposed",
      plan_root_id: null,
      plan_id: null,
    })
    .execute();
}

async function markAccepted(
  database: Database,
  event: Extract<DomainEvent, { type: "draft-accepted" }>,
): Promise<void> {
  const draft = idParts(event.draftId);
  const plan = idParts(event.planId);
  await database
    .db()
    .updateTable("draft")
    .set({ status: "accepted", plan_root_id: plan.root, plan_id: plan.uuid })
    .where("root_id", "=", draft.root)
    .where("id", "=", draft.uuid)
    .execute();
}
