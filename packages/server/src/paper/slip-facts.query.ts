import {
  type CalendarDay,
  type Owed,
  type PlanContents,
  type PlanId,
  type UnitId,
  daysBetween,
  dueGroupOf,
  isStillOwed,
} from "@dondoc/domain";
import type { SlipFacts, UrgedItem } from "@dondoc/writer";
import { isUnitInSight, lookingBy } from "../access/sight.query.ts";
import type { Asking } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { owedOfPlans } from "../task/due-items.ts";
import { contentsAsking } from "../unit/contents-asking.query.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { placeOfPlan } from "./place-of-plan.query.ts";

export type SlipQuestion = {
  readonly unitId: UnitId;
  /** `null`: of every plan. */
  readonly planId: PlanId | null;
  readonly asOf: CalendarDay;
  readonly answerBy: CalendarDay | null;
};

/** What a slip for a unit says, of what the one who asks may see; `null` for a unit that is not there for them. */
export async function slipFacts(
  asking: Asking,
  { unitId, planId, asOf, answerBy }: SlipQuestion,
): Promise<SlipFacts | null> {
  const { office } = asking;
  const { sight } = await lookingBy(asking, { asOf });
  if (!(await isUnitInSight(office.database, unitId, sight))) return null;
  const register = await unitRegister(office.database);
  const contents =
    planId === null
      ? await contentsAsking(office, unitId, asOf)
      : await plansInForce(office, { asOf, only: planId });
  const { owed } = owedOfPlans(contents, { asOf, to: asOf, register, sight });
  const late = owed.filter(
    (each) => each.unitId === unitId && isStillOwed(each.progress) && dueGroupOf(each, asOf) === "overdue",
  );
  const urgedOn = urgingsIn(contents, asOf);
  const issuers = new Set(late.map(({ plan }) => plan.issuer));
  const [plan] = late.map((each) => each.plan);
  const isOne = issuers.size === 1;
  return {
    issuer: isOne && plan !== undefined ? plan.issuer : null,
    place: isOne && plan !== undefined ? await placeOfPlan(office.database, plan.id) : null,
    unit: unitLabels(register)(unitId, "").name,
    writtenOn: asOf,
    answerBy,
    urgedBy: null,
    items: late
      .toSorted((a, b) => (a.dueOn ?? asOf).localeCompare(b.dueOn ?? asOf))
      .flatMap((each) => lateItem(each, { urgedOn, asOf })),
  };
}

type UrgedOn = (key: string) => readonly CalendarDay[];

/** The days on which somebody was urged about what is owed by this key: a part, or a period of it. */
function urgingsIn(contents: readonly PlanContents[], asOf: CalendarDay): UrgedOn {
  const parts = contents.flatMap(({ assignments }) => assignments);
  const ofPart = new Map<string, readonly CalendarDay[]>(
    parts.map(({ id, urgings }) => [id, urgings.map((urging) => urging.urgedOn)]),
  );
  return (key) => (ofPart.get(key.split("/", 1)[0] ?? key) ?? []).filter((on) => on <= asOf);
}

function lateItem(
  owed: Owed,
  { urgedOn, asOf }: { readonly urgedOn: UrgedOn; readonly asOf: CalendarDay },
): UrgedItem[] {
  const { plan, source, period, deadline, dueOn, extensionCount } = owed;
  if (dueOn === null) return [];
  return [
    {
      statement: source.kind === "task" ? source.task.statement : source.series.asWritten,
      period,
      plan: { number: plan.number, issuer: plan.issuer, issuedOn: plan.issuedOn },
      asWritten: deadline?.asWritten ?? null,
      dueOn,
      extensionCount,
      stage: { kind: "overdue", daysLate: daysBetween(dueOn, asOf) },
      urgings: source.kind === "task" ? urgedOn(owed.key) : null,
    },
  ];
}
