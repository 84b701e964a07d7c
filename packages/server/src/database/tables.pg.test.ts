import { type SelectType, sql } from "kysely";
import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import type { Tables } from "./tables.ts";

/** What a value of a column is in TypeScript; JSON is whatever is none of the others. */
type Kind<Value> = [Value] extends [number | null]
  ? "number"
  : [Value] extends [boolean | null]
    ? "boolean"
    : [Value] extends [string | null]
      ? "text"
      : "json";

/** The compiler holds this list equal to the table types, and the test holds it equal to the schema. */
const columns: {
  readonly [Table in keyof Tables]: {
    readonly [Column in keyof Tables[Table]]: Kind<SelectType<Tables[Table][Column]>>;
  };
} = {
  event: {
    root_id: "number",
    stream: "text",
    version: "number",
    position: "number",
    type: "text",
    data: "json",
    meta: "json",
    prev_hash: "text",
    hash: "text",
  },
  course: {
    root_id: "number",
    kind: "text",
    id: "text",
    plan_id: "text",
    status: "text",
    state: "json",
  },
  idempotency_key: {
    actor: "text",
    key: "text",
    request_hash: "text",
    answer: "json",
    taken_at: "text",
  },
  unit: {
    root_id: "number",
    id: "text",
    ordinal: "number",
    name: "text",
    short_name: "text",
    also_written: "json",
    kind: "text",
    tier: "text",
    parent_id: "text",
    valid_from: "text",
    valid_to: "text",
  },
  unit_group: {
    root_id: "number",
    id: "text",
    name: "text",
    also_written: "json",
    under_id: "text",
    kinds: "json",
  },
  draft: {
    root_id: "number",
    id: "text",
    file_name: "text",
    sha256: "text",
    text: "text",
    content: "json",
    read_at: "text",
    status: "text",
    plan_root_id: "number",
    plan_id: "text",
  },
  directive: {
    root_id: "number",
    id: "text",
    issuer: "text",
    type: "text",
    number: "text",
    issued_on: "text",
    subject: "text",
    is_held: "boolean",
    identity_key: "text",
  },
  plan: {
    root_id: "number",
    id: "text",
    directive_id: "text",
    upper_plan_id: "text",
    issuer: "text",
    type: "text",
    number: "text",
    issued_on: "text",
    subject: "text",
    status: "text",
    issuer_unit_id: "text",
    identity_key: "text",
    draft_id: "text",
    sections: "json",
    distribution: "json",
    funding: "json",
  },
  task: {
    root_id: "number",
    id: "text",
    plan_id: "text",
    ordinal: "number",
    section_path: "text",
    statement: "text",
    deadline: "json",
    outputs: "json",
    span: "json",
  },
  assignment: {
    root_id: "number",
    id: "text",
    ordinal: "number",
    plan_id: "text",
    task_id: "text",
    role: "text",
    unit_as_written: "text",
    unit_id: "text",
    via_group_id: "text",
    certainty: "text",
    span: "json",
    assigned_on: "text",
    status: "text",
    state: "json",
  },
  report_series: {
    root_id: "number",
    id: "text",
    plan_id: "text",
    reporters: "json",
    recipients: "json",
    deadline: "json",
    as_written: "text",
    span: "json",
  },
  target: {
    root_id: "number",
    id: "text",
    plan_id: "text",
    indicator: "text",
    comparator: "text",
    value: "number",
    value_max: "number",
    unit: "text",
    denominator: "text",
    year: "number",
    as_written: "text",
    span: "json",
  },
  owed: {
    root_id: "number",
    source_id: "text",
    part_id: "text",
    party: "text",
    period: "text",
    seen_from: "text",
    seen_until: "text",
    kind: "text",
    plan_id: "text",
    unit_id: "text",
    unit_as_written: "text",
    role: "text",
    opens_on: "text",
    due_on: "text",
    status: "text",
    cell: "text",
    completed_on: "text",
    counts_in_plan: "boolean",
    counts_in_unit: "boolean",
    is_listed: "boolean",
    is_listed_once: "boolean",
    unit_count: "number",
    sort_on: "text",
    issued_on: "text",
    place: "number",
    unit_key: "text",
  },
  roll_up_reach: { root_id: "number", made_on: "text", made_to: "text" },
  unit_above: { root_id: "number", unit_id: "text", above_id: "text" },
  roll_up_delta: {
    root_id: "number",
    position: "number",
    plan_id: "text",
    unit_id: "text",
    counted_from: "text",
    cell: "text",
    due_on: "text",
    in_plan: "number",
    in_unit: "number",
  },
  roll_up_count: {
    root_id: "number",
    scope: "text",
    scope_id: "text",
    cell: "text",
    counted_from: "text",
    n: "number",
  },
  roll_up_due: {
    root_id: "number",
    scope: "text",
    scope_id: "text",
    due_on: "text",
    counted_from: "text",
    n: "number",
  },
  outbox: { root_id: "number", id: "number", topics: "json", plan_ids: "json", unit_ids: "json" },
  change: {
    position: "number",
    topics: "json",
    plan_ids: "json",
    unit_ids: "json",
    published_at: "text",
  },
  search_entry: {
    root_id: "number",
    kind: "text",
    id: "text",
    plan_id: "text",
    title: "text",
    words: "text",
    symbol: "text",
  },
};

/** How the engines hand out what a column holds (type-parsers.ts); an exact `numeric` comes as text. */
const kinds: Readonly<Record<string, string>> = {
  integer: "number",
  smallint: "number",
  bigint: "number",
  "double precision": "number",
  boolean: "boolean",
  text: "text",
  uuid: "text",
  date: "text",
  "timestamp with time zone": "text",
  numeric: "text",
  jsonb: "json",
};

describeOnEachDatabase("the table types", (database) => {
  test("say of every column what the schema says", async () => {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name not like 'schema\\_migration%'`.execute(database().db());
    const found: Record<string, Record<string, string>> = {};
    for (const { table, column, type } of rows) {
      found[table] = { ...found[table], [column]: kinds[type] ?? `a type of its own: ${type}` };
    }
    expect(columns).toEqual(found);
  });
});
