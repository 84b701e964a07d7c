import { setTimeout as pause } from "node:timers/promises";
import { statementFailure } from "./database-errors.ts";

/**
 * Two transactions waited for each other, or could not both be true, or the tables were altered under a kept plan
 * (prepared-statements.ts). Whoever lost may simply begin again.
 */
const conflicts = new Set(["40P01", "40001", "0A000"]);
/** Another has told something of the same thing in between: the place in its history is taken. */
const PLACE_IN_LEDGER = "event_pkey";
const ATTEMPTS = 4;
const LONGEST_FIRST_PAUSE_MS = 20;

export function isWriteConflict(error: unknown): boolean {
  const { code = "", constraint } = statementFailure(error);
  return conflicts.has(code) || constraint === PLACE_IN_LEDGER;
}

/**
 * Runs a whole transaction again when PostgreSQL ended it in favour of another. Pauses grow and are random, so that two
 * who met do not meet again. The last failure is thrown.
 */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
      await pause(Math.random() * LONGEST_FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}
