import { overviewWords, taskWords } from "@dondoc/words";
import type { DueItem } from "@dondoc/client";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { rowKeyOf } from "../../office/row-key.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";

const MOST_ENTRIES = 5;

/** What to urge now: one entry for each task or report and its day, with the units that owe it. */
export function Agenda(props: { readonly items: readonly DueItem[] }) {
  return (
    <ol class="agenda">
      <For
        each={entriesOf(props.items).slice(0, MOST_ENTRIES)}
        fallback={<li class="meta">{words(overviewWords).agendaNone}</li>}
      >
        {(items) => <AgendaEntry first={items[0]} count={items.length} />}
      </For>
    </ol>
  );
}

function AgendaEntry(props: { readonly first: DueItem | undefined; readonly count: number }) {
  return (
    <Show when={props.first}>
      {(item) => (
        <li>
          <span class="agenda-state">
            <StateMark timeliness={item().timeliness} schedule={item().deadline?.schedule ?? null} />
            <Show when={item().dueOn}>{(dueOn) => <span class="meta nowrap">{dayWords(dueOn())}</span>}</Show>
          </span>
          <PageLink to={`/plans/${item().plan.id}#${rowKeyOf(item())}`} class="agenda-what">
            <span class="clamp" lang="vi">
              {item().statement}
            </span>
          </PageLink>
          <span class="meta">
            <Show
              when={props.count === 1 && item().unit}
              fallback={<b>{words(taskWords).units(props.count)}</b>}
            >
              {(unit) => <UnitName unit={unit()} />}
            </Show>
            {" · "}
            <span class="nowrap">{item().plan.number}</span>
          </span>
        </li>
      )}
    </Show>
  );
}

/** Items come late first; those of one task or series and one day belong together. */
function entriesOf(items: readonly DueItem[]): DueItem[][] {
  return [...Map.groupBy(items, (item) => `${rowKeyOf(item)}|${item.dueOn ?? ""}`).values()];
}
