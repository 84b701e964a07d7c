import { z } from "zod";

/** Who made an event happen, how and when. A day of the office is derived from the instant at the edge. */
export const EventMeta = z.object({
  /** The account, or the name of the local person. */
  actor: z.string().min(1).max(200),
  /** Accepted from a document, done by hand, or laid out for a demonstration. */
  origin: z.enum(["person", "import", "demo"]),
  recordedAt: z.iso.datetime(),
});
export type EventMeta = z.infer<typeof EventMeta>;
