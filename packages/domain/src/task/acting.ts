import type { UnitId } from "../kernel/ids.ts";

/**
 * What a body is to an assignment. The performer does the work; the assigner issued the plan; the standing body follows it
 * for the assigner; a supervisor was named to watch over it (domain reference §1.4, §1.8, invariant 9).
 */
export const capacities = ["performer", "assigner", "standing-body", "supervisor"] as const;

/** One of the `capacities`. */
export type Capacity = (typeof capacities)[number];

/** One body in whose name somebody may act. `unitId` is `null` for the local person, who records for any body. */
export type Hat = { readonly capacity: Capacity; readonly unitId: UnitId | null };

/** Who asks, and in whose name they may act on one assignment. Access works it out (`actingOn`); decisions judge it. */
export type Acting = {
  /** `null`: the local person, who enters what others did. */
  readonly account: string | null;
  readonly hats: readonly Hat[];
};
