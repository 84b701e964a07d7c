import { z } from "zod";

/** A document that is kept and waits to be read by itself, and who waits for it. */
export const ReadingRequest = z.object({
  sha256: z.string(),
  fileName: z.string(),
  askedBy: z.object({
    /** Tells people apart; never shown. */
    key: z.string(),
    name: z.string(),
  }),
});
export type ReadingRequest = z.infer<typeof ReadingRequest>;

/** How a reading ends that was not stopped and met no fault of ours. */
export type ReadingOutcome =
  | { readonly outcome: "read"; readonly draftId: string }
  | { readonly outcome: "refused"; readonly problem: { readonly code: string } };
