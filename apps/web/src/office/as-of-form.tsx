import { type CalendarDay, isCalendarDay } from "@dondoc/domain";
import { officeWords } from "@dondoc/words";
import { useSearchParams } from "@solidjs/router";
import { Show, createSignal } from "solid-js";
import { useAsOf } from "./as-of.ts";
import { dayWords, longDayWords, words } from "./language.ts";

/** Where another day is asked for. */
export function AsOfForm(props: {
  readonly shown: CalendarDay;
  /** Unknown while the office has not answered. */
  readonly today: CalendarDay | undefined;
  readonly onDone: () => void;
}) {
  const asOf = useAsOf();
  const [, setParams] = useSearchParams();
  const [typed, setTyped] = createSignal("");
  // A browser writes days in the order of its own country; the words leave no doubt.
  const echo = () => {
    const day = typed();
    return longDayWords(isCalendarDay(day) ? day : props.shown);
  };
  let field!: HTMLInputElement;

  const show = (day: string | null): void => {
    setParams({ asOf: day === props.today ? null : day }, { scroll: false });
    props.onDone();
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isCalendarDay(field.value)) show(field.value);
  };
  return (
    <form class="asof-form" onSubmit={onSubmit}>
      <label>
        <span>{words(officeWords).asOf}</span>
        <input
          class="fld"
          type="date"
          onInput={(event) => setTyped(event.currentTarget.value)}
          required
          ref={field}
          value={props.shown}
          min="1976-01-01"
          max="2100-12-31"
        />
      </label>
      <p class="meta">
        <b>{echo()}</b>
      </p>
      <p class="tiny">{words(officeWords).asOfHint}</p>
      <button type="submit" class="btn pri">
        {words(officeWords).asOfApply}
      </button>
      <Show when={asOf() !== undefined && props.today}>
        {(on) => (
          <button type="button" class="btn" onClick={() => show(null)}>
            {words(officeWords).asOfToday(dayWords(on()))}
          </button>
        )}
      </Show>
    </form>
  );
}
