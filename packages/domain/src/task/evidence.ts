import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";

/**
 * What shows that something was done: a file the office keeps, a document by its number, or a link. Completion needs at
 * least one (domain reference §1.8, invariant 4). The three kinds are its own; a link is of the web, nothing else.
 */
export const Evidence = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    fileName: z.string().trim().min(1).max(255),
    /** SHA-256 of the file as it came, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { message: "not-a-sha256" }),
  }),
  z.object({
    kind: z.literal("document"),
    number: z.string().trim().min(1).max(100),
    issuer: z.string().trim().min(1).max(500).nullable(),
    issuedOn: CalendarDay.nullable(),
  }),
  z.object({ kind: z.literal("link"), url: z.url({ protocol: /^https?$/ }).max(2_000) }),
]);
export type Evidence = z.infer<typeof Evidence>;
