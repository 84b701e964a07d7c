import { type Actor, canonicalJson } from "@dondoc/domain";
import { sha256 } from "../ledger/sha256.ts";
import type { Asking } from "../office/office.ts";
import { forgetKeys, keepAnswer, takeKey } from "./idempotency.store.ts";
import { refusal } from "./problem-codes.ts";

export type ChangeRequest = {
  /** The path of the procedure. */
  readonly procedure: string;
  /** Chosen by whoever asks, one for each thing they want done; none: nothing is remembered. */
  readonly key: string | undefined;
  /** All that is asked, as JSON has it. */
  readonly input: unknown;
  /** Instead of the limit for transactions, for imports. */
  readonly timeoutMs?: number;
};

/** How long a repeated request is recognised. Our choice: longer than any client goes on trying. */
export const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** Old keys are looked for after so many new ones, and at most so many are forgotten at once. */
const FORGET_EVERY = 64;
const FORGET_AT_MOST = 1_000;
let takenSince = 0;

/**
 * Does something in one transaction, and at most once for each key of an actor: a repeated request gets the answer of
 * the first, also when that answer was lost on its way. What was refused is forgotten and decided anew. `work` throws to
 * refuse, and may be run again when another writer got in the way.
 */
export async function once(
  { office, actor }: Asking,
  { procedure, key, input, timeoutMs }: ChangeRequest,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { database } = office;
  const options = timeoutMs === undefined ? {} : { timeoutMs };
  if (key === undefined) return database.transaction(work, options);
  const taken = { actor: nameForKeys(actor), key };
  const requestHash = sha256(`${procedure}\n${canonicalJson(plain(input))}`);
  return database.transaction(async () => {
    const now = office.clock.now();
    const use = await takeKey(database, taken, { requestHash, now });
    if (use.kind === "other") throw refusal({ code: "idempotency-key-reused" });
    if (use.kind === "same") return use.answer;
    await forgetSometimes({ office, actor });
    const answer = await work();
    await keepAnswer(database, taken, answer);
    return answer;
  }, options);
}

/** Keys of different people never meet. The person at this machine is one, whatever address they came by. */
export function nameForKeys(actor: Actor): string {
  return actor.kind === "account" ? `account ${actor.account}` : actor.kind;
}

/** As it would come over the wire: without what is `undefined`. */
function plain(input: unknown): unknown {
  const text: string | undefined = JSON.stringify(input);
  return text === undefined ? null : JSON.parse(text);
}

async function forgetSometimes({ office }: Asking): Promise<void> {
  takenSince += 1;
  if (takenSince < FORGET_EVERY) return;
  takenSince = 0;
  const before = new Date(office.clock.now().getTime() - KEPT_DAYS * DAY_MS);
  await forgetKeys(office.database, before, FORGET_AT_MOST);
}
