import type { CalendarDay, PlanId } from "@dondoc/domain";
import type { Looking } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { type PlanDetail, planDetail } from "../plan/plan-detail.query.ts";
import { issuedPlanIds } from "../plan/plan.store.ts";
import { unitList } from "../unit/unit-list.query.ts";

/** A plan as it is given away: all that stands in its paper and how it goes, without the text of the paper itself. */
export type OpenPlan = Omit<PlanDetail, "asOf" | "text" | "checks">;

type OpenUnits = Awaited<ReturnType<typeof unitList>>["units"];

export type OpenData = {
  readonly form: "dondoc.open-data/1";
  readonly asOf: CalendarDay;
  /** Under which licence whoever runs the office gives it away; `null`: they have not said. */
  readonly licence: string | null;
  readonly plans: readonly OpenPlan[];
  /** The units that the plans name; with the first page. */
  readonly units: OpenUnits;
  /** The last plan of this page, where more follow. */
  readonly nextCursor: PlanId | null;
};

export type OpenDataPage = { readonly limit: number; readonly cursor: PlanId | null };

/** Plans in the order of their ids, with all that whoever looks may see of them. */
export async function openData(
  office: Office,
  looking: Looking,
  { limit, cursor }: OpenDataPage,
): Promise<OpenData> {
  const { asOf } = looking;
  const found = await issuedPlanIds(office.database, { issuedBy: asOf, limit: limit + 1, after: cursor });
  const ids = found.slice(0, limit);
  const plans: OpenPlan[] = [];
  // One after the other: each is a page of its own, and nobody waits for an export as for a page.
  for (const id of ids) {
    const detail = await planDetail(office, id, looking);
    if (detail === null) continue;
    const { asOf: _asOf, text: _text, checks: _checks, ...open } = detail;
    plans.push(open);
  }
  const units = cursor === null ? (await unitList(office, looking)).units : [];
  const nextCursor = found.length > limit ? (ids.at(-1) ?? null) : null;
  return { form: "dondoc.open-data/1", asOf, licence: office.dataLicence, plans, units, nextCursor };
}
