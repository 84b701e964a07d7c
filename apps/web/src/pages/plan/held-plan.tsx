import { documentWords, planWords } from "@dondoc/words";
import type { PlanDetail } from "@dondoc/client";
import { For, Show, createMemo } from "solid-js";
import { words } from "../../office/language.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Paper } from "../../parts/pair/paper.tsx";
import { MOST_DRAWN } from "../../parts/near-rows.tsx";
import type { UnseenRows } from "../../parts/pair/pair-context.ts";
import { Pair } from "../../parts/pair/pair.tsx";
import { ChecksList } from "../../parts/pair/checks-list.tsx";
import { useAsOf } from "../../office/as-of.ts";
import { DistributionList } from "./distribution-list.tsx";
import { bySection, entriesOf, namesOf, narrowed } from "./plan-entries.ts";
import { ChangedNote, PlanChanges } from "./plan-changes.tsx";
import { PlanLinks } from "./plan-links.tsx";
import { WaitingLinks } from "./waiting-links.tsx";
import { PlanFilters, usePlanFilter } from "./plan-filters.tsx";
import { filteredEntry, passes } from "./plan-filter.ts";
import { PlanHead } from "./plan-head.tsx";
import { marksOf } from "./plan-marks.ts";
import { PlanLines, PlanSection } from "./plan-section.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import { PlanTimeline } from "./plan-timeline.tsx";

const everything = { view: "all", unitId: null } as const;

/** The plan as its paper is built, with the paper beside it. */
export function HeldPlan(props: { readonly detail: PlanDetail }) {
  const asOf = useAsOf();
  const [filter, setFilter] = usePlanFilter();
  const entries = createMemo(() => entriesOf(props.detail));
  const filtered = createMemo(() => entries().map(filteredEntry));
  const whole = createMemo(() => bySection(props.detail.sections, entries()));
  const shown = createMemo(() => {
    const chosen = filter();
    return filtered().filter((each) => passes(each, chosen));
  });
  const sections = createMemo(() => {
    const left = new Set(shown().map(({ entry }) => entry));
    return narrowed(whole(), (entry) => left.has(entry));
  });
  const marks = createMemo(() => marksOf(props.detail, entries()));
  // A plan stays long while a filter narrows it: its rows are not drawn anew in another way.
  const isLong = () => entries().length > MOST_DRAWN;
  let reveal: (key: string) => void = () => undefined;
  const unseen: UnseenRows = {
    names: () => (isLong() ? shown().map(({ entry }) => namesOf(entry)) : []),
    reveal: (key) => {
      const found = shown().find(({ entry }) => namesOf(entry).includes(key));
      if (found !== undefined) reveal(found.entry.key);
    },
  };
  const isFiltered = () => filter().view !== "all" || filter().unitId !== null;
  return (
    <>
      <PlanHead detail={props.detail} title={props.detail.plan.number}>
        <ChangedNote planId={props.detail.plan.id} />
        <p class="plan-links">
          <PageLink to={`/reports?plan=${props.detail.plan.id}`}>{words(planWords).toReports}</PageLink>
          <WaitingLinks planId={props.detail.plan.id} />
          <PageLink to={`/follow-up?plan=${props.detail.plan.id}`}>{words(planWords).toFollowUp}</PageLink>
        </p>
      </PlanHead>
      <PlanSummary detail={props.detail} />
      <PlanTimeline detail={props.detail} />
      <PlanFilters entries={filtered()} filter={filter()} onChange={setFilter} />
      <Pair
        planName={words(planWords).planSide}
        paperName={words(planWords).paperSide}
        unseen={unseen}
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
        <Show when={shown().length > 0} fallback={<NoneMatch onClear={() => setFilter(everything)} />}>
          <Show
            when={isLong()}
            fallback={<For each={sections()}>{(section) => <PlanSection section={section} />}</For>}
          >
            <PlanLines sections={sections()} onReady={(ready) => (reveal = ready)} />
          </Show>
        </Show>
        <div class="plan-rest" hidden={isFiltered()}>
          <DistributionList distribution={props.detail.distribution} />
          <ChecksList checks={props.detail.checks} text={props.detail.text} />
        </div>
      </Pair>
      <div class="stack">
        <Show when={asOf() === undefined}>
          <PlanLinks detail={props.detail} />
        </Show>
        <PlanChanges detail={props.detail} />
      </div>
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
