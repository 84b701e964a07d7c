import type { ColumnType, Generated } from "kysely";

/** JSON is read parsed and written as text (see database/type-parsers.ts). */
type JsonColumn = ColumnType<unknown, string, never>;

/** Rows are added and never changed; a trigger refuses anything else. See 0001-ledger.sql. */
export type EventTable = {
  root_id: number;
  /** The uuid of the thing whose history this is. */
  stream: string;
  /** 1, 2, 3 … without gaps within a stream. */
  version: number;
  /** Order of insertion over all streams; gaps are left by transactions that were rolled back. */
  position: Generated<number>;
  type: string;
  data: JsonColumn;
  meta: JsonColumn;
  prev_hash: string;
  hash: string;
};

export type LedgerTables = { event: EventTable };
