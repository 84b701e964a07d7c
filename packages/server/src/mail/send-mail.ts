import type { Office } from "../office/office.ts";
import { giveUp, markSent, sendLater, takeMail } from "./mail.store.ts";
import type { Post } from "./smtp-post.ts";

type Sending = Pick<Office, "database" | "clock" | "report">;

/** A mail that one instance has taken is another's after this long; no server is slower to answer. */
const TAKEN_MS = 10 * 60_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** As long as mail servers themselves go on trying. */
const GIVEN_UP_AFTER_MS = 5 * 24 * 60 * 60_000;

/**
 * Sends what is due, one mail after the other, until nothing is or nobody answers. Each is settled before the next is
 * taken: what was not delivered is tried again, later each time; what was is never sent again.
 */
export async function sendMail(
  { database, clock, report }: Sending,
  post: Post,
  signal: AbortSignal,
): Promise<"nothing-due" | "nobody-answers"> {
  while (!signal.aborted) {
    const now = clock.now();
    const taken = await takeMail(database, { now: now.toISOString(), until: after(now, TAKEN_MS) });
    if (taken === null) return "nothing-due";
    const posted = await post.send(taken);
    const at = clock.now();
    if (posted.kind === "sent") {
      await markSent(database, taken.id, at.toISOString());
      continue;
    }
    const { fault } = posted;
    const isOld = at.getTime() - Date.parse(taken.writtenAt) > GIVEN_UP_AFTER_MS;
    if (posted.kind === "refused" || isOld) {
      report(new Error(`A mail was given up: ${fault}`), taken.id.slice(-8));
      await giveUp(database, taken.id, { at: at.toISOString(), fault });
      continue;
    }
    await sendLater(database, taken.id, { at: after(at, waitAfter(taken.attempts)), fault });
    if (posted.kind === "out") return "nobody-answers";
  }
  return "nothing-due";
}

/** A minute, two, four … an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(10, attempts - 1));
}

function after(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}
