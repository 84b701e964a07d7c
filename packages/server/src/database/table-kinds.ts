import type { Tables } from "./tables.ts";

/**
 * Where the rows of a table come from:
 * - `ledger`: the events themselves;
 * - `projected`: made from the events by `project` (history/record.ts), and made again by `dondoc admin rebuild`;
 * - `counted`: counted from projected tables, and counted again by the roll-up's own command;
 * - `own`: known to nobody else (accounts, keys, jobs): carried by move and backup, never rebuilt.
 */
export type TableKind = "ledger" | "projected" | "counted" | "own";

/** A new table does not compile until it says here where its rows come from. */
export const tableKinds = {
  event: "ledger",
  unit: "projected",
  unit_group: "projected",
  draft: "projected",
  directive: "projected",
  plan: "projected",
  task: "projected",
  assignment: "projected",
  report_series: "projected",
  target: "projected",
  course: "projected",
  idempotency_key: "own",
  owed: "counted",
  unit_above: "counted",
  roll_up_reach: "counted",
  roll_up_delta: "counted",
  roll_up_count: "counted",
  roll_up_due: "counted",
  search_entry: "projected",
  outbox: "own",
  change: "own",
  webhook: "own",
  webhook_delivery: "own",
  account: "projected",
  membership: "projected",
  sign_in_link: "own",
  access_token: "own",
  calendar_feed: "own",
  look: "own",
  mail_choice: "own",
  mail: "own",
  mail_told: "own",
  auth_user: "own",
  auth_session: "own",
  auth_credential: "own",
  auth_verification: "own",
  auth_device_code: "own",
  auth_two_factor: "own",
  auth_rate_limit: "own",
} as const satisfies Record<keyof Tables, TableKind>;

export function tablesOfKind(wanted: TableKind): readonly string[] {
  const all: readonly (readonly [string, TableKind])[] = Object.entries(tableKinds);
  return all.flatMap(([table, kind]) => (kind === wanted ? [table] : []));
}
