import type { DirectiveId, PlanId, UnitId } from "../kernel/ids.ts";
import type { Tier, Unit } from "../unit/unit.ts";
import type { Plan } from "./plan.ts";

/** Several papers that guide one level of one territory in the same directive, by different bodies. */
export type ParallelGuidance = {
  readonly directiveId: DirectiveId;
  /** The level whose bodies issued them: who stands below it has more than one paper to follow. */
  readonly tier: Tier;
  readonly territoryId: UnitId;
  /** In order of issue; a body's own later papers stand beside its first. */
  readonly planIds: readonly PlanId[];
};

/**
 * Where two upper papers guide the same level in the same directive: a Party committee's and a People's Committee's plan of
 * one province. Both hold; neither is chosen. Papers of issuers unknown to the register are left out. Source: domain
 * reference §4.3 (parallel branches of KL 70-KL/TW); what counts as the same level is our choice.
 */
export function parallelGuidance(plans: readonly Plan[], units: readonly Unit[]): ParallelGuidance[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const guiding = plans.flatMap((plan) => {
    const issuerId = plan.status === "in-force" ? plan.issuerUnitId : null;
    const issuer = issuerId === null ? undefined : byId.get(issuerId);
    return issuer === undefined ? [] : [{ plan, issuer, territoryId: topOf(issuer, byId).id }];
  });
  const levels = Map.groupBy(guiding, ({ plan, issuer, territoryId }) =>
    [plan.directiveId, issuer.tier, territoryId].join(" "),
  );
  return [...levels.values()].flatMap((level) => {
    const [first] = level;
    if (first === undefined || new Set(level.map(({ issuer }) => issuer.id)).size < 2) return [];
    const { plan, issuer, territoryId } = first;
    const inOrder = level.toSorted((a, b) => (a.plan.issuedOn < b.plan.issuedOn ? -1 : 1));
    const planIds = inOrder.map((each) => each.plan.id);
    return [{ directiveId: plan.directiveId, tier: issuer.tier, territoryId, planIds }];
  });
}

/** The highest unit of the same level above: Party committee and People's Committee of one district meet in it. */
function topOf(unit: Unit, byId: ReadonlyMap<UnitId, Unit>): Unit {
  let top = unit;
  const seen = new Set([unit.id]);
  for (;;) {
    const above = top.parentId === null ? undefined : byId.get(top.parentId);
    if (above === undefined || above.tier !== unit.tier || seen.has(above.id)) return top;
    seen.add(above.id);
    top = above;
  }
}
