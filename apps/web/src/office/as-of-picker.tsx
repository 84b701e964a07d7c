import { officeWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show, createSignal, lazy } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { useAsOf } from "./as-of.ts";
import { closeOnEscape } from "./close-on-escape.ts";
import { dayWords, words } from "./language.ts";
import { useOffice } from "./office-context.ts";

/** Comes once it is asked for: a field for a day alone costs a slow machine 50 ms, for it brings the words of all months. */
const AsOfForm = lazy(async () => ({ default: (await import("./as-of-form.tsx")).AsOfForm }));

/** The day every number of the page is for, and a way to another day. */
export function AsOfPicker() {
  const { queries } = useOffice();
  const office = useQuery(() => queries.office());
  const asOf = useAsOf();
  const [isOpen, setOpen] = createSignal(false);
  const today = () => (office.isPending || office.isError ? undefined : office.data?.today);
  const shown = () => asOf() ?? today();
  let box!: HTMLDetailsElement;
  return (
    <Show when={shown()} fallback={<PlaceOfDay />}>
      {(day) => (
        <details
          class="asof"
          ref={box}
          onToggle={() => setOpen(box.open)}
          onKeyDown={(event) => closeOnEscape(event, box)}
        >
          <summary class="band-button" aria-label={words(officeWords).asOfNow(dayWords(day()))}>
            <Icon name="clock" />
            <span class="lg">{words(officeWords).asOf}</span> <b class="nowrap">{dayWords(day())}</b>
          </summary>
          <Show when={isOpen()}>
            <AsOfForm shown={day()} today={today()} onDone={() => (box.open = false)} />
          </Show>
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
