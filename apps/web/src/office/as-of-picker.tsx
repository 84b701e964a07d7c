import { officeWords } from "@dondoc/words";
import { isCalendarDay } from "@dondoc/domain";
import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Show, createSignal } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { useAsOf } from "./as-of.ts";
import { closeOnEscape } from "./close-on-escape.ts";
import { dayWords, longDayWords, words } from "./language.ts";
import { useOffice } from "./office-context.ts";

/** The day every number of the page is for, and a way to another day. */
export function AsOfPicker() {
  const { queries } = useOffice();
  const office = useQuery(() => queries.office());
  const asOf = useAsOf();
  const [, setParams] = useSearchParams();
  const today = () => (office.isPending || office.isError ? undefined : office.data?.today);
  const shown = () => asOf() ?? today();
  const [typed, setTyped] = createSignal("");
  // A browser writes days in the order of its own country; the words leave no doubt.
  const echo = () => {
    const day = isCalendarDay(typed()) ? typed() : shown();
    return day !== undefined && isCalendarDay(day) ? longDayWords(day) : "";
  };
  let box!: HTMLDetailsElement;
  let field!: HTMLInputElement;

  const show = (day: string | null): void => {
    setParams({ asOf: day === today() ? null : day }, { scroll: false });
    box.open = false;
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isCalendarDay(field.value)) show(field.value);
  };
  return (
    <Show when={shown()} fallback={<PlaceOfDay />}>
      {(day) => (
        <details class="asof" ref={box} onKeyDown={(event) => closeOnEscape(event, box)}>
          <summary class="band-button" aria-label={words(officeWords).asOfNow(dayWords(day()))}>
            <Icon name="clock" />
            <span class="lg">{words(officeWords).asOf}</span> <b class="nowrap">{dayWords(day())}</b>
          </summary>
          <form class="asof-form" onSubmit={onSubmit}>
            <label>
              <span>{words(officeWords).asOf}</span>
              <input
                class="fld"
                type="date"
                onInput={(event) => setTyped(event.currentTarget.value)}
                required
                ref={field}
                value={day()}
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
            <Show when={asOf() !== undefined && today()}>
              {(on) => (
                <button type="button" class="btn" onClick={() => show(null)}>
                  {words(officeWords).asOfToday(dayWords(on()))}
                </button>
              )}
            </Show>
          </form>
        </details>
      )}
    </Show>
  );
}

/** As wide as the day that is still to come. */
function PlaceOfDay() {
  return (
    <span class="band-button band-unknown">
      <Icon name="clock" />
      <span class="lg">{words(officeWords).asOf}</span> 00-00-0000
    </span>
  );
}
