import type { PlanId } from "@dondoc/domain";
import { collectionWords } from "@dondoc/words";
import { useSearchParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PlanChoice } from "../../parts/plan-choice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { CollectionMatrix } from "./collection-matrix.tsx";
import { ReviewList } from "./review-list.tsx";

/** What a standing body collects: who has reported for which period, whom to chase, and reviews of the plan. */
export function ReportPage() {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const [params, setParams] = useSearchParams<{ plan?: PlanId }>();
  const plans = useQuery(() => ({ ...queries.plans(asOf()), placeholderData: keepPreviousData }));
  const w = () => words(collectionWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <QueryView query={plans}>
        {(answer) => {
          const held = () => answer().plans.filter(({ isHeld }) => isHeld);
          const chosen = () => held().find(({ id }) => id === params.plan) ?? held().at(-1);
          return (
            <>
              <PlanChoice
                plans={held()}
                chosen={chosen()?.id}
                onChoose={(plan) => setParams({ plan }, { replace: true, scroll: false })}
              />
              <Show when={chosen()?.id} keyed>
                {(planId) => (
                  <>
                    <SeriesOfPlan planId={planId} />
                    <ReviewList planId={planId} />
                  </>
                )}
              </Show>
            </>
          );
        }}
      </QueryView>
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
        <For each={answer().reports} fallback={<p class="none">{words(collectionWords).noSeries}</p>}>
          {(report) => <CollectionMatrix seriesId={report.id} plan={answer().plan.number} />}
        </For>
      )}
    </QueryView>
  );
}
