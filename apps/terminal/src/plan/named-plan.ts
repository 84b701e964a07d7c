import type { CalendarDay, Result } from "@dondoc/domain";
import { commandLookWords } from "@dondoc/words";
import { onlyOne } from "../answer/only-one.ts";
import type { Complaint } from "../command/console.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeReads, PlanRow } from "../office/office-reads.ts";
import { plansByName } from "./plan-by-name.ts";

/** The plan that a person means, among those known by a day. */
export async function namedPlan(
  name: string,
  asOf: CalendarDay | null,
  { settings, office }: { readonly settings: Settings; readonly office: OfficeReads },
): Promise<Result<PlanRow, Complaint>> {
  const words = commandLookWords[settings.language];
  const { plans } = await office.plans(asOf);
  return onlyOne(plansByName(plans, name), {
    unknown: words.planUnknown(name),
    several: (count, names) => words.planSeveral(name, count, names),
    nameOf: (plan) => plan.number,
  });
}
