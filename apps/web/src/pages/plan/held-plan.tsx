import { documentWords, planWords } from "@dondoc/words";
import type { PlanDetail } from "@dondoc/client";
import { For, Show, createMemo } from "solid-js";
import { words } from "../../office/language.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Paper } from "../../parts/pair/paper.tsx";
import { Pair } from "../../parts/pair/pair.tsx";
import { ChecksList } from "../../parts/pair/checks-list.tsx";
import { useAsOf } from "../../office/as-of.ts";
import { DistributionList } from "./distribution-list.tsx";
import { bySection, entriesOf } from "./plan-entries.ts";
import { PlanLinks } from "./plan-links.tsx";
import { WaitingLinks } from "./waiting-links.tsx";
import { PlanFilters, usePlanFilter } from "./plan-filters.tsx";
import { passes } from "./plan-filter.ts";
import { PlanHead } from "./plan-head.tsx";
import { marksOf } from "./plan-marks.ts";
import { PlanSection } from "./plan-section.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import { PlanTimeline } from "./plan-timeline.tsx";

const everything = { view: "all", unitId: null } as const;

/** The plan as its paper is built, with the paper beside it. */
export function HeldPlan(props: { readonly detail: PlanDetail }) {
  const asOf = useAsOf();
  const [filter, setFilter] = usePlanFilter();
  const entries = createMemo(() => entriesOf(props.detail));
  const shown = () => entries().filter((entry) => passes(entry, filter()));
  const sections = createMemo(() => bySection(props.detail.sections, shown()));
  const marks = createMemo(() => marksOf(props.detail, entries()));
  const isFiltered = () => filter().view !== "all" || filter().unitId !== null;
  return (
    <>
      <PlanHead detail={props.detail} title={props.detail.plan.number}>
        <p class="plan-links">
          <PageLink to={`/reports?plan=${props.detail.plan.id}`}>{words(planWords).toReports}</PageLink>
          <WaitingLinks planId={props.detail.plan.id} />
          <PageLink to={`/follow-up?plan=${props.detail.plan.id}`}>{words(planWords).toFollowUp}</PageLink>
        </p>
      </PlanHead>
      <PlanSummary detail={props.detail} />
      <PlanTimeline detail={props.detail} />
      <PlanFilters entries={entries()} filter={filter()} onChange={setFilter} />
      <Pair
        planName={words(planWords).planSide}
        paperName={words(planWords).paperSide}
        onHidden={() => setFilter(everything)}
        paper={
          <Show
            when={props.detail.text}
            fallback={<p class="sheetbox meta">{words(documentWords).noText}</p>}
          >
            {(text) => <Paper text={text()} headings={props.detail.sections} marks={marks()} />}
          </Show>
        }
      >
        <For each={sections()} fallback={<NoneMatch onClear={() => setFilter(everything)} />}>
          {(section) => <PlanSection section={section} />}
        </For>
        <Show when={!isFiltered()}>
          <DistributionList distribution={props.detail.distribution} />
          <ChecksList checks={props.detail.checks} text={props.detail.text} />
        </Show>
      </Pair>
      <Show when={asOf() === undefined}>
        <PlanLinks detail={props.detail} />
      </Show>
      <p class="tiny keys-hint">{words(planWords).keys}</p>
    </>
  );
}

function NoneMatch(props: { readonly onClear: () => void }) {
  return (
    <div class="none">
      <p>{words(planWords).noneMatch}</p>
      <button type="button" class="btn sm" onClick={() => props.onClear()}>
        {words(planWords).clearFilters}
      </button>
    </div>
  );
}
