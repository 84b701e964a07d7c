import type { LedgerTables } from "../ledger/ledger-tables.ts";

/** Every table, composed from one file per concept that stands beside the stores of that concept. */
export type Tables = LedgerTables;
