import type { Answers, PlanDetail } from "@dondoc/client";
import { planChangeWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show, Suspense, createSignal, lazy } from "solid-js";
import { useAsOf, useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Loading, QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepList } from "../../parts/step-list.tsx";

/** Comes once it is opened. */
const AmendForm = lazy(async () => ({ default: (await import("./amend-form.tsx")).AmendForm }));

type Changes = Answers["plan"]["changes"];
type Change = Changes["later"][number];

function createChanges(planId: () => PlanDetail["plan"]["id"]) {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  return useQuery(() => ({
    ...queries.changes({ ...asOf(), planId: planId() }),
    placeholderData: keepPreviousData,
  }));
}

/** Says at the head of a plan what took its place or changed it; nothing where it stands as issued. */
export function ChangedNote(props: { readonly planId: PlanDetail["plan"]["id"] }) {
  const changes = createChanges(() => props.planId);
  const answer = () => (changes.isPending || changes.isLoadingError ? null : changes.data);
  const w = () => words(planChangeWords);
  const amending = () => (answer()?.later ?? []).filter(({ kind }) => kind === "amends");
  return (
    <>
      <Show when={answer()?.replacedBy}>
        {(replaced) => (
          <p class="note over">
            <b>{w().replaced(dayWords(replaced().on))}</b> <PaperName plan={replaced().plan} />
          </p>
        )}
      </Show>
      <Show when={amending().length > 0}>
        <p class="note soon">
          {w().amended} <Papers changes={amending()} />
        </p>
      </Show>
    </>
  );
}

/** Later papers and earlier ones, and the way to record one. */
export function PlanChanges(props: { readonly detail: PlanDetail }) {
  const changes = createChanges(() => props.detail.plan.id);
  const asOf = useAsOf();
  const [isOpen, setOpen] = createSignal(false);
  const w = () => words(planChangeWords);
  const of = (answer: Changes, kind: Change["kind"]) => answer.earlier.filter((each) => each.kind === kind);
  return (
    <QueryView query={changes}>
      {(answer) => (
        <SectionBox title={w().title}>
          <Show when={answer().later.length + answer().earlier.length === 0}>
            <p class="meta">{w().none}</p>
          </Show>
          <ul class="courses">
            <For each={answer().later}>{(change) => <ChangeItem change={change} />}</For>
          </ul>
          <For each={["replaces", "amends"] as const}>
            {(kind) => (
              <Show when={of(answer(), kind).length > 0}>
                <p>
                  {w()[kind]} <Papers changes={of(answer(), kind)} />
                </p>
              </Show>
            )}
          </For>
          <Show when={asOf() === undefined}>
            <Show
              when={answer().amend.allowed}
              fallback={<StepList steps={[{ ...nothing, label: w().record, offer: answer().amend }]} />}
            >
              <button
                type="button"
                class="btn sm"
                aria-expanded={isOpen()}
                onClick={() => setOpen((open) => !open)}
              >
                {w().record}
              </button>
              <Show when={isOpen()}>
                <Suspense fallback={<Loading />}>
                  <AmendForm detail={props.detail} onDone={() => setOpen(false)} />
                </Suspense>
              </Show>
            </Show>
          </Show>
        </SectionBox>
      )}
    </QueryView>
  );
}

const nothing = { fields: [], onSend: () => Promise.resolve() };

function ChangeItem(props: { readonly change: Change }) {
  const w = () => words(planChangeWords);
  return (
    <li>
      <p>
        <PaperName plan={props.change.plan} /> {w().kinds[props.change.kind]}{" "}
        <span class="meta nowrap">{w().from(dayWords(props.change.on))}</span>
      </p>
      <p class="meta" lang="vi">
        {props.change.asWritten}
      </p>
    </li>
  );
}

function Papers(props: { readonly changes: readonly Change[] }) {
  return (
    <For each={props.changes}>
      {(change, at) => (
        <>
          <Show when={at() > 0}>; </Show>
          <PaperName plan={change.plan} />{" "}
          <span class="nowrap">{words(planChangeWords).from(dayWords(change.on))}</span>
        </>
      )}
    </For>
  );
}

function PaperName(props: { readonly plan: Change["plan"] }) {
  return (
    <Show when={props.plan} fallback={words(planChangeWords).replacedUnknown}>
      {(plan) => (
        <PageLink to={`/plans/${plan().id}`}>
          <span class="nowrap">{plan().number}</span>
        </PageLink>
      )}
    </Show>
  );
}
