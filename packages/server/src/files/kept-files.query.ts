import { type AssignmentId, type DraftId, type Sight, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import { isSeenPart } from "../access/sight.query.ts";
import { anyTextOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";

/** The name of a draft's original; `null` where the draft came from another file, or is not there. */
export async function originalOf(
  database: Database,
  draftId: DraftId,
  sha256: string,
): Promise<string | null> {
  const { root, uuid } = idParts(draftId);
  const row = await database
    .db()
    .selectFrom("draft")
    .select("file_name")
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row?.file_name ?? null;
}

/** The name of a file that was shown as evidence of a part, at any time; `null` where it never was, or the part is out of sight. */
export async function evidenceOf(
  database: Database,
  { assignmentId, sight }: { readonly assignmentId: AssignmentId; readonly sight: Sight },
  sha256: string,
): Promise<string | null> {
  const { root, uuid } = idParts(assignmentId);
  const { rows } = await sql<{ name: string }>`
    select shown ->> 'fileName' as name
    from event, jsonb_array_elements(data -> 'evidence') as shown
    where exists (
        select from assignment where root_id = ${root} and id = ${uuid}::uuid and ${isSeenPart(sight, "assignment")})
      and root_id = ${root} and stream = ${uuid}::uuid and type = 'assignment-submitted'
      and shown ->> 'kind' = 'file' and shown ->> 'sha256' = ${sha256}
    limit 1`.execute(database.db());
  return rows[0]?.name ?? null;
}

/** Every file that the office speaks of. */
export async function allSpokenOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from draft
    union
    select shown ->> 'sha256' from event, jsonb_array_elements(data -> 'evidence') as shown
    where jsonb_typeof(data -> 'evidence') = 'array' and shown ->> 'kind' = 'file'
    order by 1`.execute(database.db());
  return rows.map((row) => row.sha256);
}

/** Which of these files the office speaks of: as the original of a draft, or anywhere in its history. */
export async function spokenOf(database: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from draft where sha256 = ${anyTextOf(hashes)}
    union
    select shown ->> 'sha256' from event, jsonb_array_elements(data -> 'evidence') as shown
    where jsonb_typeof(data -> 'evidence') = 'array' and shown ->> 'sha256' = ${anyTextOf(hashes)}`.execute(
    database.db(),
  );
  return new Set(rows.map((row) => row.sha256));
}
