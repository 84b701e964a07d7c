import { reviewWords } from "@dondoc/words";
import type { DraftDetail, PlanLabel } from "@dondoc/client";
import { useQuery } from "@tanstack/solid-query";
import { type Accessor, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { type ReviewForm, identityOf } from "./review-form.ts";

/** The plan held under what now stands in the fields: asked again whenever a person corrects them. */
export function useHeldPlan(detail: DraftDetail, form: ReviewForm): Accessor<PlanLabel | null> {
  const { client } = useOffice();
  const identity = () => identityOf(form.identity);
  const held = useQuery(() => ({
    queryKey: ["draft.held", identity()],
    enabled: identity() !== null && detail.status === "proposed",
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      const asked = identity();
      return asked === null ? { plan: null } : client.draft.held.query({ identity: asked }, { signal });
    },
  }));
  return () => (held.isPending || held.isError ? detail.heldAs : held.data.plan);
}

/** Whether the office has this document already, told before anything is accepted. */
export function Duplicates(props: { readonly detail: DraftDetail; readonly held: PlanLabel | null }) {
  const w = () => words(reviewWords);
  return (
    <div class="duplicates" aria-live="polite">
      <Show when={props.held}>
        {(plan) => (
          <p class="note soon">
            <Icon name="doc" /> {w().heldAs(plan().number)}{" "}
            <PageLink to={`/plans/${plan().id}`}>{w().openPlan}</PageLink>
          </p>
        )}
      </Show>
      <Show when={props.detail.sameFile}>
        {(other) => (
          <p class="note soon">
            <Icon name="doc" /> {other().planId === null ? w().sameFile : w().sameFileAccepted}{" "}
            <span class="break">{other().fileName}</span>{" "}
            <Show
              when={other().planId}
              fallback={<PageLink to={`/import/${other().draftId}`}>{w().openOther}</PageLink>}
            >
              {(planId) => <PageLink to={`/plans/${planId()}`}>{w().openPlan}</PageLink>}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.held === null && props.detail.sameFile === null}>
        <p class="st done">
          <Icon name="tick" />
          {w().noDuplicate}
        </p>
      </Show>
    </div>
  );
}
