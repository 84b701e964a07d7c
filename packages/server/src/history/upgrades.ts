/** An event as it lies in the ledger, of whatever age. */
export type StoredEvent = { readonly type: string; readonly [field: string]: unknown };

/**
 * One step by which an event of an older shape is read in the next one. The ledger itself is never rewritten: its hashes
 * hold the words that were written. Steps run in the order of the list, each over what the one before has made of it.
 */
export type Upgrade = {
  /** `event-type: what became of what`, for instance "task-assigned: leadUnit was unit". */
  readonly name: string;
  /** Whether an event still has the older shape. */
  readonly applies: (event: StoredEvent) => boolean;
  readonly upgrade: (event: StoredEvent) => StoredEvent;
  /** A real event of the older shape, and what must become of it: a test runs every step over its example. */
  readonly example: { readonly before: StoredEvent; readonly after: StoredEvent };
};

/**
 * Append a step whenever a stored shape changes so that old events no longer parse (event-shapes.test.ts notices).
 * None is ever taken away: the ledgers of offices keep every shape there ever was.
 */
export const upgrades: readonly Upgrade[] = [];

export function upgraded(event: StoredEvent, steps: readonly Upgrade[] = upgrades): StoredEvent {
  return steps.reduce((each, step) => (step.applies(each) ? step.upgrade(each) : each), event);
}
