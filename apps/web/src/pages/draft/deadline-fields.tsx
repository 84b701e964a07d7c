import { reviewWords, scheduleText, scheduleWords } from "@dondoc/words";
import { type Frequency, type Schedule, isCalendarDay } from "@dondoc/domain";
import { For, Match, Switch } from "solid-js";
import { language, words } from "../../office/language.ts";
import { type DeadlineKind, kindOf, recurring, scheduleFor } from "./schedule-fields.ts";

const kinds = ["as-read", "none", "once", "continuous", "recurring"] as const satisfies DeadlineKind[];

/** When a task is due, as it was read or as a person says. */
export function DeadlineFields(props: {
  /** `undefined`: as it was read. */
  readonly schedule: Schedule | null | undefined;
  readonly read: Schedule | null;
  readonly onChange: (schedule: Schedule | null | undefined) => void;
}) {
  const w = () => words(reviewWords);
  const kind = () => kindOf(props.schedule);
  return (
    <div class="deadline-fields">
      <label class="field">
        <span class="tiny">{w().deadline}</span>
        <select
          class="fld"
          onChange={(event) => {
            const chosen = kinds.find((each) => each === event.currentTarget.value) ?? "as-read";
            props.onChange(scheduleFor(chosen, props.read));
          }}
        >
          <For each={kinds}>
            {(each) => (
              <option value={each} selected={kind() === each}>
                {w().deadlines[each]}
                {each === "as-read" && props.read !== null ? `: ${scheduleText(props.read, language())}` : ""}
              </option>
            )}
          </For>
        </select>
      </label>
      <Switch>
        <Match when={props.schedule?.kind === "once" ? props.schedule : null}>
          {(once) => (
            <label class="field">
              <span class="tiny">{w().dueOn}</span>
              <input
                class="fld"
                type="date"
                value={once().dueOn}
                onChange={(event) => {
                  const dueOn = event.currentTarget.value;
                  if (isCalendarDay(dueOn)) {
                    props.onChange({ kind: "once", dueOn, granularity: "day", bound: "by" });
                  }
                }}
              />
            </label>
          )}
        </Match>
        <Match when={props.schedule?.kind === "recurring" ? props.schedule : null}>
          {(found) => <RecurringFields schedule={found()} onChange={props.onChange} />}
        </Match>
      </Switch>
    </div>
  );
}

const frequencies = ["week", "month", "quarter", "half-year", "year"] as const satisfies Frequency[];

function RecurringFields(props: {
  readonly schedule: Extract<Schedule, { kind: "recurring" }>;
  readonly onChange: (schedule: Schedule) => void;
}) {
  const w = () => words(reviewWords);
  const day = () => props.schedule.dayOfMonth ?? Number(props.schedule.monthDay?.slice(3) ?? 0);
  const month = () => Number(props.schedule.monthDay?.slice(0, 2) ?? 0);
  const change = (next: { every?: Frequency; day?: number; month?: number }): void =>
    props.onChange(recurring({ every: props.schedule.every ?? "year", day: day(), month: month(), ...next }));
  const numberField = (name: "day" | "month", max: number) => (
    <label class="field">
      <span class="tiny">{name === "day" ? w().dayOfMonth : w().month}</span>
      <input
        class="fld"
        type="number"
        min="0"
        max={max}
        value={(name === "day" ? day() : month()) || ""}
        onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
      />
    </label>
  );
  return (
    <>
      <label class="field">
        <span class="tiny">{w().every}</span>
        <select
          class="fld"
          onChange={(event) =>
            change({ every: frequencies.find((each) => each === event.currentTarget.value) ?? "year" })
          }
        >
          <For each={frequencies}>
            {(each) => (
              <option value={each} selected={props.schedule.every === each}>
                {words(scheduleWords).every[each]}
              </option>
            )}
          </For>
        </select>
      </label>
      {numberField("day", 31)}
      {numberField("month", 12)}
    </>
  );
}
