import { statisticWords, taskWords } from "@dondoc/words";
import type { PlanId } from "@dondoc/domain";
import { useSearchParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { DueTable } from "../../parts/due-table.tsx";
import { ListDownload } from "../../parts/list-download.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";

const ranges = [30, 90, 366] as const;
const DEFAULT_RANGE = 30;

/** Everything that is owed across plans. Range and plan are kept in the address. */
export function TasksPage() {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const [params, setParams] = useSearchParams<{ range?: string; plan?: PlanId }>();
  const isAll = () => params.range === "all";
  const days = () => ranges.find((range) => String(range) === params.range) ?? DEFAULT_RANGE;
  const asked = () => ({
    ...asOf(),
    ...(isAll() ? { all: true } : { withinDays: days() }),
    ...(params.plan === undefined ? {} : { planId: params.plan }),
  });
  const due = useQuery(() => ({
    ...queries.due(asked()),
    placeholderData: keepPreviousData,
  }));
  const choose = (range: string) => setParams({ range }, { replace: true, scroll: false });
  const w = () => words(taskWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{isAll() ? w().ledeAll : w().ledeWithin(days())}</p>
      </PageHead>
      <div class="chips filters" role="group" aria-label={w().range}>
        <For each={ranges}>
          {(range) => (
            <button
              type="button"
              class="chip"
              aria-pressed={!isAll() && days() === range}
              onClick={() => choose(String(range))}
            >
              {w().within(range)}
            </button>
          )}
        </For>
        <button type="button" class="chip" aria-pressed={isAll()} onClick={() => choose("all")}>
          {w().all}
        </button>
      </div>
      <QueryView query={due}>
        {(answer) => (
          <Show when={answer().items.length > 0} fallback={<p class="none">{w().none}</p>}>
            <p class="meta">
              {w().shown(answer().items.length, answer().total)} ·{" "}
              {words(statisticWords).asOf(dayWords(answer().asOf))}
            </p>
            <ListDownload asked={{ ...asked(), list: "due" }} />
            <div class="stack">
              <DueTable items={answer().items} showsUnit />
            </div>
          </Show>
        )}
      </QueryView>
    </>
  );
}
