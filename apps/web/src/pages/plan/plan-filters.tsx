import { planWords } from "@dondoc/words";
import { compareVietnamese } from "@dondoc/domain";
import { useSearchParams } from "@solidjs/router";
import { For, Show, createMemo } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { type FilteredEntry, type PlanFilter, type PlanView, planViewOf, planViews } from "./plan-filter.ts";

/** The filter of the plan page lives in its address, so that it can be sent and comes back with the page. */
export function usePlanFilter(): [() => PlanFilter, (filter: PlanFilter) => void] {
  const [params, setParams] = useSearchParams<{ show?: string; unit?: string }>();
  const filter = (): PlanFilter => ({ view: planViewOf(params.show), unitId: params.unit ?? null });
  const setFilter = ({ view, unitId }: PlanFilter): void =>
    setParams({ show: view === "all" ? null : view, unit: unitId }, { replace: true, scroll: false });
  return [filter, setFilter];
}

const icons: Record<PlanView, { icon: IconName; tone: string } | null> = {
  all: null,
  overdue: { icon: "over", tone: "over" },
  dated: { icon: "open", tone: "open" },
  undated: { icon: "undated", tone: "quiet" },
  continuous: { icon: "cont", tone: "quiet" },
  check: { icon: "check", tone: "check" },
  inferred: { icon: "check", tone: "check" },
};

const labels = {
  all: "all",
  overdue: "overdue",
  dated: "dated",
  undated: "undated",
  continuous: "continuous",
  check: "toCheck",
  inferred: "inferred",
} as const satisfies Record<PlanView, string>;

export function PlanFilters(props: {
  readonly entries: readonly FilteredEntry[];
  readonly filter: PlanFilter;
  readonly onChange: (filter: PlanFilter) => void;
}) {
  const counts = createMemo(() => {
    const { entries } = props;
    return new Map(planViews.map((view) => [view, entries.filter(({ views }) => views.has(view)).length]));
  });
  const count = (view: PlanView) => counts().get(view) ?? 0;
  const offered = () =>
    planViews.filter((view) => view === "all" || view === props.filter.view || count(view) > 0);
  return (
    <div class="chips filters" role="group" aria-label={words(planWords).filters}>
      <For each={offered()}>
        {(view) => (
          <button
            type="button"
            class="chip"
            aria-pressed={props.filter.view === view}
            onClick={() => props.onChange({ ...props.filter, view })}
          >
            <Show when={icons[view]}>{(mark) => <Icon name={mark().icon} class={mark().tone} />}</Show>
            {words(planWords)[labels[view]](count(view))}
          </button>
        )}
      </For>
      <UnitFilter {...props} />
    </div>
  );
}

function UnitFilter(props: {
  readonly entries: readonly FilteredEntry[];
  readonly filter: PlanFilter;
  readonly onChange: (filter: PlanFilter) => void;
}) {
  const units = createMemo(() => {
    const named = new Map<string, string>();
    for (const { entry } of props.entries) {
      if (entry.kind !== "task") continue;
      for (const { unit } of entry.task.assignments) if (unit.id !== null) named.set(unit.id, unit.name);
    }
    return [...named].toSorted(([, a], [, b]) => compareVietnamese(a, b));
  });
  return (
    <label class="unit-filter">
      <span>{words(planWords).unit}</span>
      <select
        class="fld"
        value={props.filter.unitId ?? ""}
        onChange={(event) =>
          props.onChange({
            ...props.filter,
            unitId: event.currentTarget.value === "" ? null : event.currentTarget.value,
          })
        }
      >
        <option value="">{words(planWords).everyUnit}</option>
        <For each={units()}>{([id, name]) => <option value={id}>{name}</option>}</For>
      </select>
    </label>
  );
}
