import { type Directive, idParts, onTimeRate } from "@dondoc/domain";
import type { Looking } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { cascadeStatistics, officeInSight, sightToCount } from "../roll-up/seen-statistic.query.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { overviewOfContents } from "./overview-of-contents.ts";
import { type Overview, type OverviewNode, cascadeNode } from "./overview.ts";
import { directivesOn, plansOn } from "./past-plans.query.ts";
import { plansInForce } from "./plan-contents.query.ts";
import { nextDues, stripOfPlans, taskCounts } from "./plan-figures.query.ts";
import { directiveNamed, directives, latestDirectives, plans, plansBelow } from "./plan.store.ts";

/** Directives on one page, the newest; their plans, and no more of one directive than the last. */
const MOST_DIRECTIVES = 25;
const MOST_PLANS_OF_ONE = 40;
const MOST_PLANS_OF_CASCADE = 4_000;

/** Directives with the plans below them, and how each stands. As large for a country as for a ward. */
export async function overview(office: Office, { asOf, sight }: Looking): Promise<Overview> {
  const { database } = office;
  const looking = { asOf, sight: await sightToCount(database, sight) };
  if (!(await isCounted(office, asOf))) {
    const documents = {
      directives: await directivesOn(office, await directives(database), asOf),
      plans: await plansOn(office, await plans(database), asOf),
      register: await unitRegister(database),
    };
    return overviewOfContents(await plansInForce(office, { asOf }), documents, looking);
  }
  const [page, statistic] = await Promise.all([
    latestDirectives(database, { issuedBy: asOf, limit: MOST_DIRECTIVES }),
    officeInSight(database, looking),
  ]);
  const cascades = await cascadesOf(office, page.directives, { ...looking, mostPlans: MOST_PLANS_OF_ONE });
  return {
    asOf,
    statistic,
    rate: onTimeRate(statistic, asOf),
    directives: cascades.nodes,
    moreDirectives: page.count - page.directives.length,
    strip: await stripOfPlans(database, cascades.plans, looking),
  };
}

/** One directive with everything below it; `null` for an unknown one. */
export async function directiveCascade(
  office: Office,
  directiveId: Directive["id"],
  { asOf, sight }: Looking,
): Promise<OverviewNode | null> {
  const { database } = office;
  const looking = { asOf, sight: await sightToCount(database, sight) };
  const directive = await directiveNamed(database, directiveId);
  if (directive === null) return null;
  if (!(await isCounted(office, asOf))) {
    const below = (await plans(database)).filter((plan) => plan.directiveId === directiveId);
    const contents = (await plansInForce(office, { asOf })).filter(
      ({ plan }) => plan.directiveId === directiveId,
    );
    const documents = {
      directives: await directivesOn(office, [directive], asOf),
      plans: await plansOn(office, below, asOf),
      register: await unitRegister(database),
    };
    return overviewOfContents(contents, documents, looking).directives[0] ?? null;
  }
  const cascades = await cascadesOf(office, [directive], { ...looking, mostPlans: MOST_PLANS_OF_CASCADE });
  return cascades.nodes[0] ?? null;
}

async function cascadesOf(
  { database }: Office,
  of: readonly Directive[],
  { asOf, sight, mostPlans }: Looking & { readonly mostPlans: number },
) {
  const below = await plansBelow(database, of, { issuedBy: asOf, limitOfEach: mostPlans });
  const ids = below.plans.map(({ id }) => id);
  const roots = of.map(({ id }) => idParts(id).root);
  const [{ statisticOf, totalOfRoot }, taskCountOf, nextDueOf] = await Promise.all([
    cascadeStatistics(database, { ids, roots }, { asOf, sight }),
    taskCounts(database, ids),
    nextDues(database, ids, { asOf, sight }),
  ]);
  const totalOf = ({ id }: Directive) => totalOfRoot(idParts(id).root);
  const ofDirective = Map.groupBy(below.plans, ({ directiveId }) => directiveId);
  const moreBelow = ({ id }: Directive): number =>
    (below.counts.get(id) ?? 0) - (ofDirective.get(id)?.length ?? 0);
  const figures = { asOf, statisticOf, taskCountOf, nextDueOf, totalOf, moreBelow };
  return {
    plans: ids,
    nodes: of.map((directive) => cascadeNode(directive, ofDirective.get(directive.id) ?? [], figures)),
  };
}
