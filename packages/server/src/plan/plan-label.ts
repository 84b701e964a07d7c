import type { CalendarDay, PlanId, UnitId } from "@dondoc/domain";

/** A plan as it is named in lists and beside its tasks. */
export type PlanLabel = {
  readonly id: PlanId;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: CalendarDay;
  readonly subject: string;
};

/** A unit as it is named beside a task; `id` is `null` while the register does not know the name of the paper. */
export type UnitLabel = { readonly id: UnitId | null; readonly name: string; readonly shortName: string };
