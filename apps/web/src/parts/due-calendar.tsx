import type { DueItem } from "@dondoc/client";
import { type CalendarDay, monthOf, yearOf } from "@dondoc/domain";
import { monthYearText, unitWords } from "@dondoc/words";
import { For, Show, createSignal } from "solid-js";
import { dayWords, language, shortDayWords, words } from "../office/language.ts";
import { rowKeyOf } from "../office/row-key.ts";
import { lastDayOf, monthBeside, monthOfDay, monthsOf, weeksOf } from "./calendar-month.ts";
import { Icon } from "./icon.tsx";
import { PageLink } from "./page-link.tsx";
import { markOf } from "./state-mark.tsx";

type DatedItem = DueItem & { readonly dueOn: CalendarDay };

/** A month with what falls due on each of its days, and the whole year below it. */
export function DueCalendar(props: { readonly items: readonly DueItem[]; readonly asOf: CalendarDay }) {
  const dated = () => props.items.filter(hasDay);
  const next = () =>
    dated()
      .map(({ dueOn }) => dueOn)
      .filter((dueOn) => dueOn >= props.asOf)
      .toSorted()[0] ?? props.asOf;
  const [chosen, choose] = createSignal<CalendarDay | null>(null);
  const month = () => chosen() ?? monthOfDay(next());
  const inMonth = () =>
    dated()
      .filter(({ dueOn }) => dueOn >= month() && dueOn <= lastDayOf(month()))
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const w = () => words(unitWords);
  return (
    <div class="calendar">
      <div class="calendar-head">
        <button type="button" class="btn sm" onClick={() => choose(monthBeside(month(), -1))}>
          {w().earlier}
        </button>
        <b aria-live="polite">{monthYearText(month(), language())}</b>
        <button type="button" class="btn sm" onClick={() => choose(monthBeside(month(), 1))}>
          {w().later}
        </button>
      </div>
      <div class="calendar-parts">
        <MonthTable month={month()} asOf={props.asOf} items={inMonth()} />
        <div>
          <ol class="calendar-list">
            <For each={inMonth()}>
              {(item) => (
                <li>
                  <span class="nowrap">{shortDayWords(item.dueOn)}</span>
                  <Mark item={item} />
                  <PageLink to={`/plans/${item.plan.id}#${rowKeyOf(item)}`}>
                    <span class="clamp" lang="vi">
                      {item.statement}
                    </span>
                  </PageLink>
                </li>
              )}
            </For>
          </ol>
          <YearBars year={yearOf(month())} items={dated()} chosen={month()} />
        </div>
      </div>
    </div>
  );
}

function MonthTable(props: {
  readonly month: CalendarDay;
  readonly asOf: CalendarDay;
  readonly items: readonly DatedItem[];
}) {
  const w = () => words(unitWords);
  const on = (day: CalendarDay) => props.items.filter(({ dueOn }) => dueOn === day);
  return (
    <table class="month">
      <caption class="vh">{monthYearText(props.month, language())}</caption>
      <thead>
        <tr>
          <For each={w().weekdays}>{(weekday) => <th scope="col">{weekday}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={weeksOf(props.month)}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  <td
                    classList={{ today: day === props.asOf, has: day !== null && on(day).length > 0 }}
                    aria-current={day === props.asOf ? "date" : undefined}
                  >
                    <Show when={day}>{(shown) => <DayCell day={shown()} items={on(shown())} />}</Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function DayCell(props: { readonly day: CalendarDay; readonly items: readonly DatedItem[] }) {
  // The most pressing is the first: items come so from the office.
  const first = () => props.items.find(({ timeliness }) => timeliness.kind === "overdue") ?? props.items[0];
  return (
    <>
      <span aria-hidden={props.items.length > 0}>{Number(props.day.slice(8))}</span>
      <Show when={first()}>
        {(item) => (
          <span class="day-marks">
            <Mark item={item()} />
            <span aria-hidden="true">{props.items.length}</span>
            <span class="vh">
              {words(unitWords).calendarDay(
                dayWords(props.day),
                props.items.length,
                item().timeliness.kind === "overdue",
              )}
            </span>
          </span>
        )}
      </Show>
    </>
  );
}

function Mark(props: { readonly item: DueItem }) {
  const mark = () =>
    markOf({ timeliness: props.item.timeliness, schedule: props.item.deadline?.schedule ?? null });
  return <Icon name={mark().icon} class={mark().tone} />;
}

const BAR = { width: 25, gap: 4, height: 40, top: 14, bottom: 16 } as const;

/** How much falls due in each month of the year, as bars with their numbers. */
function YearBars(props: {
  readonly year: number;
  readonly items: readonly DatedItem[];
  readonly chosen: CalendarDay;
}) {
  const w = () => words(unitWords);
  const counts = () =>
    monthsOf(props.year).map((month) => ({
      month,
      count: props.items.filter(({ dueOn }) => monthOfDay(dueOn) === month).length,
    }));
  const most = () => Math.max(1, ...counts().map(({ count }) => count));
  const x = (at: number) => at * (BAR.width + BAR.gap);
  const text = () => {
    const entries = counts().filter(({ count }) => count > 0);
    const said = entries.map(({ month, count }) => `${monthYearText(month, language())}: ${count}`);
    return w().calendarText(w().months(String(props.year)), said);
  };
  return (
    <svg
      class="year-bars"
      viewBox={`0 0 ${12 * (BAR.width + BAR.gap)} ${BAR.top + BAR.height + BAR.bottom}`}
      role="img"
      aria-label={text()}
    >
      <For each={counts()}>
        {({ month, count }, at) => {
          const height = () => (count / most()) * BAR.height;
          return (
            <>
              <rect
                class={month === props.chosen ? "month-bar chosen" : "month-bar"}
                x={x(at())}
                y={BAR.top + BAR.height - height()}
                width={BAR.width}
                height={height()}
              />
              <Show when={count > 0}>
                <text
                  x={x(at()) + BAR.width / 2}
                  y={BAR.top + BAR.height - height() - 3}
                  text-anchor="middle"
                >
                  {count}
                </text>
              </Show>
              <text
                x={x(at()) + BAR.width / 2}
                y={BAR.top + BAR.height + BAR.bottom - 3}
                text-anchor="middle"
              >
                {w().monthShort(monthOf(month))}
              </text>
            </>
          );
        }}
      </For>
      <path class="base-line" d={`M0 ${BAR.top + BAR.height}H${12 * (BAR.width + BAR.gap)}`} />
    </svg>
  );
}

function hasDay(item: DueItem): item is DatedItem {
  return item.dueOn !== null;
}
