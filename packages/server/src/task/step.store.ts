import type { Assignment, DomainEvent } from "@dondoc/domain";
import { idParts } from "@dondoc/domain";
import { type Insertable, type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";
import { WITH_NEXT } from "../database/with-next.ts";
import type { EventTable } from "../ledger/ledger-tables.ts";
import { outboxRow } from "../live/outbox.store.ts";
import { type OwedChange, appendingDeltas, deletingOwed, upsertingOwed } from "../roll-up/owed.store.ts";
import { changingColumns } from "./task-rows.ts";

export type SavedSteps = {
  readonly part: Assignment;
  readonly events: readonly DomainEvent[];
  /** The same, as the ledger keeps them. */
  readonly rows: readonly Insertable<EventTable>[];
  readonly owed: OwedChange;
};

/**
 * Writes all that some steps of one part change in one statement: the ledger, the part, what is owed with its deltas, and
 * the note to those who follow. Where somebody else has told something of this part in between, its place in the ledger
 * is taken: the transaction fails, at the latest at its commit, and is begun again (retry-conflicts.ts).
 */
export async function saveSteps(database: Database, { part, events, rows, owed }: SavedSteps): Promise<void> {
  const { root, uuid } = idParts(part.id);
  const { status, state } = changingColumns(part);
  const { root_id, topics, plan_ids, unit_ids } = outboxRow(events);
  await sql`${WITH_NEXT}
    with told as (
      insert into event (root_id, stream, version, type, data, meta, prev_hash, hash)
      select root_id, stream, version, type, data::jsonb, meta::jsonb, prev_hash, hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (root_id integer, stream uuid,
        version integer, type text, data text, meta text, prev_hash text, hash text)
      order by version
    ), stepped as (
      update assignment set status = ${status}, state = ${state}
      where root_id = ${root} and id = ${uuid}
    )${replacingOwed(owed)}
    insert into outbox (root_id, topics, plan_ids, unit_ids)
    values (${root_id}, ${topics}, ${plan_ids}, ${unit_ids})`.execute(database.db());
}

/** Most steps leave a part as due as it was: three parts of the statement would follow nothing. */
function replacingOwed({ gone, fresh, deltas }: OwedChange): RawBuilder<unknown> {
  if (gone.length === 0 && fresh.length === 0) return sql``;
  return sql`, gone as (${deletingOwed(gone)}), fresh as (${upsertingOwed(fresh)}),
    counted as (${appendingDeltas(deltas)})`;
}
