import type { Actor } from "@dondoc/domain";
import type { Change, Topic } from "./change-feed.ts";

/** What a client is told: which of its queries are stale, and nothing to read. */
export type Told = { readonly topics: readonly Topic[] };

/** A change as far as somebody may hear of it; `null`: not at all. Whoever may read the office may hear that it changed. */
export function seenBy(_actor: Actor, { topics }: Change): Told | null {
  return topics.length === 0 ? null : { topics };
}
