import { DomainEvent } from "@dondoc/domain";
import type { RecordedEvent } from "../ledger/read-events.ts";
import { upgraded } from "./upgrades.ts";

/** An event of the ledger in today's shape. Throws for one that no upgrade makes fit: that is a fault of ours. */
export function storedEvent(recorded: RecordedEvent): DomainEvent {
  const parsed = DomainEvent.safeParse(upgraded(recorded.event));
  if (parsed.success) return parsed.data;
  const { rootId, streamId, version, event } = recorded;
  throw new Error(`Event ${rootId}.${streamId} ${version} (${event.type}) has no shape this version knows.`, {
    cause: parsed.error,
  });
}
