import { z } from "zod";

/**
 * Where a fact stands in the paper: offsets into the NFC text of the document, `end` exclusive.
 * Every extracted item carries one, so that a reader can always be shown the words it came from.
 */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, { message: "span-ends-before-it-starts" });
export type Span = z.infer<typeof Span>;
