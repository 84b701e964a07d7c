import type { PlanId } from "@dondoc/domain";
import { useSearchParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useOffice } from "./office-context.ts";
import { PlanChoice } from "../parts/plan-choice.tsx";
import { QueryView } from "../parts/query-view.tsx";

/** A page about one plan at a time, chosen above it and kept in the address; the newest one until somebody chooses. */
export function AboutPlan(props: {
  readonly asOf?: { readonly asOf?: string };
  readonly children: (planId: PlanId) => JSX.Element;
}) {
  const { queries } = useOffice();
  const [params, setParams] = useSearchParams<{ plan?: PlanId }>();
  const plans = useQuery(() => ({ ...queries.plans(props.asOf ?? {}), placeholderData: keepPreviousData }));
  return (
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
              {(planId) => props.children(planId)}
            </Show>
          </>
        );
      }}
    </QueryView>
  );
}
