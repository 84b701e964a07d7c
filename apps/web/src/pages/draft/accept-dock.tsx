import { draftWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import type { MissingFact } from "@dondoc/domain";
import { Match, Show, Switch } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";

/** The last step stays in sight. A refusal names its reason and stays reachable by keyboard. */
export function AcceptDock(props: {
  readonly detail: DraftDetail;
  readonly missing: readonly MissingFact[];
  readonly keptTasks: number;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onAccept: () => void;
}) {
  const w = () => words(draftWords);
  return (
    <div class="dock">
      <Show when={props.error}>
        {(error) => <ProblemNotice problem={problemIn(error())} title={w().kept} />}
      </Show>
      <Switch
        fallback={
          <>
            <span class="tiny">{w().acceptNote}</span>
            <button
              type="button"
              class="btn pri"
              aria-disabled={props.isSending}
              onClick={() => props.onAccept()}
            >
              {props.isSending ? w().accepting : w().accept(props.keptTasks)}
            </button>
          </>
        }
      >
        <Match when={props.detail.status === "accepted" ? props.detail.planId : null}>
          {(planId) => <Done text={w().accepted} planId={planId()} />}
        </Match>
        <Match when={props.detail.heldAs}>
          {(plan) => <Done text={w().heldAs(plan().number)} planId={plan().id} />}
        </Match>
        <Match when={props.missing.length > 0}>
          <span class="meta">{w().acceptNote}</span>
          <button type="button" class="btn no" aria-disabled="true">
            <Icon name="pause" />
            {w().acceptMissing(props.missing.map((fact) => w().missing[fact]).join(", "))}
          </button>
        </Match>
      </Switch>
    </div>
  );
}

function Done(props: { readonly text: string; readonly planId: string }) {
  return (
    <>
      <span class="st done">
        <Icon name="tick" />
        {props.text}
      </span>
      <span class="dock-actions">
        <PageLink to="/import" class="btn">
          {words(draftWords).another}
        </PageLink>
        <PageLink to={`/plans/${props.planId}`} class="btn pri">
          {words(draftWords).toPlan}
        </PageLink>
      </span>
    </>
  );
}
