import type { Account, Permission } from "@dondoc/domain";

/** By what somebody is known: a session in a browser, or a token of ours. */
export type Visit = { readonly kind: "session" | "command" | "key"; readonly id: string };

/** Somebody who showed who they are. What they may do today is asked anew each time. */
export type Visitor = {
  readonly account: Account;
  readonly visit: Visit;
  readonly scopes: readonly Permission[] | null;
  /** When the session or token ends, in milliseconds. */
  readonly endsAt: number;
};

export type VisitorMemory = {
  /** The visitor known by this hash of what was shown, or what `find` says, which is then remembered. */
  readonly recall: (shown: string, find: () => Promise<Visitor | null>) => Promise<Visitor | null>;
  /** Called after every revocation and every change of a post: the next request of everybody is looked up again. */
  readonly forget: () => void;
  /** Calls `look` after each `forget`, one listener after the other: thousands of open streams ask no more than one does. */
  readonly onForget: (look: () => Promise<void>) => () => void;
};

/** Looking a session up costs two questions to the database; remembering it costs one hash. Both bounds: our choice. */
const MOST_VISITORS = 10_000;
const REMEMBERED_MS = 60_000;

export function makeVisitorMemory(now: () => number = Date.now): VisitorMemory {
  const known = new Map<string, { readonly visitor: Visitor; readonly until: number }>();
  const listeners = new Set<() => Promise<void>>();
  let generation = 0;
  let told = 0;
  let isTelling = false;

  /** Whoever forgets while others are being told has them told once more, not once for each time. */
  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    while (told !== generation) {
      told = generation;
      // Who leaves meanwhile is left out, and who comes is asked: both are how a set is walked.
      for (const look of listeners) await look();
    }
    isTelling = false;
  }

  return {
    onForget(look) {
      listeners.add(look);
      return () => void listeners.delete(look);
    },
    async recall(shown, find) {
      const remembered = known.get(shown);
      if (remembered !== undefined && remembered.until > now()) return remembered.visitor;
      known.delete(shown);
      const asked = generation;
      const visitor = await find();
      // What was found before a revocation is not remembered after it.
      if (visitor === null || asked !== generation) return visitor;
      const [oldest] = known.keys();
      if (known.size >= MOST_VISITORS && oldest !== undefined) known.delete(oldest);
      known.set(shown, { visitor, until: Math.min(visitor.endsAt, now() + REMEMBERED_MS) });
      return visitor;
    },
    forget() {
      generation += 1;
      known.clear();
      void tell();
    },
  };
}
