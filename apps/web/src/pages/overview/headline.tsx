import type { DueItem, Overview, OverviewNode } from "@dondoc/client";
import { type CalendarDay, daysBetween, totalOf } from "@dondoc/domain";
import { duePhrase, overviewWords, taskWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { dayWords, language, words } from "../../office/language.ts";
import { rowKeyOf } from "../../office/row-key.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";

type Next = { readonly dueOn: CalendarDay; readonly count: number; readonly plans: readonly OverviewNode[] };

/** A sentence before any chart: what is late and for whom, what comes next, and by what rule it is judged. */
export function Headline(props: { readonly overview: Overview; readonly latest: DueItem | null }) {
  const w = () => words(overviewWords);
  const plans = () => props.overview.directives.flatMap(plansUnder);
  const next = () => nextOf(plans());
  const title = () => {
    const { openOverdue } = props.overview.statistic;
    if (openOverdue > 0) return w().headlineOverdue(openOverdue);
    const coming = next();
    return coming === null ? w().headlineQuiet : w().headlineNext(coming.count, dayWords(coming.dueOn));
  };
  return (
    <PageHead title={title()} crumbs={w().following(heldCount(plans()), totalOf(props.overview.statistic))}>
      <Show when={props.latest?.timeliness.kind === "overdue" ? props.latest : null}>
        {(item) => <LatestLine item={item()} />}
      </Show>
      <Show when={next()}>{(coming) => <NextLine next={coming()} asOf={props.overview.asOf} />}</Show>
      <Show when={totalOf(props.overview.statistic) > 0}>
        <p class="meta">{w().ruleBefore}</p>
      </Show>
    </PageHead>
  );
}

function LatestLine(props: { readonly item: DueItem }) {
  const w = () => words(overviewWords);
  const daysLate = () => (props.item.timeliness.kind === "overdue" ? props.item.timeliness.daysLate : 0);
  return (
    <p class="lede">
      {w().latest(
        daysLate(),
        props.item.unit?.name ?? words(taskWords).unknownUnit,
        dayOrDash(props.item.dueOn),
      )}{" "}
      <Show when={props.item.deadline}>
        {(deadline) => <span class="written-inline">{w().asWritten(deadline().asWritten)}</span>}
      </Show>{" "}
      {w().under}{" "}
      <PageLink to={`/plans/${props.item.plan.id}#${rowKeyOf(props.item)}`}>
        {props.item.plan.number}
      </PageLink>
      .
    </p>
  );
}

function NextLine(props: { readonly next: Next; readonly asOf: CalendarDay }) {
  const left = () =>
    duePhrase({ kind: "not-due", daysLeft: daysBetween(props.asOf, props.next.dueOn) }, language());
  return (
    <p class="lede">
      {words(overviewWords).next(props.next.count, dayWords(props.next.dueOn), left())}{" "}
      {words(overviewWords).under}{" "}
      <For each={props.next.plans}>
        {(plan, index) => (
          <>
            <Show when={index() > 0}>, </Show>
            <PageLink to={`/plans/${plan.id}`}>{plan.number}</PageLink>
          </>
        )}
      </For>
      .
    </p>
  );
}

function dayOrDash(on: CalendarDay | null): string {
  return on === null ? "–" : dayWords(on);
}

function plansUnder(node: OverviewNode): OverviewNode[] {
  return [...(node.kind === "plan" ? [node] : []), ...node.lower.flatMap(plansUnder)];
}

function heldCount(plans: readonly OverviewNode[]): number {
  return plans.filter((plan) => plan.isHeld).length;
}

/** The nearest day on which anything is due, over all plans. */
function nextOf(plans: readonly OverviewNode[]): Next | null {
  const coming = plans.flatMap((plan) => (plan.nextDue === null ? [] : [{ plan, ...plan.nextDue }]));
  const dueOn = coming.map((each) => each.dueOn).toSorted()[0];
  if (dueOn === undefined) return null;
  const onDay = coming.filter((each) => each.dueOn === dueOn);
  return {
    dueOn,
    count: onDay.reduce((sum, each) => sum + each.count, 0),
    plans: onDay.map((each) => each.plan),
  };
}
