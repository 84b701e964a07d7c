import type { Answers } from "@dondoc/client";
import { targetWords } from "@dondoc/words";
import { useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { StepList } from "../../parts/step-list.tsx";
import { TargetDrawing } from "./target-drawing.tsx";
import { blockingHolesOf } from "./target-standing.ts";
import { targetSteps } from "./target-steps.ts";
import { valueText } from "./target-text.ts";

type TargetAnswer = Answers["target"]["detail"];

/** The way to a target: drawn, judged with the method, every figure with its source, and what can be recorded. */
export function TargetCourseView(props: { readonly answer: TargetAnswer }) {
  const { client } = useOffice();
  const queryClient = useQueryClient();
  const asOf = useAsOf();
  const course = () => props.answer.course;
  const isDrawn = () =>
    props.answer.target.unit === "%" || course().baseline !== null || course().measurements.length > 0;
  const renew = () => queryClient.invalidateQueries({ queryKey: ["target.detail"] });
  return (
    <div class="target-course">
      <Show when={isDrawn()}>
        <TargetDrawing answer={props.answer} />
      </Show>
      <Verdict answer={props.answer} />
      <Show when={course().measurements.length > 0}>
        <Figures answer={props.answer} />
      </Show>
      <Show when={asOf() === undefined}>
        <StepList steps={targetSteps(props.answer, { client, language: language(), onDone: renew })} />
      </Show>
    </div>
  );
}

function Verdict(props: { readonly answer: TargetAnswer }) {
  const w = () => words(targetWords);
  const judged = () => (props.answer.judgement.kind === "judged" ? props.answer.judgement : null);
  const holes = () => {
    const { judgement } = props.answer;
    return judgement.kind === "judged" ? [] : blockingHolesOf(judgement.holes).map((hole) => w().holes[hole]);
  };
  return (
    <Show when={judged()} fallback={<p class="meta">{w().notJudged(holes().join(", "))}</p>}>
      {(judgement) => (
        <p>
          <b>{judgement().isOnCourse ? w().onCourse : w().behind}.</b>{" "}
          {w().expected(
            valueText(judgement().expected, props.answer.target),
            dayWords(judgement().measured.on),
          )}{" "}
          <span class="tiny">{w().methods[judgement().method]}</span>
        </p>
      )}
    </Show>
  );
}

function Figures(props: { readonly answer: TargetAnswer }) {
  const w = () => words(targetWords);
  const figures = () => props.answer.course.measurements.toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <div class="scrollx" tabindex="0" role="region" aria-label={w().figures}>
      <table class="rt">
        <thead>
          <tr>
            <th scope="col">{w().day}</th>
            <th scope="col">{w().value}</th>
            <th scope="col">{w().source}</th>
          </tr>
        </thead>
        <tbody>
          <For each={figures()}>
            {({ on, value, source }) => (
              <tr>
                <th scope="row">{dayWords(on)}</th>
                <td>{valueText(value, props.answer.target)}</td>
                <td lang="vi">{source}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
