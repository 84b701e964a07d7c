import type { Answers } from "@dondoc/client";
import { type PlanId, isCalendarDay } from "@dondoc/domain";
import { collectionWords, stepWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepBox } from "../../parts/step-box.tsx";

type Row = Answers["report"]["reviews"]["reviews"][number];

/** Interim and final reviews of a plan, each a thing of its own: planned, held with the paper that came of it, or called off. */
export function ReviewList(props: { readonly planId: PlanId }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const reviews = useQuery(() => queries.reviews({ planId: props.planId }));
  const office = useQuery(() => queries.office());
  const today = () => (office.isSuccess ? office.data.today : undefined);
  const renew = () => queryClient.invalidateQueries({ queryKey: ["report.reviews"] });
  const w = () => words(collectionWords);
  const plan = async (value: (name: string) => string): Promise<void> => {
    const [on, dueOn] = [today(), value("dueOn")];
    if (on === undefined) return;
    await client.report.planReview.mutate({
      planId: props.planId,
      kind: value("kind") === "final" ? "final" : "interim",
      asWritten: value("asWritten"),
      covers: { from: null, to: null },
      dueOn: isCalendarDay(dueOn) ? dueOn : null,
      plannedOn: on,
    });
    await renew();
  };
  return (
    <QueryView query={reviews}>
      {(answer) => (
        <SectionBox title={w().reviews}>
          <ul class="courses">
            <For each={answer().reviews} fallback={<li class="meta">{w().noReviews}</li>}>
              {(row) => <ReviewItem row={row} today={today() ?? ""} onDone={renew} />}
            </For>
          </ul>
          <Show when={answer().planning}>
            <StepBox
              label={w().planReview}
              offer={{ allowed: true }}
              fields={[
                {
                  name: "kind",
                  label: w().kind,
                  kind: "choice",
                  choices: [
                    { id: "interim", name: w().kinds.interim },
                    { id: "final", name: w().kinds.final },
                  ],
                },
                { name: "asWritten", label: w().asWritten, kind: "line" },
                { name: "dueOn", label: w().dueOn, kind: "day", isOptional: true },
              ]}
              onSend={plan}
            />
          </Show>
        </SectionBox>
      )}
    </QueryView>
  );
}

function ReviewItem(props: {
  readonly row: Row;
  readonly today: string;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const w = () => words(collectionWords);
  const state = () => props.row.state;
  const at = () => ({ reviewId: state().id, version: props.row.version });
  const dueOn = () => state().dueOn;
  const outcome = () => {
    const review = state();
    if (review.status === "held") return w().held(dayWords(review.heldOn), review.evidence);
    return review.status === "called-off" ? w().calledOff(dayWords(review.calledOffOn), review.reason) : null;
  };
  return (
    <li>
      <p>
        <b>{w().kinds[state().kind]}</b> <span lang="vi">{state().asWritten}</span>{" "}
        <Show when={dueOn()}>{(day) => <span class="meta">{w().due(dayWords(day()))}</span>}</Show>
      </p>
      <Show when={outcome()}>{(text) => <p class="meta">{text()}</p>}</Show>
      <Show when={state().status !== "called-off"}>
        <PaperButtons
          forms={["docx", "pdf"] as const}
          nameOf={(format) => w().drafts[format]}
          labelOf={(format) => `${w().drafts[format]}: ${state().asWritten}`}
          onAsk={(format) => client.paper.review.query({ reviewId: state().id, format })}
        />
      </Show>
      <Show when={state().status === "planned"}>
        <div class="courses-steps">
          <StepBox
            label={w().hold}
            offer={props.row.actions.hold}
            fields={[
              { name: "day", label: words(stepWords).day, kind: "day", value: props.today },
              { name: "evidence", label: w().evidence, kind: "line" },
            ]}
            onSend={(value) => {
              const heldOn = value("day");
              return client.report.holdReview
                .mutate({ ...at(), heldOn, evidence: value("evidence") })
                .then(props.onDone);
            }}
          />
          <StepBox
            label={w().callOff}
            offer={props.row.actions["call-off"]}
            fields={[{ name: "reason", label: words(stepWords).reason, kind: "text" }]}
            onSend={(value) => {
              const reason = value("reason");
              return client.report.callOffReview
                .mutate({ ...at(), calledOffOn: props.today, reason })
                .then(props.onDone);
            }}
          />
        </div>
      </Show>
    </li>
  );
}
