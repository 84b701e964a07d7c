import { statisticWords, taskWords } from "@dondoc/words";
import type { DueAnswer } from "@dondoc/client";
import { type FourCell, type PlanId, type UnitId, countIn, fourCells } from "@dondoc/domain";
import { useSearchParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { DueTable } from "../../parts/due-table.tsx";
import { cellName } from "../../parts/four-cells.tsx";
import { ListDownload } from "../../parts/list-download.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";

const ranges = [30, 90, 366] as const;
const DEFAULT_RANGE = 30;

type Params = { range?: string; cell?: string; plan?: PlanId; unit?: UnitId };

/** Everything that is owed across plans, or what one cell of the statistic counts. All that narrows it is kept in the address. */
export function TasksPage() {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const [params, setParams] = useSearchParams<Params>();
  const isAll = () => params.range === "all";
  const cell = () => fourCells.find((each) => each === params.cell);
  const days = () => ranges.find((range) => String(range) === params.range) ?? DEFAULT_RANGE;
  const asked = () => ({
    ...asOf(),
    ...rangeAsked(cell(), isAll() ? null : days()),
    ...(params.plan === undefined ? {} : { planId: params.plan }),
    ...(params.unit === undefined ? {} : { unitId: params.unit }),
  });
  const due = useQuery(() => ({
    ...queries.due(asked()),
    placeholderData: keepPreviousData,
  }));
  const isNarrowed = () => params.plan !== undefined || params.unit !== undefined;
  const choose = (range: string) => setParams({ range, cell: null }, { replace: true, scroll: false });
  const w = () => words(taskWords);
  const heading = () => {
    const named = cell();
    return named === undefined ? undefined : cellName(named);
  };
  return (
    <>
      <PageHead
        title={heading() ?? w().title}
        crumbs={isNarrowed() ? <Narrowing plan={params.plan} unit={params.unit} /> : undefined}
      >
        <p class="lede">
          {cell() !== undefined ? w().ledeCell : isAll() ? w().ledeAll : w().ledeWithin(days())}
        </p>
      </PageHead>
      <div class="chips filters" role="group" aria-label={w().range}>
        <For each={ranges}>
          {(range) => (
            <button
              type="button"
              class="chip"
              aria-pressed={cell() === undefined && !isAll() && days() === range}
              onClick={() => choose(String(range))}
            >
              {w().within(range)}
            </button>
          )}
        </For>
        <button
          type="button"
          class="chip"
          aria-pressed={cell() === undefined && isAll()}
          onClick={() => choose("all")}
        >
          {w().all}
        </button>
      </div>
      <QueryView query={due}>
        {(answer) => (
          <>
            <CellChips
              answer={answer()}
              chosen={cell()}
              onChoose={(chosen) => setParams({ cell: chosen }, { replace: true, scroll: false })}
            />
            <Show when={answer().items.length > 0} fallback={<p class="none">{w().none}</p>}>
              <p class="meta">
                {w().shown(answer().items.length, answer().total)} ·{" "}
                {words(statisticWords).asOf(dayWords(answer().asOf))}
              </p>
              <ListDownload asked={{ ...asked(), list: "due" }} />
              <div class="stack">
                <DueTable items={answer().items} heading={heading()} showsUnit />
              </div>
            </Show>
          </>
        )}
      </QueryView>
    </>
  );
}

function rangeAsked(cell: FourCell | undefined, withinDays: number | null) {
  if (cell !== undefined) return { cell };
  return withinDays === null ? { all: true } : { withinDays };
}

/** The plan or unit that the list is narrowed to, as the way back to it. */
function Narrowing(props: { readonly plan: PlanId | undefined; readonly unit: UnitId | undefined }) {
  const w = () => words(taskWords);
  return (
    <>
      <Show when={props.plan}>{(plan) => <PageLink to={`/plans/${plan()}`}>{w().thisPlan}</PageLink>}</Show>
      <Show when={props.plan !== undefined && props.unit !== undefined}>{" · "}</Show>
      <Show when={props.unit}>{(unit) => <PageLink to={`/units/${unit()}`}>{w().thisUnit}</PageLink>}</Show>
    </>
  );
}

/** The four cells with how much each counts: the list of one has as many. */
function CellChips(props: {
  readonly answer: DueAnswer;
  readonly chosen: FourCell | undefined;
  readonly onChoose: (cell: FourCell) => void;
}) {
  return (
    <div class="chips filters" role="group" aria-label={words(taskWords).cells}>
      <For each={fourCells}>
        {(cell) => (
          <button
            type="button"
            class="chip"
            aria-pressed={props.chosen === cell}
            onClick={() => props.onChoose(cell)}
          >
            {words(taskWords).cell(cellName(cell), countIn(cell, props.answer.statistic))}
          </button>
        )}
      </For>
    </div>
  );
}
