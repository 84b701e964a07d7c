import { z } from "zod";

/** `stated`: the words say so. `inferred`: worked out (a missing year, a unit from elsewhere) and waits for a person. */
export const Certainty = z.enum(["stated", "inferred"]);
export type Certainty = z.infer<typeof Certainty>;
