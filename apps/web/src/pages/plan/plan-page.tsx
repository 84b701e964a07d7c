import type { PlanId } from "@dondoc/domain";
import { useParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { HeldPlan } from "./held-plan.tsx";
import { KnownPlan } from "./known-plan.tsx";

/** One plan. A plan that is only known has no paper, and its page says so. */
export function PlanPage() {
  const { queries } = useOffice();
  const params = useParams<{ planId: PlanId }>();
  const asOf = useAsOfInput();
  const plan = useQuery(() => ({
    ...queries.plan({ ...asOf(), planId: params.planId }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={plan} of="plan">
      {(answer) => (
        <Show when={answer().plan.isHeld} fallback={<KnownPlan detail={answer()} />}>
          <HeldPlan detail={answer()} />
        </Show>
      )}
    </QueryView>
  );
}
