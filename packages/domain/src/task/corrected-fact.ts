import { z } from "zod";

/** What a person changed of a task when accepting its paper: it differs there from what the machine read. */
export const CorrectedFact = z.enum(["statement", "section", "deadline", "units", "joined"]);
export type CorrectedFact = z.infer<typeof CorrectedFact>;
