import { type PlanId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Where the paper of a plan was dated; `null` where that is not known. */
export async function placeOfPlan(database: Database, planId: PlanId): Promise<string | null> {
  const { root, uuid } = idParts(planId);
  const { rows } = await sql<{ readonly place: string | null }>`
    select draft.content -> 'document' ->> 'place' as place
    from plan join draft on draft.root_id = 0 and draft.id = plan.draft_id
    where plan.root_id = ${root} and plan.id = ${uuid}`.execute(database.db());
  return rows[0]?.place ?? null;
}
