import { officeWords } from "@dondoc/words";
import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { useAsOf } from "./as-of.ts";
import { dayWords, words } from "./language.ts";
import { useOffice } from "./office-context.ts";

/** What a reader must know before any number: the connection is gone, the day is not today, the office is a demonstration. */
export function Banners() {
  const { queries, connection } = useOffice();
  const office = useQuery(() => queries.office());
  const state = () => (office.isPending || office.isError ? undefined : office.data);
  const asOf = useAsOf();
  const [, setParams] = useSearchParams();
  const otherDay = () => {
    const day = asOf();
    const today = state()?.today;
    return day === undefined || today === undefined || day === today ? null : { day, isPast: day < today };
  };
  return (
    <div class="banners" aria-live="polite">
      <Show when={connection() === "lost"}>
        <p class="banner lost">
          <span class="wrap">
            <Icon name="signal" />
            <span>{words(officeWords).connection.lost}</span>
          </span>
        </p>
      </Show>
      <Show when={otherDay()}>
        {(other) => (
          <p class="banner past">
            <span class="wrap">
              <Icon name="clock" />
              <b>
                {other().isPast
                  ? words(officeWords).past(dayWords(other().day))
                  : words(officeWords).future(dayWords(other().day))}
              </b>
              <button type="button" class="link" onClick={() => setParams({ asOf: null }, { scroll: false })}>
                {words(officeWords).backToToday}
              </button>
            </span>
          </p>
        )}
      </Show>
      <Switch>
        <Match when={state()?.isDemo === true ? state() : undefined}>
          {(demo) => (
            <p class="banner demo">
              <span class="wrap">
                <span>{words(officeWords).demo(dayWords(demo().today))}</span>
              </span>
            </p>
          )}
        </Match>
        <Match when={state()?.clock === "set" ? state() : undefined}>
          {(set) => (
            <p class="banner demo">
              <span class="wrap">{words(officeWords).fixedDay(dayWords(set().today))}</span>
            </p>
          )}
        </Match>
      </Switch>
    </div>
  );
}
