import { followUpWords, inboxWords } from "@dondoc/words";
import { Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { type BoxField, StepBox } from "../../parts/step-box.tsx";
import { CourseCard } from "./course-card.tsx";
import type { FollowUp, Inbox } from "./inbox-context.ts";

type Routed = (FollowUp["obstacles"] | FollowUp["proposals"])[number]["state"];

/** An obstacle: what hinders whom, who is to answer, and what was answered. */
export function ObstacleCard(props: { readonly row: FollowUp["obstacles"][number]; readonly inbox: Inbox }) {
  const actions = () => words(followUpWords).actions;
  const state = () => props.row.state;
  const at = () => ({ obstacleId: state().id, version: props.row.version });
  const followUp = () => props.inbox.client.followUp;
  const today = () => props.inbox.today;
  const answer = () => {
    const obstacle = state();
    return obstacle.status === "raised" ? null : obstacle.answer;
  };
  return (
    <CourseCard
      content={state().content}
      state={words(followUpWords).obstacle[state().status]}
      meta={routedText(state(), props.inbox)}
      outcome={answer()}
    >
      <Show when={state().status !== "resolved"}>
        <StepBox
          label={actions()["answer-obstacle"]}
          offer={props.row.actions.answer}
          fields={[answerField()]}
          onSend={(value) => {
            return followUp()
              .answerObstacle.mutate({ ...at(), answeredOn: today(), answer: value("answer") })
              .then(props.inbox.onDone);
          }}
        />
        <StepBox
          label={actions()["pass-obstacle-on"]}
          offer={props.row.actions["pass-on"]}
          fields={[unitField(props.inbox)]}
          onSend={(value) => {
            return followUp()
              .passObstacleOn.mutate({ ...at(), passedOn: today(), toUnitId: value("unit") })
              .then(props.inbox.onDone);
          }}
        />
        <StepBox
          label={actions()["resolve-obstacle"]}
          offer={props.row.actions.resolve}
          fields={[]}
          onSend={() => {
            return followUp()
              .resolveObstacle.mutate({ ...at(), resolvedOn: today() })
              .then(props.inbox.onDone);
          }}
        />
      </Show>
    </CourseCard>
  );
}

/** A proposal: what a unit asks for, and how far it was taken up. */
export function ProposalCard(props: { readonly row: FollowUp["proposals"][number]; readonly inbox: Inbox }) {
  const w = () => words(followUpWords);
  const state = () => props.row.state;
  const at = () => ({ proposalId: state().id, version: props.row.version });
  const followUp = () => props.inbox.client.followUp;
  const today = () => props.inbox.today;
  const outcomes = ["accepted", "accepted-in-part", "declined"] as const;
  const answer = () => {
    const proposal = state();
    return proposal.status === "made" ? null : `${w().outcome[proposal.outcome]}: ${proposal.answer}`;
  };
  return (
    <CourseCard
      content={state().content}
      state={w().proposal[state().status]}
      meta={routedText(state(), props.inbox)}
      outcome={answer()}
    >
      <Show when={state().status === "made"}>
        <StepBox
          label={w().actions["answer-proposal"]}
          offer={props.row.actions.answer}
          fields={[
            {
              name: "outcome",
              label: words(inboxWords).outcome,
              kind: "choice",
              choices: outcomes.map((id) => ({ id, name: w().outcome[id] })),
            },
            answerField(),
          ]}
          onSend={(value) => {
            const outcome = outcomes.find((each) => each === value("outcome")) ?? "declined";
            const answered = { answeredOn: today(), answer: value("answer"), outcome };
            return followUp()
              .answerProposal.mutate({ ...at(), ...answered })
              .then(props.inbox.onDone);
          }}
        />
        <StepBox
          label={w().actions["pass-proposal-on"]}
          offer={props.row.actions["pass-on"]}
          fields={[unitField(props.inbox)]}
          onSend={(value) => {
            return followUp()
              .passProposalOn.mutate({ ...at(), passedOn: today(), toUnitId: value("unit") })
              .then(props.inbox.onDone);
          }}
        />
      </Show>
    </CourseCard>
  );
}

function answerField(): BoxField {
  return { name: "answer", label: words(inboxWords).answer, kind: "text" };
}

function unitField({ units }: Inbox): BoxField {
  return { name: "unit", label: words(inboxWords).toUnit, kind: "choice", choices: units };
}

function routedText(routed: Routed, { nameOf }: Inbox): string {
  const w = words(inboxWords);
  const raised = w.raised(nameOf(routed.unitId), dayWords(routed.raisedOn));
  const waits =
    routed.routedTo === null ? w.waitsNobody : w.waits(nameOf(routed.routedTo), dayWords(routed.routedOn));
  return routed.status === "raised" || routed.status === "made" ? `${raised} · ${waits}` : raised;
}
