import { OFFICE_ROOT, type PlanId, type UnitId, makeId } from "@dondoc/domain";

export const uuid = (number: number): string => `0192a000-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const unitId = (number: number): UnitId => makeId("unit", OFFICE_ROOT, uuid(number));
export const planId = (number: number): PlanId => makeId("plan", 1, uuid(number));
