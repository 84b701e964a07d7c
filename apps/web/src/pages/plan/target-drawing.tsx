import type { Answers } from "@dondoc/client";
import { planWords, targetWords } from "@dondoc/words";
import { For, Show, createMemo } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { TARGET_FRAME as FRAME, type PlacedPoint, targetLayout } from "./target-layout.ts";
import { drawingText, goalText, valueText } from "./target-text.ts";

type TargetAnswer = Answers["target"]["detail"];

/**
 * What was measured against what was to be reached by when. Nothing is joined that nobody stated: without a baseline
 * there is no line, and what lies below the target is unknown.
 */
export function TargetDrawing(props: { readonly answer: TargetAnswer }) {
  const target = () => props.answer.target;
  const layout = createMemo(() => targetLayout(target(), props.answer.course, props.answer.asOf));
  const text = () =>
    drawingText(target(), [...layout().stated, ...layout().measured], props.answer.judgement);
  return (
    <figure class="scrollx" tabindex="0" role="group" aria-label={words(planWords).targets}>
      <svg class="target" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={text()}>
        <Show
          when={layout().line}
          fallback={
            <rect
              class="unknown"
              x={FRAME.left}
              y={FRAME.top}
              width={FRAME.right - FRAME.left}
              height={FRAME.base - FRAME.top}
              fill="url(#hatch)"
            />
          }
        >
          {(line) => <path class="course-line" d={line()} />}
        </Show>
        <path class="base-line" d={`M${FRAME.left} ${FRAME.top}V${FRAME.base}H${FRAME.right}`} />
        <path class="goal-line" d={`M${FRAME.left} ${layout().goalY}H${FRAME.right}`} />
        <path class="as-of-line" d={`M${layout().asOfX} ${FRAME.top}V${FRAME.base}`} />
        <text class="strong" x={FRAME.right + 12} y={layout().goalY + 4}>
          {goalText(target())}
        </text>
        <text x={FRAME.left - 6} y={FRAME.top + 6} text-anchor="end">
          {Math.round(layout().high)}
        </text>
        <text x={FRAME.left - 6} y={FRAME.base} text-anchor="end">
          {Math.round(layout().low)}
        </text>
        <For each={layout().stated}>{(point) => <StatedMark point={point} answer={props.answer} />}</For>
        <Gap answer={props.answer} place={layout().place} />
        <For each={layout().measured}>
          {(point, at) => (
            <MeasuredMark
              point={point}
              answer={props.answer}
              isLatest={at() === layout().measured.length - 1}
            />
          )}
        </For>
      </svg>
    </figure>
  );
}

function StatedMark(props: { readonly point: PlacedPoint; readonly answer: TargetAnswer }) {
  return (
    <>
      <circle class="goal" cx={props.point.x} cy={props.point.y} r={props.point.kind === "goal" ? 6 : 4} />
      <text x={props.point.x} y={FRAME.base + 18} text-anchor="middle">
        {props.point.on.slice(0, 4)}
      </text>
      <Show when={props.point.kind !== "goal"}>
        <text x={props.point.x + 8} y={props.point.y + 16}>
          {valueText(props.point.value, props.answer.target)}
        </text>
      </Show>
    </>
  );
}

/** From the latest measurement to where the line was on that day. */
function Gap(props: {
  readonly answer: TargetAnswer;
  readonly place: (on: PlacedPoint["on"], value: number) => { readonly x: number; readonly y: number };
}) {
  const judged = () => (props.answer.judgement.kind === "judged" ? props.answer.judgement : null);
  return (
    <Show when={judged()}>
      {(judgement) => {
        const from = () => props.place(judgement().measured.on, judgement().measured.value);
        const to = () => props.place(judgement().measured.on, judgement().expected);
        return (
          <path
            class={`gap-line ${judgement().isOnCourse ? "done" : "over"}`}
            d={`M${from().x} ${from().y}V${to().y}`}
          />
        );
      }}
    </Show>
  );
}

/** A diamond, so that it is no stated point; the latest has its value and day above it, clear of what was stated. */
function MeasuredMark(props: {
  readonly point: PlacedPoint;
  readonly answer: TargetAnswer;
  readonly isLatest: boolean;
}) {
  const { measured } = words(targetWords);
  const text = () => measured(valueText(props.point.value, props.answer.target), dayWords(props.point.on));
  const isLeft = () => props.point.x > (FRAME.left + FRAME.right) / 2;
  return (
    <>
      <path class="measured" d={`M${props.point.x} ${props.point.y - 6}l6 6l-6 6l-6 -6z`}>
        <title>{text()}</title>
      </path>
      <Show when={props.isLatest}>
        <text
          class="strong"
          x={props.point.x + (isLeft() ? -10 : 10)}
          y={FRAME.top - 8}
          text-anchor={isLeft() ? "end" : "start"}
        >
          {text()}
        </text>
      </Show>
    </>
  );
}
