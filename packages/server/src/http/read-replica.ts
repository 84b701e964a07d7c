import type { Asking, Office } from "../office/office.ts";

/** How long somebody who has changed something reads where they wrote: a replica is a moment behind. Our choice. */
const OWN_CHANGES_MS = 10_000;
const MOST_REMEMBERED = 10_000;

/** When each person last changed something on this instance. */
const changed = new WeakMap<Office, Map<string, number>>();

export function rememberChange({ office, actor }: Asking): void {
  if (!office.database.hasReplica) return;
  const times = changed.get(office) ?? new Map<string, number>();
  changed.set(office, times);
  if (times.size >= MOST_REMEMBERED) times.clear();
  times.set(nameOf(actor), Date.now());
}

/** Whether what is asked may be answered by the replica: not to those who look for what they have just done. */
export function readsReplica({ office, actor }: Asking): boolean {
  if (!office.database.hasReplica) return false;
  const at = changed.get(office)?.get(nameOf(actor)) ?? 0;
  return Date.now() - at > OWN_CHANGES_MS;
}

function nameOf(actor: Asking["actor"]): string {
  return actor.kind === "account" ? `account ${actor.account}` : actor.kind;
}
