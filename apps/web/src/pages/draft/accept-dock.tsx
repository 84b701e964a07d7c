import { draftWords, reviewWords } from "@dondoc/words";
import type { DraftDetail, PlanLabel } from "@dondoc/client";
import type { MissingFact } from "@dondoc/domain/draft";
import { Match, Show, Switch } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import type { Review } from "./review.ts";
import { unnamedIn } from "./unnamed.ts";

/** The last step stays in sight. A refusal names its reason and stays reachable by keyboard. */
export function AcceptDock(props: {
  readonly detail: DraftDetail;
  readonly held: PlanLabel | null;
  readonly review: Review;
  readonly missing: readonly MissingFact[];
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onAccept: () => void;
}) {
  const w = () => words(draftWords);
  const tasks = () => props.detail.draft.tasks;
  const left = () => props.review.form.skippedTasks.length + props.review.form.joinedTasks.length;
  return (
    <div class="dock">
      <Show when={props.error}>
        {(error) => <ProblemNotice problem={problemIn(error())} title={w().kept} />}
      </Show>
      <Switch
        fallback={
          <>
            <span class="meta">
              <Standing detail={props.detail} review={props.review} /> {w().acceptNote}
            </span>
            <button
              type="button"
              class="btn pri"
              aria-disabled={props.isSending}
              onClick={() => props.onAccept()}
            >
              {props.isSending ? w().accepting : w().accept(tasks().length - left())}
            </button>
          </>
        }
      >
        <Match when={props.detail.status === "accepted" ? props.detail.planId : null}>
          {(planId) => <Done text={w().accepted} planId={planId()} />}
        </Match>
        <Match when={props.held}>
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

/** How far the person has come; nothing of it stops them from accepting. */
function Standing(props: { readonly detail: DraftDetail; readonly review: Review }) {
  const w = () => words(reviewWords);
  const tasks = () => props.detail.draft.tasks;
  const unseen = () => tasks().filter(({ key }) => props.review.stateOf(key) === "unseen").length;
  const unnamed = () =>
    new Set(tasks().flatMap((task) => unnamedIn(task, props.detail.units, props.review.form))).size;
  return (
    <>
      <b>{w().progress(tasks().length - unseen(), unseen())}</b>
      <Show when={unnamed() > 0}> · {w().unnamed(unnamed())}</Show>.
    </>
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
