import { followUpWords, fundingWords, numberIn } from "@dondoc/words";
import { Show } from "solid-js";
import { dayWords, language, words } from "../../office/language.ts";
import { type BoxField, type BoxValues, StepBox } from "../../parts/step-box.tsx";
import { CourseCard } from "./course-card.tsx";
import { fundingKindIn, fundingKinds, moneyText } from "./funding-text.ts";
import type { FollowUp, Inbox } from "./inbox-context.ts";

/** A source of money: named, estimated, then allocated, each amount with the paper it comes from. */
export function FundingCard(props: { readonly row: FollowUp["funding"][number]; readonly inbox: Inbox }) {
  const w = () => words(fundingWords);
  const steps = () => words(followUpWords);
  const state = () => props.row.state;
  const at = () => ({ fundingSourceId: state().id, version: props.row.version });
  const amounts = () => {
    const source = state();
    if (source.status === "stated") return null;
    const estimate = source.estimateVnd === null ? [] : [w().estimate(moneyText(source.estimateVnd))];
    const allocated = source.status === "allocated" ? [w().allocated(moneyText(source.allocatedVnd))] : [];
    return [...estimate, ...allocated, w().by(source.basis)].join(" · ");
  };
  const fields = (): BoxField[] => [
    { name: "vnd", label: w().amount, kind: "number" },
    { name: "basis", label: w().basis, kind: "line", isRequired: true },
  ];
  const vnd = (value: BoxValues) => numberIn(value("vnd"), language()) ?? Number.NaN;
  const followUp = () => props.inbox.client.followUp;
  return (
    <CourseCard
      content={state().asWritten}
      state={steps().funding[state().status]}
      meta={`${steps().fundingKind[state().kind]} · ${dayWords(state().statedOn)}`}
      outcome={amounts()}
    >
      <StepBox
        label={steps().actions["estimate-funding"]}
        offer={props.row.actions.estimate}
        fields={fields()}
        onSend={(value) =>
          followUp()
            .estimateFunding.mutate({
              ...at(),
              estimatedOn: props.inbox.today,
              estimateVnd: vnd(value),
              basis: value("basis"),
            })
            .then(props.inbox.onDone)
        }
      />
      <StepBox
        label={steps().actions["allocate-funding"]}
        offer={props.row.actions.allocate}
        fields={fields()}
        onSend={(value) =>
          followUp()
            .allocateFunding.mutate({
              ...at(),
              allocatedOn: props.inbox.today,
              allocatedVnd: vnd(value),
              basis: value("basis"),
            })
            .then(props.inbox.onDone)
        }
      />
    </CourseCard>
  );
}

/** What is allocated of what was estimated, and the way to name one more source. */
export function FundingBox(props: { readonly answer: FollowUp; readonly inbox: Inbox }) {
  const w = () => words(fundingWords);
  const total = () => props.answer.fundingTotal;
  return (
    <>
      <Show when={total().sources > 0}>
        <p class="meta">
          {w().total(moneyText(total().allocatedVnd), moneyText(total().estimatedVnd), total().withoutAmount)}
        </p>
      </Show>
      <StepBox
        label={words(followUpWords).actions["state-funding"]}
        offer={props.answer.starting["state-funding"]}
        fields={[
          {
            name: "kind",
            label: w().kind,
            kind: "choice",
            choices: fundingKinds().map((id) => ({ id, name: words(followUpWords).fundingKind[id] })),
          },
          { name: "words", label: w().asWritten, kind: "line", isRequired: true },
        ]}
        onSend={(value) =>
          props.inbox.client.followUp.stateFunding
            .mutate({
              planId: props.answer.planId,
              kind: fundingKindIn(value("kind")),
              asWritten: value("words"),
              statedOn: props.inbox.today,
            })
            .then(props.inbox.onDone)
        }
      />
    </>
  );
}
