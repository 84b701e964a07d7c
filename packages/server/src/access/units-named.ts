import { UnitId } from "@dondoc/domain";

/** Every unit that a state names, wherever in it: who raised it, who has it now, who answered. */
export function unitsNamedIn(state: unknown): UnitId[] {
  if (typeof state === "string") {
    const unitId = UnitId.safeParse(state);
    return unitId.success ? [unitId.data] : [];
  }
  if (typeof state !== "object" || state === null) return [];
  return Object.values(state).flatMap(unitsNamedIn);
}
