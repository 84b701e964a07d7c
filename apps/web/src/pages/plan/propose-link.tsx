import type { PlanDetail } from "@dondoc/client";
import type { PlanId } from "@dondoc/domain";
import { taskLinkWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import type { Choice } from "../../parts/form-controls.tsx";
import type { BoxField, BoxOffer, BoxValues } from "../../parts/step-box.tsx";
import { StepList } from "../../parts/step-list.tsx";

const kinds = ["carries-out", "same-work"] as const;
/** How sure a person says to be, as the number that an inference carries. Our choice. */
const sureness = { high: 0.9, middle: 0.6, low: 0.3 } as const;
const LONGEST_NAME = 90;

/** Joins a task of this plan with another one of it, or of the plan above. */
export function ProposeLink(props: {
  readonly detail: PlanDetail;
  readonly offer: BoxOffer;
  readonly onDone: () => Promise<unknown>;
}) {
  const { client, queries } = useOffice();
  const w = () => words(taskLinkWords);
  const [isOpened, setOpened] = createSignal(false);
  // The tasks of the plan above are asked for once somebody wants to choose among them.
  const upper = useQuery(() => ({
    ...queries.plan({ planId: upperOf(props.detail) ?? props.detail.plan.id }),
    enabled: isOpened() && upperOf(props.detail) !== null,
  }));
  const own = () => (isOpened() ? choicesOf(props.detail) : []);
  const others = () => (upper.isSuccess ? [...choicesOf(upper.data), ...own()] : own());
  const send = (value: BoxValues) =>
    client.plan.proposeLink
      .mutate({
        fromTaskId: value("from"),
        toTaskId: value("to"),
        kind: kinds.find((each) => each === value("kind")) ?? "same-work",
        confidence: sureness[surenessNames.find((each) => each === value("sure")) ?? "low"],
        proposedOn: props.detail.asOf,
      })
      .then(props.onDone);
  const fields = (): BoxField[] => [
    { name: "from", label: w().from, kind: "choice", choices: own() },
    {
      name: "kind",
      label: w().kind,
      kind: "choice",
      choices: kinds.map((id) => ({ id, name: w().kinds[id] })),
    },
    { name: "to", label: w().to, kind: "choice", choices: others() },
    {
      name: "sure",
      label: w().sure,
      kind: "choice",
      choices: surenessNames.map((id) => ({ id, name: w().sureness[id] })),
    },
  ];
  return (
    <StepList
      steps={[
        {
          label: w().propose,
          offer: props.offer,
          fields: fields(),
          onOpen: () => setOpened(true),
          onSend: send,
        },
      ]}
    />
  );
}

const surenessNames = ["high", "middle", "low"] as const;

function upperOf({ upper }: PlanDetail): PlanId | null {
  return upper?.isHeld === true ? upper.id : null;
}

/** Tasks by the number and the first words of their paper. */
function choicesOf({ plan, tasks }: PlanDetail): Choice[] {
  return tasks.map(({ id, ordinal, statement }) => ({
    id,
    name: `${plan.number} · ${ordinal}. ${statement.slice(0, LONGEST_NAME)}`,
  }));
}
