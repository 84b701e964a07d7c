import type { PlanId } from "@dondoc/domain";
import { fundingWords, inboxWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, type JSX } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { AboutPlan } from "../../office/about-plan.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { FundingBox, FundingCard } from "./funding-card.tsx";
import type { FollowUp, Inbox } from "./inbox-context.ts";
import { CommendationCard, InspectionCard } from "./judged-cards.tsx";
import { ObstacleCard, ProposalCard } from "./routed-cards.tsx";
import { BringBox, CommendBox, InspectBox } from "./starting-boxes.tsx";

/** What a standing body answers beside the tasks of a plan. */
export function FollowUpPage() {
  const w = () => words(inboxWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <AboutPlan>{(planId) => <InboxOfPlan planId={planId} />}</AboutPlan>
    </>
  );
}

function InboxOfPlan(props: { readonly planId: PlanId }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const found = useQuery(() => queries.followUp({ planId: props.planId }));
  const units = useQuery(() => queries.units({}));
  const office = useQuery(() => queries.office());
  const inbox: Inbox = {
    client,
    get today() {
      return office.isSuccess ? office.data.today : "";
    },
    get units() {
      return units.isSuccess ? units.data.units.map(({ id, name }) => ({ id, name })) : [];
    },
    nameOf: (unitId) => inbox.units.find(({ id }) => id === unitId)?.name ?? words(inboxWords).unit,
    onDone: () => queryClient.invalidateQueries({ queryKey: ["followUp.ofPlan"] }),
  };
  return <QueryView query={found}>{(answer) => <Lists answer={answer()} inbox={inbox} />}</QueryView>;
}

function Lists(props: { readonly answer: FollowUp; readonly inbox: Inbox }) {
  const w = () => words(inboxWords);
  return (
    <div class="grid">
      <List
        title={w().obstacles}
        rows={props.answer.obstacles}
        start={<BringBox kind="obstacle" answer={props.answer} inbox={props.inbox} />}
      >
        {(row) => <ObstacleCard row={row} inbox={props.inbox} />}
      </List>
      <List
        title={w().proposals}
        rows={props.answer.proposals}
        start={<BringBox kind="proposal" answer={props.answer} inbox={props.inbox} />}
      >
        {(row) => <ProposalCard row={row} inbox={props.inbox} />}
      </List>
      <List
        title={w().inspections}
        rows={props.answer.inspections}
        start={<InspectBox answer={props.answer} inbox={props.inbox} />}
      >
        {(row) => <InspectionCard row={row} inbox={props.inbox} />}
      </List>
      <List
        title={w().commendations}
        rows={props.answer.commendations}
        start={<CommendBox answer={props.answer} inbox={props.inbox} />}
      >
        {(row) => <CommendationCard row={row} inbox={props.inbox} />}
      </List>
      <List
        title={words(fundingWords).title}
        rows={props.answer.funding}
        start={<FundingBox answer={props.answer} inbox={props.inbox} />}
      >
        {(row) => <FundingCard row={row} inbox={props.inbox} />}
      </List>
    </div>
  );
}

function List<Row>(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly start: JSX.Element;
  readonly children: (row: Row) => JSX.Element;
}) {
  return (
    <SectionBox class="c6" title={props.title} note={String(props.rows.length)}>
      <ul class="courses">
        <For each={props.rows} fallback={<li class="meta">{words(inboxWords).none}</li>}>
          {(row) => props.children(row)}
        </For>
      </ul>
      {props.start}
    </SectionBox>
  );
}
