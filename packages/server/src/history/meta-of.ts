import type { EventMeta } from "@dondoc/domain";
import type { Asking } from "../office/office.ts";

/** What the ledger keeps of who acts, and when. */
export function metaOf({ office, actor }: Asking, origin: EventMeta["origin"] = "person"): EventMeta {
  const name = actor.kind === "account" ? actor.account : actor.name;
  return { actor: name, origin, recordedAt: office.clock.now().toISOString() };
}
