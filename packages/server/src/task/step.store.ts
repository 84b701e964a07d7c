import type { Assignment, DomainEvent } from "@dondoc/domain";
import { idParts } from "@dondoc/domain";
import { type Insertable, sql } from "kysely";
import type { Database } from "../database/database.ts";
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
 * the note to those who follow. `false` when somebody else has told something of this part in between: then the
 * transaction must be rolled back.
 */
export async function saveSteps(
  database: Database,
  { part, events, rows, owed }: SavedSteps,
): Promise<boolean> {
  const { root, uuid } = idParts(part.id);
  const { status, state } = changingColumns(part);
  const { root_id, topics, plan_ids, unit_ids } = outboxRow(events);
  const saved = await sql<{ told: number }>`
    with told as (
      insert into event (root_id, stream, version, type, data, meta, prev_hash, hash)
      select root_id, stream, version, type, data::jsonb, meta::jsonb, prev_hash, hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (root_id integer, stream uuid,
        version integer, type text, data text, meta text, prev_hash text, hash text)
      order by version
      on conflict (root_id, stream, version) do nothing returning version
    ), stepped as (
      update assignment set status = ${status}, state = ${state}
      where root_id = ${root} and id = ${uuid}
    ), gone as (${deletingOwed(owed.gone)}), fresh as (${upsertingOwed(owed.fresh)}),
    counted as (${appendingDeltas(owed.deltas)}), noted as (
      insert into outbox (root_id, topics, plan_ids, unit_ids)
      values (${root_id}, ${topics}, ${plan_ids}, ${unit_ids})
    )
    select count(*)::integer as told from told`.execute(database.db());
  return saved.rows[0]?.told === rows.length;
}
