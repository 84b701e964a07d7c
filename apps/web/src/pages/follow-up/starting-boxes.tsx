import { followUpWords, inboxWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { type BoxField, StepBox } from "../../parts/step-box.tsx";
import type { FollowUp, Inbox } from "./inbox-context.ts";

type StartProps = { readonly answer: FollowUp; readonly inbox: Inbox };

/** Brings an obstacle or a proposal before the body that follows the plan, in the name of a unit. */
export function BringBox(props: StartProps & { readonly kind: "obstacle" | "proposal" }) {
  const action = () => (props.kind === "obstacle" ? "raise-obstacle" : "make-proposal");
  return (
    <StepBox
      label={words(followUpWords).actions[action()]}
      offer={props.answer.starting[action()]}
      fields={[
        unitField("unit", words(inboxWords).unit, props.inbox),
        { name: "content", label: words(inboxWords).content, kind: "text" },
      ]}
      onSend={(value) => {
        const { followUp } = props.inbox.client;
        const request = {
          planId: props.answer.planId,
          assignmentId: null,
          unitId: value("unit"),
          content: value("content"),
          raisedOn: props.inbox.today,
        };
        const sent =
          props.kind === "obstacle"
            ? followUp.raiseObstacle.mutate(request)
            : followUp.makeProposal.mutate(request);
        return sent.then(props.inbox.onDone);
      }}
    />
  );
}

/** Plans an inspection of one unit by another. */
export function InspectBox(props: StartProps) {
  const w = () => words(inboxWords);
  return (
    <StepBox
      label={words(followUpWords).actions["plan-inspection"]}
      offer={props.answer.starting["plan-inspection"]}
      fields={[
        unitField("by", w().inspectingUnit, props.inbox),
        unitField("unit", w().unit, props.inbox),
        { name: "day", label: w().plannedFor, kind: "day", value: props.inbox.today },
      ]}
      onSend={(value) => {
        return props.inbox.client.followUp.planInspection
          .mutate({
            planId: props.answer.planId,
            taskId: null,
            inspectingUnitId: value("by"),
            inspectedUnitId: value("unit"),
            plannedFor: value("day"),
          })
          .then(props.inbox.onDone);
      }}
    />
  );
}

/** Proposes to commend a unit. */
export function CommendBox(props: StartProps) {
  const w = () => words(inboxWords);
  return (
    <StepBox
      label={words(followUpWords).actions["propose-commendation"]}
      offer={props.answer.starting["propose-commendation"]}
      fields={[
        unitField("unit", w().unit, props.inbox),
        unitField("by", w().proposingUnit, props.inbox),
        { name: "grounds", label: w().grounds, kind: "text" },
      ]}
      onSend={(value) => {
        return props.inbox.client.followUp.proposeCommendation
          .mutate({
            planId: props.answer.planId,
            unitId: value("unit"),
            proposingUnitId: value("by"),
            proposedOn: props.inbox.today,
            grounds: [{ statement: value("grounds"), assignmentId: null }],
          })
          .then(props.inbox.onDone);
      }}
    />
  );
}

function unitField(name: string, label: string, { units }: Inbox): BoxField {
  return { name, label, kind: "choice", choices: units };
}
