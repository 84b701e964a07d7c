import type { UnitOwes } from "@dondoc/client";
import type { CalendarDay, UnitId } from "@dondoc/domain";
import { daysBetween } from "@dondoc/domain";
import { duePhrase, slipWords, statisticWords, unitKindWords, unitWords } from "@dondoc/words";
import { useParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { UrgingSlip } from "../../office/urging-slip.tsx";
import { DueCalendar } from "../../parts/due-calendar.tsx";
import { DueTable } from "../../parts/due-table.tsx";
import { FourCells, RateLines } from "../../parts/four-cells.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";
import { UnitFollow } from "./unit-follow.tsx";
import { UnitScorecard } from "./unit-scorecard.tsx";
import { UnitSuccession } from "./unit-succession.tsx";

/** What one unit owes, to whom and by when. */
export function UnitPage() {
  const { queries } = useOffice();
  const params = useParams<{ unitId: UnitId }>();
  const asOf = useAsOfInput();
  const unit = useQuery(() => ({
    ...queries.unit({ ...asOf(), unitId: params.unitId }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={unit} of="unit">
      {(answer) => (
        <>
          <UnitHead owes={answer()} />
          <div class="grid">
            <div class="c8 stack">
              <DueTable items={openItems(answer())} showsUnit={false} />
              <SectionBox title={words(unitWords).calendar}>
                <DueCalendar items={answer().items} asOf={answer().asOf} />
              </SectionBox>
            </div>
            <div class="c4 stack">
              <SectionBox
                title={words(unitWords).card}
                note={words(statisticWords).asOf(dayWords(answer().asOf))}
              >
                <FourCells statistic={answer().statistic} to={`/tasks?range=all&unit=${answer().unit.id}`} />
                <RateLines statistic={answer().statistic} rate={answer().rate} />
                <p class="note">{words(unitWords).cardNote}</p>
              </SectionBox>
              <UnitScorecard unitId={answer().unit.id} />
              <SectionBox title={words(slipWords).name} note={words(slipWords).note}>
                <UrgingSlip unit={answer().unit} />
              </SectionBox>
              <UnitFollow unitId={answer().unit.id} name={answer().unit.name} />
              <UnitSuccession unitId={answer().unit.id} />
            </div>
          </div>
        </>
      )}
    </QueryView>
  );
}

function UnitHead(props: { readonly owes: UnitOwes }) {
  const w = () => words(unitWords);
  const next = () => nextOf(props.owes);
  const overdue = () => props.owes.statistic.openOverdue;
  return (
    <PageHead
      title={props.owes.unit.name}
      crumbs={
        <>
          <PageLink to="/units">{w().title}</PageLink>
          <For each={props.owes.path}>
            {(above) => (
              <>
                {" › "}
                <UnitName unit={above} />
              </>
            )}
          </For>
          {" › "}
          {words(unitKindWords)[props.owes.unit.kind]}
        </>
      }
    >
      <p class="lede">
        <Show when={props.owes.items.length > 0} fallback={w().headlineNothing}>
          {overdue() > 0 ? w().headlineOverdue(overdue()) : w().headlineNone}{" "}
          <Show when={next()} fallback={w().headlineNoNext}>
            {(coming) =>
              w().headlineNext(
                coming().count,
                dayWords(coming().dueOn),
                duePhrase(
                  { kind: "not-due", daysLeft: daysBetween(props.owes.asOf, coming().dueOn) },
                  language(),
                ),
              )
            }
          </Show>
        </Show>
      </p>
    </PageHead>
  );
}

function openItems({ items }: UnitOwes) {
  return items.filter((item) => item.status !== "completed");
}

/** The nearest day still ahead and how much falls due on it. */
function nextOf({ items, asOf }: UnitOwes): { readonly dueOn: CalendarDay; readonly count: number } | null {
  const ahead = items.flatMap((item) =>
    item.dueOn !== null && item.dueOn >= asOf && item.status !== "completed" ? item.dueOn : [],
  );
  const dueOn = ahead.toSorted()[0];
  return dueOn === undefined ? null : { dueOn, count: ahead.filter((each) => each === dueOn).length };
}
