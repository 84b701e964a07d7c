import type { Answers, PlanDetail } from "@dondoc/client";
import { taskLinkWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepList } from "../../parts/step-list.tsx";
import { waitingFirst } from "./link-order.ts";
import { ProposeLink } from "./propose-link.tsx";

type Links = Answers["plan"]["links"];
type Link = Links["links"][number];

/** Where the head of the page leads to. */
export const LINKS_PLACE = "links";

/** What seems to belong together, here and in the plans above and below; each waits for a person with both texts beside it. */
export function PlanLinks(props: { readonly detail: PlanDetail }) {
  const { queries } = useOffice();
  const queryClient = useQueryClient();
  const links = useQuery(() => queries.links({ planId: props.detail.plan.id }));
  const w = () => words(taskLinkWords);
  const renew = () => queryClient.invalidateQueries({ queryKey: ["plan.links"] });
  const tracedText = ({ trace }: Links) =>
    trace.traced.length === 0
      ? undefined
      : w().traced(trace.traced.length, trace.traced.length + trace.perhaps.length + trace.untraced.length);
  return (
    <QueryView query={links}>
      {(answer) => (
        <div id={LINKS_PLACE} tabindex="-1">
          <SectionBox title={w().title} note={tracedText(answer())}>
            <p class="meta">{w().lede}</p>
            <ul class="courses">
              <For each={waitingFirst(answer().links)} fallback={<li class="meta">{w().none}</li>}>
                {(link) => <LinkItem link={link} today={props.detail.asOf} onDone={renew} />}
              </For>
            </ul>
            <ProposeLink detail={props.detail} offer={answer().propose} onDone={renew} />
          </SectionBox>
        </div>
      )}
    </QueryView>
  );
}

function LinkItem(props: {
  readonly link: Link;
  readonly today: PlanDetail["asOf"];
  readonly onDone: () => Promise<unknown>;
}) {
  const { client } = useOffice();
  const w = () => words(taskLinkWords);
  const at = () => ({
    taskLinkId: props.link.state.id,
    version: props.link.version,
    judgedOn: props.today,
  });
  const steps = () => [
    {
      label: w().confirm,
      hint: w().once,
      offer: props.link.actions.confirm,
      fields: [],
      onSend: () => client.plan.confirmLink.mutate(at()).then(props.onDone),
    },
    {
      label: w().reject,
      hint: w().once,
      offer: props.link.actions.reject,
      fields: [],
      onSend: () => client.plan.rejectLink.mutate(at()).then(props.onDone),
    },
  ];
  return (
    <li>
      <LinkEnd end={props.link.from} />
      <p class="meta">
        <b>{w().kinds[props.link.state.kind]}</b> · {standingText(props.link)}
      </p>
      <LinkEnd end={props.link.to} />
      <Show when={props.link.state.status === "inferred"}>
        <StepList steps={steps()} />
      </Show>
    </li>
  );
}

/** The words of one task, and the way to where they stand on its paper. */
function LinkEnd(props: { readonly end: Link["from"] }) {
  const w = () => words(taskLinkWords);
  return (
    <Show when={props.end} fallback={<p class="meta">{w().unknownTask}</p>}>
      {(end) => (
        <p class="link-end">
          <PageLink to={`/plans/${end().plan.id}#${end().id}`}>
            {w().task(end().ordinal, end().plan.number)}
          </PageLink>{" "}
          <span lang="vi">{end().statement}</span>
        </p>
      )}
    </Show>
  );
}

function standingText({ state }: Link): string {
  const w = words(taskLinkWords);
  if (state.status !== "inferred") return `${w.statuses[state.status]} ${w.judged(dayWords(state.judgedOn))}`;
  const percent = Math.round(state.confidence * 100);
  return [w.statuses.inferred, w.confidence(percent), w.proposed(dayWords(state.proposedOn))].join(" · ");
}
