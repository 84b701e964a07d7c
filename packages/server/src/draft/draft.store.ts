import { type DomainEvent, type DraftId, OFFICE_ROOT, type PlanId, idParts, makeId } from "@dondoc/domain";
import type { Draft } from "@dondoc/domain/draft";
import type { Database } from "../database/database.ts";

export type StoredDraft = {
  readonly draftId: DraftId;
  readonly fileName: string;
  /** Of the file as it came, hexadecimal. */
  readonly sha256: string;
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
  const { file_name: fileName, sha256, text, content: draft } = row;
  return { draftId, fileName, sha256, text, draft, planId: planIdOf(row) };
}

/** Another draft of the very same file: the one that became a plan before any other, then the one read first. */
export async function draftOfSameFile(
  database: Database,
  { draftId, sha256 }: Pick<StoredDraft, "draftId" | "sha256">,
): Promise<Pick<StoredDraft, "draftId" | "fileName" | "planId"> | null> {
  const row = await database
    .db()
    .selectFrom("draft")
    .select(["root_id", "id", "file_name", "plan_root_id", "plan_id"])
    .where("sha256", "=", sha256)
    .where("id", "<>", idParts(draftId).uuid)
    .orderBy("status", "asc")
    .orderBy("read_at", "asc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    draftId: makeId("draft", row.root_id, row.id),
    fileName: row.file_name,
    planId: planIdOf(row),
  };
}

function planIdOf(row: { readonly plan_root_id: number | null; readonly plan_id: string | null }) {
  return row.plan_id === null || row.plan_root_id === null
    ? null
    : makeId("plan", row.plan_root_id, row.plan_id);
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
