import type { DraftId } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import type { Answers } from "./answers.ts";
import type { Client } from "./create-client.ts";
import { isPassing, problemOf } from "./problem-of.ts";
import { Refused } from "./refused.ts";

/** How far a document is that the server reads by itself. */
export type DocumentReading = Answers["draft"]["reading"];

/** Why nobody follows a reading any more; it goes on. */
export class FollowingEnded extends Error {}

export type Following = {
  /** Stops the reading itself, unless the reason is `FollowingEnded`. */
  readonly signal?: AbortSignal;
  readonly tell?: (reading: DocumentReading) => void;
  readonly everyMs?: number;
};

const EVERY_MS = 1000;
/** A server that is started again takes up what it read: so many times in a row it may not answer. */
const SILENCES = 60;

/** Has a document read, also where that takes longer than an answer may; throws why there is no draft. */
export async function readDocument(client: Client, file: File, following: Following = {}): Promise<DraftId> {
  const form = new FormData();
  form.set("file", file);
  const asked = await client.draft.read.mutate(form, signalled(following));
  return "draftId" in asked ? asked.draftId : followReading(client, asked.jobId, following);
}

/** Waits for the draft of a document that the server reads by itself. */
export async function followReading(
  client: Client,
  jobId: string,
  following: Following = {},
): Promise<DraftId> {
  const { signal, tell, everyMs = EVERY_MS } = following;
  let silences = 0;
  for (;;) {
    if (signal !== undefined && hasEnded(signal)) return givenUp(client, jobId, signal);
    const answer = await client.draft.reading.query({ jobId }, signalled(following)).catch(problemIn);
    if ("code" in answer) {
      if (signal !== undefined && hasEnded(signal)) continue;
      silences += 1;
      if (!mayAnswerAgain(answer) || silences > SILENCES) throw new Refused(answer);
    } else {
      silences = 0;
      if (answer.draftId !== null) return answer.draftId;
      if (answer.problem !== null) throw new Refused(answer.problem);
      tell?.(answer);
    }
    await pause(everyMs, signal);
  }
}

async function givenUp(client: Client, jobId: string, signal: AbortSignal): Promise<never> {
  if (!(signal.reason instanceof FollowingEnded)) await client.draft.stopReading.mutate({ jobId });
  throw signal.reason;
}

/** A call, because a signal changes while it is waited for. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}

function mayAnswerAgain(problem: Problem): boolean {
  return isPassing(problem) || problem.code === "server-busy";
}

function problemIn(error: unknown): Problem {
  return problemOf(error, "");
}

function signalled({ signal }: Following): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** Ends early when nobody waits any more. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal?.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      resolve();
    },
    { once: true },
  );
  return promise;
}
