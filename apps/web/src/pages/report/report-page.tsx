import type { PlanReport } from "@dondoc/client";
import type { PlanId } from "@dondoc/domain";
import { collectionWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { AboutPlan } from "../../office/about-plan.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { CollectionMatrix } from "./collection-matrix.tsx";
import { PublishedFigures } from "./published-figures.tsx";
import { ReviewList } from "./review-list.tsx";
import { SlipList } from "./slip-list.tsx";
import { WrittenReport } from "./written-report.tsx";

/** What a standing body collects: who has reported for which period, whom to chase, and reviews of the plan. */
export function ReportPage() {
  const asOf = useAsOfInput();
  const w = () => words(collectionWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <AboutPlan asOf={asOf()}>
        {(planId) => (
          <div class="stack">
            <SeriesOfPlan planId={planId} />
            <SlipList planId={planId} />
            <WrittenReport planId={planId} />
            <PublishedFigures planId={planId} />
            <ReviewList planId={planId} />
          </div>
        )}
      </AboutPlan>
    </>
  );
}

function SeriesOfPlan(props: { readonly planId: PlanId }) {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const plan = useQuery(() => ({
    ...queries.plan({ ...asOf(), planId: props.planId }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={plan}>
      {(answer) => (
        <div class="stack">
          <For
            each={lateFirst(answer().reports)}
            fallback={<p class="none">{words(collectionWords).noSeries}</p>}
          >
            {(report) => <CollectionMatrix seriesId={report.id} plan={answer().plan.number} />}
          </For>
        </div>
      )}
    </QueryView>
  );
}

/** What is to be chased comes first, and series without a period in the year last. */
function lateFirst(reports: readonly PlanReport[]): PlanReport[] {
  const rank = ({ items }: PlanReport): number => {
    if (items.some(({ timeliness }) => timeliness.kind === "overdue")) return 0;
    return items.length > 0 ? 1 : 2;
  };
  return reports.toSorted((a, b) => rank(a) - rank(b));
}
