import type { PlanDetail } from "@dondoc/client";
import { planWords } from "@dondoc/words";
import { For, Show, createMemo } from "solid-js";
import { dayWords, shortDayWords, words } from "../../office/language.ts";
import { SectionBox } from "../../parts/section-box.tsx";
import { type Moment, type PlacedMoment, TIMELINE, momentsOf, placedMoments } from "./timeline-layout.ts";

/** From the directive to the last day the plan names, to scale; for whoever does not see it, and on a phone, as a list. */
export function PlanTimeline(props: { readonly detail: PlanDetail }) {
  const moments = createMemo(() => momentsOf(props.detail));
  const text = () =>
    words(planWords).timelineText(moments().map((each) => `${dayWords(each.on)}: ${nameOf(each)}`));
  return (
    <SectionBox class="timeline-box" title={words(planWords).timeline} note={words(planWords).timelineNote}>
      <svg
        class="weeks timeline"
        viewBox={`0 0 ${TIMELINE.width} ${TIMELINE.height}`}
        role="img"
        aria-label={text()}
      >
        <path class="base-line" d={`M${TIMELINE.left} ${TIMELINE.base}H${TIMELINE.right}`} />
        <For each={placedMoments(moments())}>{(placed) => <MomentMark placed={placed} />}</For>
      </svg>
      <ol class="weeks-list">
        <For each={moments()}>
          {(each) => (
            <li>
              <b class="nowrap">{dayWords(each.on)}</b>
              <span classList={{ over: each.isOverdue }}>{nameOf(each)}</span>
            </li>
          )}
        </For>
      </ol>
    </SectionBox>
  );
}

function MomentMark(props: { readonly placed: PlacedMoment }) {
  const anchor = () => (props.placed.isLabelLeft ? "end" : "start");
  const textX = () => props.placed.x + (props.placed.isLabelLeft ? -6 : 6);
  const icon = () => (props.placed.kind === "due" ? (props.placed.isOverdue ? "over" : "open") : "doc");
  const tone = () => (props.placed.kind === "due" ? (props.placed.isOverdue ? "over" : "open") : "quiet");
  return (
    <>
      <path
        class={props.placed.kind === "today" ? "today-line" : `flag ${tone()}`}
        d={`M${props.placed.x} ${props.placed.labelY ?? TIMELINE.base - 16}V${TIMELINE.base}`}
      />
      <Show when={props.placed.kind !== "today"}>
        <use
          class={tone()}
          href={`#i-${icon()}`}
          x={props.placed.x - 8}
          y={TIMELINE.base + 4}
          width="16"
          height="16"
        />
      </Show>
      <Show when={props.placed.labelY}>
        {(y) => (
          <text
            class={props.placed.kind === "due" || props.placed.kind === "today" ? "strong" : ""}
            x={textX()}
            y={y()}
            text-anchor={anchor()}
          >
            {shortDayWords(props.placed.on)} · {nameOf(props.placed)}
          </text>
        )}
      </Show>
    </>
  );
}

function nameOf({ kind, number, count }: Moment): string {
  const w = words(planWords).moments;
  if (kind === "today") return w.today;
  if (kind === "due") return w.due(count);
  return number ?? w[kind];
}
