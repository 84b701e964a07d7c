import { overviewWords, statisticWords } from "@dondoc/words";
import { totalOf } from "@dondoc/domain";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { Show, Suspense, lazy } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { longDayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { FourCells, RateLines } from "../../parts/four-cells.tsx";
import { Later } from "../../parts/later.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Loading, QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { Agenda } from "./agenda.tsx";
import { EmptyOffice } from "./empty-office.tsx";
import { Headline } from "./headline.tsx";
import { WeeksStrip } from "./weeks-strip.tsx";

/** Below what a first screen shows; it comes right after it. */
const OverviewRest = lazy(async () => ({ default: (await import("./overview-rest.tsx")).OverviewRest }));

/** How far the list beside the four cells looks ahead. Our choice. */
const AGENDA_DAYS = 60;

/** What is late or next and by what rule, the four cells, the weeks around the day, and every plan below its directive. */
export function OverviewPage() {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const overview = useQuery(() => ({ ...queries.overview(asOf()), placeholderData: keepPreviousData }));
  // What is most overdue comes first in this list.
  const due = useQuery(() => ({
    ...queries.due({ ...asOf(), withinDays: AGENDA_DAYS }),
    placeholderData: keepPreviousData,
  }));
  const items = () => (due.isPending || due.isLoadingError ? [] : (due.data?.items ?? []));
  return (
    <QueryView query={overview} of="office">
      {(answer) => (
        <Show when={answer().directives.length > 0} fallback={<EmptyOffice />}>
          <Headline overview={answer()} latest={items()[0] ?? null} />
          <div class="grid">
            <SectionBox
              class="c7"
              title={words(statisticWords).title}
              note={`${longDayWords(answer().asOf)} · ${words(statisticWords).total(totalOf(answer().statistic))}`}
            >
              <FourCells statistic={answer().statistic} to="/tasks?range=all" />
              <RateLines statistic={answer().statistic} rate={answer().rate} />
            </SectionBox>
            <SectionBox
              class="c5"
              title={words(overviewWords).agenda}
              note={<PageLink to="/tasks">{words(overviewWords).agendaAll}</PageLink>}
            >
              <Later>
                <Agenda items={items()} />
              </Later>
            </SectionBox>
            <Later>
              <SectionBox
                class="c12 weeks-box"
                title={words(overviewWords).weeks}
                note={words(overviewWords).weeksNote}
              >
                <WeeksStrip asOf={answer().asOf} strip={answer().strip} />
              </SectionBox>
            </Later>
            <Later>
              <Suspense fallback={<Loading />}>
                <OverviewRest overview={answer()} />
              </Suspense>
            </Later>
          </div>
        </Show>
      )}
    </QueryView>
  );
}
