import { type BrokenLink, type Result, ok, refuse } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import {
  type Sequence,
  filledTables,
  insertRows,
  sequences,
  setSequence,
  withoutGuards,
} from "../database/office-rows.store.ts";
import { type TableShape, type TableSum, tableShapes, tableSum } from "../database/table-shape.store.ts";
import { type LedgerVerdict, verifyLedger } from "../ledger/verify-ledger.ts";

/** Why an office was not put into a database. */
export type CarryProblem =
  | { readonly code: "target-not-empty"; readonly tables: readonly string[] }
  | { readonly code: "schema-differs"; readonly tables: readonly string[] }
  /** What arrived is not what left. */
  | { readonly code: "copy-differs"; readonly table: string }
  | { readonly code: "archive-broken"; readonly line: number }
  | BrokenLink;

export type Carried = {
  readonly rows: number;
  readonly tables: number;
  readonly ledger: LedgerVerdict;
};

export type CarryOptions = {
  readonly progress?: (step: CarryStep) => void;
  readonly signal?: AbortSignal;
};

export type CarryStep =
  | { readonly kind: "checking"; readonly events: number }
  | { readonly kind: "carrying"; readonly table: string; readonly rows: number }
  | { readonly kind: "files"; readonly files: number };

/** What there is to carry: an office that stands, or an archive of one. */
export type OfficeSource = {
  readonly arrivals: () => AsyncIterable<OfficeArrival>;
  /** Asked once everything has arrived. */
  readonly proof: () => Promise<Result<OfficeProof, CarryProblem>>;
};

/** Every table comes once, with its columns and then its rows, page by page. */
export type OfficeArrival =
  | { readonly kind: "table"; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: "rows"; readonly table: string; readonly rows: readonly string[] };

/** What a copy must equal. */
export type OfficeProof = {
  readonly sums: ReadonlyMap<string, TableSum>;
  readonly sequences: readonly Sequence[];
  readonly ledger: LedgerVerdict;
};

/** Long enough for a province; whoever waits can stop it. */
export const CARRY_TIMEOUT_MS = 24 * 60 * 60_000;

/**
 * Fills an empty office in one transaction: all of it arrives and is proven equal, or nothing is there. Every table is
 * compared by number and hash of its rows, the ledger walked, and its heads compared with those it left with.
 */
export async function fillOffice(
  target: Database,
  source: OfficeSource,
  options: CarryOptions,
): Promise<Result<Carried, CarryProblem>> {
  return target.transaction(
    async () => {
      const shapes = await tableShapes(target);
      const filled = await filledTables(target, shapes);
      if (filled.length > 0) return refuse({ code: "target-not-empty", tables: filled });
      const carried = await withoutGuards(target, () => carryRows(target, { source, shapes, options }));
      if (!carried.ok) return carried;
      const proof = await source.proof();
      if (!proof.ok) return proof;
      return arrived(target, proof.value, { rows: carried.value, tables: shapes.length, options });
    },
    { timeoutMs: CARRY_TIMEOUT_MS },
  );
}

type Carrying = {
  readonly source: OfficeSource;
  readonly shapes: readonly TableShape[];
  readonly options: CarryOptions;
};

/** Answers with the number of rows. */
async function carryRows(
  target: Database,
  { source, shapes, options: { progress, signal } }: Carrying,
): Promise<Result<number, CarryProblem>> {
  const missing = new Map(shapes.map((shape) => [shape.name, shape]));
  let current: TableShape | undefined;
  let all = 0;
  let rows = 0;
  for await (const arrival of source.arrivals()) {
    signal?.throwIfAborted();
    const { table } = arrival;
    if (arrival.kind === "table") {
      current = missing.get(table);
      missing.delete(table);
      rows = 0;
      // The text of a row names no columns: they must be the same in the same order.
      if (current?.columns.map(({ name }) => name).join() !== arrival.columns.join())
        return refuse({ code: "schema-differs", tables: [table] });
    } else if (current?.name === table) {
      await insertRows(target, current, arrival.rows);
      rows += arrival.rows.length;
      all += arrival.rows.length;
      progress?.({ kind: "carrying", table, rows });
    }
  }
  if (missing.size > 0) return refuse({ code: "schema-differs", tables: [...missing.keys()] });
  return ok(all);
}

type Arrival = { readonly rows: number; readonly tables: number; readonly options: CarryOptions };

async function arrived(
  target: Database,
  proof: OfficeProof,
  { rows, tables, options }: Arrival,
): Promise<Result<Carried, CarryProblem>> {
  for (const [table, sum] of proof.sums) {
    const own = await tableSum(target, table);
    if (own.rows !== sum.rows || own.sum !== sum.sum) return refuse({ code: "copy-differs", table });
  }
  const ledger = await checkedLedger(target, options);
  if (!ledger.ok) return ledger;
  if (ledger.value.digest !== proof.ledger.digest) return refuse({ code: "copy-differs", table: "event" });
  for (const sequence of proof.sequences) await setSequence(target, sequence);
  return ok({ rows, tables, ledger: ledger.value });
}

/** The proof of an office that stands. */
export async function proofOf(
  database: Database,
  shapes: readonly TableShape[],
  options: CarryOptions,
): Promise<Result<OfficeProof, CarryProblem>> {
  const ledger = await checkedLedger(database, options);
  if (!ledger.ok) return ledger;
  const sums = new Map<string, TableSum>();
  for (const { name } of shapes) sums.set(name, await tableSum(database, name));
  return ok({ sums, sequences: await sequences(database), ledger: ledger.value });
}

async function checkedLedger(
  database: Database,
  { progress, signal }: CarryOptions,
): Promise<Result<LedgerVerdict, BrokenLink>> {
  return verifyLedger(database, {
    progress: (events) => progress?.({ kind: "checking", events }),
    ...(signal === undefined ? {} : { signal }),
  });
}
