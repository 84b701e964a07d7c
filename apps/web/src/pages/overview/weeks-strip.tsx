import { overviewWords, statisticWords } from "@dondoc/words";
import type { StripDay } from "@dondoc/client";
import { type CalendarDay, emptyStatistic, merge } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { dayWords, longDayWords, shortDayWords, words } from "../../office/language.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { StateBar } from "../../parts/state-bar.tsx";
import { FRAME, type PlacedDay, mondaysOf, placed, windowOf, xOf } from "./weeks-layout.ts";

/** The weeks around the day as a drawing; on a phone, and for whoever does not see it, the same as a list. */
export function WeeksStrip(props: { readonly asOf: CalendarDay; readonly strip: readonly StripDay[] }) {
  return (
    <>
      <WeeksDrawing asOf={props.asOf} strip={props.strip} />
      <ol class="weeks-list">
        <For each={props.strip} fallback={<li class="meta">{words(overviewWords).weeksEmpty}</li>}>
          {(day) => (
            <li>
              <b class="nowrap">{dayWords(day.dueOn)}</b>
              <PageLink to={`/plans/${day.plan.id}`}>{day.plan.number}</PageLink>
              <StateBar statistic={day.statistic} />
              <span class="meta">{words(statisticWords).bar(day.statistic)}</span>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}

function WeeksDrawing(props: { readonly asOf: CalendarDay; readonly strip: readonly StripDay[] }) {
  const text = () => {
    const { from, to } = windowOf(props.asOf);
    const entries = props.strip.map((day) =>
      words(overviewWords).weeksEntry(
        dayWords(day.dueOn),
        day.plan.number,
        words(statisticWords).bar(day.statistic),
      ),
    );
    return words(overviewWords).weeksText(dayWords(from), dayWords(to), entries);
  };
  const asked = useAsOf();
  const isToday = () => asked() === undefined;
  const todayX = () => xOf(props.asOf, props.asOf);
  return (
    <svg class="weeks" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={text()}>
      <rect
        class="past-days"
        x={FRAME.left}
        y={FRAME.top}
        width={todayX() - FRAME.left}
        height={FRAME.base - FRAME.top}
      />
      <For each={mondaysOf(props.asOf)}>
        {(monday) => (
          <>
            <path class="grid-line" d={`M${xOf(monday, props.asOf)} ${FRAME.top}V${FRAME.base}`} />
            <Show when={xOf(monday, props.asOf) < FRAME.right - 40}>
              <text x={xOf(monday, props.asOf) + 4} y={FRAME.base + 18}>
                {shortDayWords(monday)}
              </text>
            </Show>
          </>
        )}
      </For>
      <path class="base-line" d={`M${FRAME.left} ${FRAME.base}H${FRAME.right}`} />
      <path class="today-line" d={`M${todayX()} 6V${FRAME.base}`} />
      <text class="strong" x={todayX() + 7} y={FRAME.top - 6}>
        {isToday()
          ? words(overviewWords).today(longDayWords(props.asOf))
          : words(overviewWords).onDay(longDayWords(props.asOf))}
      </text>
      <Show when={props.strip.length === 0}>
        <text x={(todayX() + FRAME.right) / 2} y={(FRAME.top + FRAME.base) / 2} text-anchor="middle">
          {words(overviewWords).weeksEmpty}
        </text>
      </Show>
      <For each={placed(props.strip, props.asOf)}>{(day) => <DayMarks placed={day} />}</For>
    </svg>
  );
}

function DayMarks(props: { readonly placed: PlacedDay }) {
  const x = () => props.placed.x + (props.placed.isLabelLeft ? -7 : 7);
  const anchor = () => (props.placed.isLabelLeft ? "end" : "start");
  const statistic = () => props.placed.plans.map((plan) => plan.statistic).reduce(merge, emptyStatistic);
  const numbers = () => {
    const [first, ...others] = props.placed.plans.map(({ plan }) => plan.number);
    return others.length > 1 ? `${first ?? ""} +${others.length}` : [first, ...others].join(", ");
  };
  return (
    <>
      <path
        class={`flag ${props.placed.isOverdue ? "over" : "open"}`}
        d={`M${props.placed.x} ${props.placed.labelY - 10}V${FRAME.base}`}
      />
      <text class="strong" x={x()} y={props.placed.labelY} text-anchor={anchor()}>
        {shortDayWords(props.placed.dueOn)} · {numbers()}
      </text>
      <text x={x()} y={props.placed.labelY + 15} text-anchor={anchor()}>
        {words(statisticWords).brief(statistic())}
      </text>
      <For each={props.placed.marks}>
        {(mark) => (
          <use class={mark.tone} href={`#i-${mark.icon}`} x={mark.x} y={mark.y} width="18" height="18" />
        )}
      </For>
      <Show when={props.placed.more > 0}>
        <text x={x()} y={FRAME.base - 72} text-anchor={anchor()}>
          +{props.placed.more}
        </text>
      </Show>
    </>
  );
}
