import type { Answers } from "@dondoc/client";
import type { Target } from "@dondoc/domain";
import { planWords, targetWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { Show, Suspense, lazy } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";
import { Loading, QueryView } from "../../parts/query-view.tsx";
import { latestOf, paperHolesOf } from "./target-standing.ts";
import { aimText, goalText, valueText } from "./target-text.ts";

/** Comes with the first target that is near; its answer is waited for as well. A plan without targets never asks for it. */
const TargetCourseView = lazy(async () => ({
  default: (await import("./target-course-view.tsx")).TargetCourseView,
}));

type TargetAnswer = Answers["target"]["detail"];

/** A number to be reached and the way to it. What nobody stated is named and drawn as missing, never filled in. */
export function TargetRow(props: { readonly target: Target }) {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const w = () => words(planWords);
  const isStrict = () => props.target.comparator === ">" || props.target.comparator === "<";
  const known = useQuery(() => ({
    ...queries.target({ ...asOf(), targetId: props.target.id }),
    placeholderData: keepPreviousData,
  }));
  const answer = () => (known.isPending || known.isLoadingError ? null : known.data);
  const holes = () => paperHolesOf(answer()?.holes ?? []);
  return (
    <RowFrame
      names={[props.target.id]}
      number={w().targetMark}
      label={w().showTarget}
      when={
        <>
          <span>{props.target.year === null ? w().targetNoYear : w().targetBy(props.target.year)}</span>
          <Show when={answer()}>{(found) => <Standing answer={found()} />}</Show>
        </>
      }
      below={
        <QueryView query={known}>
          {(found) => (
            <Suspense fallback={<Loading />}>
              <TargetCourseView answer={found()} />
            </Suspense>
          )}
        </QueryView>
      }
    >
      <p class="tx">
        <b>{w().targets}</b>: <span lang="vi">{props.target.indicator}</span>,{" "}
        <b class="nowrap">{goalText(props.target)}</b>
        <Show when={props.target.denominator}>{(whole) => <> {w().targetOf(whole())}</>}</Show>
      </p>
      <p class="un">
        <Show when={holes().length > 0}>
          <span class="role">
            {words(targetWords).holesTitle}:{" "}
            {holes()
              .map((hole) => words(targetWords).holes[hole])
              .join(", ")}
          </span>
        </Show>
        <Show when={isStrict()}>
          <span class="role">{w().strict(aimText(props.target))}</span>
        </Show>
      </p>
    </RowFrame>
  );
}

/** What was measured last, and whether that is on course. */
function Standing(props: { readonly answer: TargetAnswer }) {
  const w = () => words(targetWords);
  const latest = () => latestOf(props.answer.course.measurements, props.answer.asOf);
  const judged = () => (props.answer.judgement.kind === "judged" ? props.answer.judgement : null);
  return (
    <Show when={latest()} fallback={<span class="st quiet">{w().noMeasurement}</span>}>
      {(measured) => (
        <>
          <Show when={judged()}>
            {(judgement) => (
              <span class={`st ${judgement().isOnCourse ? "done" : "over"}`}>
                <Icon name={judgement().isOnCourse ? "done" : "over"} />
                <span>{judgement().isOnCourse ? w().onCourse : w().behind}</span>
              </span>
            )}
          </Show>
          <span>
            {w().measured(valueText(measured().value, props.answer.target), dayWords(measured().on))}
          </span>
        </>
      )}
    </Show>
  );
}
