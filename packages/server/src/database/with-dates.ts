import type {
  Kysely,
  KyselyPlugin,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** As `typeParsers` writes a `timestamptz`. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The sign-in library works with `Date`; the office's own code never does. */
class InstantsAsDates implements KyselyPlugin {
  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    return node;
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve({ ...result, rows: result.rows.map(withDates) });
  }
}

function withDates(row: UnknownRow): UnknownRow {
  const entries = Object.entries(row).map(([column, value]): [string, unknown] => [
    column,
    typeof value === "string" && instant.test(value) ? new Date(value) : value,
  ]);
  const dated: UnknownRow = Object.fromEntries(entries);
  return dated;
}

/**
 * The handle outside every transaction, answering with a `Date` for an instant. Like that handle it refuses to be used
 * inside `transaction`, where the embedded database, which is one connection, would wait for itself.
 */
export function handleWithDates({ kysely }: Pick<Database, "kysely">): Kysely<Tables> {
  return kysely.withPlugin(new InstantsAsDates());
}
