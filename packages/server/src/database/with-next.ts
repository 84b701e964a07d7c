import { sql } from "kysely";
import type { PoolClient, QueryConfig } from "pg";

const withNext = "/* with next */";
/**
 * Stands first in a statement of a transaction whose answer nobody needs: it goes to PostgreSQL with the next one, at the
 * latest with the commit, so that nobody waits for it alone. Where it fails, the next one fails as it did. The embedded
 * database, which nobody has to be woken for, follows it at once.
 */
export const WITH_NEXT = sql.raw(withNext);

type Answer = { readonly command: string; readonly rowCount: number | null; readonly rows: unknown[] };

const nothing: Answer = { command: "", rowCount: 0, rows: [] };

/**
 * Sends statements, those that begin a transaction and those marked with what follows them: a change waited five times for
 * PostgreSQL, and writing to it took a third of the server's time. Needs a client that pipelines.
 */
export function sendingWithNext(client: PoolClient): (statement: QueryConfig) => Promise<Answer> {
  let isInside = false;
  let kept: QueryConfig[] = [];
  return async (statement) => {
    const { text } = statement;
    if (begins(statement) || (isInside && text.startsWith(withNext))) {
      isInside = true;
      kept.push(statement);
      return nothing;
    }
    const before = kept;
    kept = [];
    if (text === "commit" || text === "rollback") isInside = false;
    if (text !== "rollback") return sentTogether(client, [...before, statement]);
    // Of a transaction that is still kept whole PostgreSQL has heard nothing.
    return before.some(begins) ? nothing : client.query<object>(statement);
  };
}

function begins({ text }: QueryConfig): boolean {
  return text.startsWith("start transaction");
}

/** The answer to the last of them, when none failed. */
async function sentTogether(client: PoolClient, statements: readonly QueryConfig[]): Promise<Answer> {
  const { stream } = client.connection;
  stream.cork();
  const sent = statements.map((each) => client.query<object>(each));
  stream.uncork();
  let last = nothing;
  for (const answer of await Promise.allSettled(sent)) {
    if (answer.status === "rejected") throw answer.reason;
    last = answer.value;
  }
  return last;
}
