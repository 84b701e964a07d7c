import { z } from "zod";
import { UnitId } from "./ids.ts";

/** Who did something and in whose name, as events keep it. */
export const ActedBy = z.object({
  account: z.string().min(1).max(200).nullable(),
  unitId: UnitId.nullable(),
});
export type ActedBy = z.infer<typeof ActedBy>;
