import { createHash } from "node:crypto";
import { type PostgresPool, sql } from "kysely";
import type { Pool, PoolClient } from "pg";
import { statementFailure } from "./database-errors.ts";
import { sendingWithNext } from "./with-next.ts";

/** Each connection keeps the plans of so many statements at most. */
const MOST_NAMES = 300;
/** Statements with a row for each parameter differ in length every time. */
const LONGEST_TEXT = 6_000;
/** A statement is named when it comes the second time. */
const names = new Map<string, string | null>();

/** Tables were altered by a newer instance: the plans of before answer with other columns. */
const PLAN_OUTLIVED = "0A000";
let generation = 0;
const byKey = "/* by key */";
/** Stands first in a long statement outside transactions that finds all it reads by key, so that its plan is kept too. */
export const BY_KEY = sql.raw(byKey);
/** A kept plan goes on asking the table that it was made for, also while a temporary one stands before it. */
const shadowing = /^\s*create temporary/i;

/**
 * Lets PostgreSQL keep the plans of what changes say: a step of a task is a handful of statements that find one row each,
 * and making their plans took longer than following them. Only inside writing transactions, and what says so
 * itself (`BY_KEY`): there everything is found by key, whereas the plan of a list hangs on whose list it is. An embedded database keeps none.
 */
export function preparing(pool: Pool, beforeAcquire: () => void): PostgresPool {
  const prepared = new WeakMap<PoolClient, PoolClient>();
  return {
    connect: async () => {
      beforeAcquire();
      const client = await pool.connect();
      const known = prepared.get(client) ?? preparingClient(client);
      prepared.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

function preparingClient(client: PoolClient): PoolClient {
  let isWriting = false;
  const send = sendingWithNext(client);
  const query = async (text: string, values: readonly unknown[]) => {
    if (text.startsWith("start transaction")) isWriting = text.endsWith("read write");
    else if (text === "commit" || text === "rollback" || shadowing.test(text)) isWriting = false;
    const isKept = values.length > 0 && (isWriting || text.startsWith(byKey));
    const name = isKept ? nameOf(text) : null;
    if (name === null) return send({ text, values: [...values] });
    try {
      return await send({ name, text, values: [...values] });
    } catch (error) {
      if (statementFailure(error).code === PLAN_OUTLIVED) forgetNames();
      throw error;
    }
  };
  return new Proxy(client, {
    get: (target, key): unknown => (key === "query" ? query : Reflect.get(target, key, target)),
  });
}

function nameOf(text: string): string | null {
  const name = names.get(text);
  if (name !== undefined && name !== null) return name;
  if (text.length > LONGEST_TEXT || names.size >= MOST_NAMES) return null;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 24);
  names.set(text, name === null ? `${generation}_${hash}` : null);
  return names.get(text) ?? null;
}

/** New names have new plans, on every connection. */
function forgetNames(): void {
  generation += 1;
  names.clear();
}
