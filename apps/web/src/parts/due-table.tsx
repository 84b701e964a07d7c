import type { DueItem } from "@dondoc/client";
import { type DueGroup, dueGroups } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { dayWords, words } from "../office/language.ts";
import { rowKeyOf } from "../office/row-key.ts";
import { DeadlineWords } from "./deadline-words.tsx";
import { PageLink } from "./page-link.tsx";
import { SectionBox } from "./section-box.tsx";
import { StateMark } from "./state-mark.tsx";
import { UnitName } from "./unit-grid.tsx";

/** Things that are owed, late first, then by nearness, last what has no day. */
export function DueTable(props: { readonly items: readonly DueItem[]; readonly showsUnit: boolean }) {
  const groups = () => {
    const found = Map.groupBy(props.items, (item) => item.group);
    return dueGroups.flatMap((group) => {
      const items = found.get(group);
      return items === undefined ? [] : [{ group, items }];
    });
  };
  return (
    <For each={groups()}>
      {({ group, items }) => <DueSection group={group} items={items} showsUnit={props.showsUnit} />}
    </For>
  );
}

function DueSection(props: {
  readonly group: DueGroup;
  readonly items: readonly DueItem[];
  readonly showsUnit: boolean;
}) {
  const w = () => words().unit.columns;
  return (
    <SectionBox
      class={`due due-${props.group}`}
      title={`${words().due.groups[props.group]} · ${props.items.length}`}
      note={words().due.groupNotes[props.group]}
    >
      <table class="rt">
        <thead>
          <tr>
            <th scope="col">{w().task}</th>
            <Show when={props.showsUnit}>
              <th scope="col">{words().plan.unit}</th>
            </Show>
            <th scope="col">{w().under}</th>
            <th scope="col">{w().asWritten}</th>
            <th scope="col">{w().state}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.items}>{(item) => <DueRow item={item} showsUnit={props.showsUnit} />}</For>
        </tbody>
      </table>
    </SectionBox>
  );
}

function DueRow(props: { readonly item: DueItem; readonly showsUnit: boolean }) {
  const w = () => words().unit;
  return (
    <tr>
      <td class="ttl-cell">
        <PageLink class="ttl" to={`/plans/${props.item.plan.id}#${rowKeyOf(props.item)}`}>
          <span lang="vi" class="clamp">
            {props.item.statement}
          </span>
        </PageLink>
        <span class="meta">
          <span class="role">{words().role[props.item.role]}</span>
          <Show when={props.item.period}>{(period) => <> · {w().report(period())}</>}</Show>
          <Show when={props.item.recipients.length > 0}>
            {" "}
            · {w().toWhom(props.item.recipients.join(", "))}
          </Show>
        </span>
      </td>
      <Show when={props.showsUnit}>
        <td data-l={words().plan.unit}>
          <Show when={props.item.unit} fallback={<span class="quiet">–</span>}>
            {(unit) => <UnitName unit={unit()} />}
          </Show>
          <Show when={props.item.unitCount > 1}>
            <span class="meta"> +{words().task.units(props.item.unitCount - 1)}</span>
          </Show>
        </td>
      </Show>
      <td data-l={w().columns.under}>
        <span class="nowrap">{props.item.plan.number}</span>
        <Show when={props.item.sectionPath}>{(path) => <span class="meta">, {path()}</span>}</Show>
      </td>
      <td class="when-cell" data-l={w().columns.asWritten}>
        <Show when={props.item.deadline} fallback={<span class="quiet">–</span>}>
          {(deadline) => <DeadlineWords deadline={deadline()} />}
        </Show>
      </td>
      <td>
        <StateMark
          timeliness={props.item.timeliness}
          schedule={props.item.deadline?.schedule ?? null}
          status={props.item.status === "draft" ? undefined : props.item.status}
        />
        <Show when={props.item.dueOn}>
          {(dueOn) => <span class="meta due-day">{dayWords(dueOn())}</span>}
        </Show>
      </td>
    </tr>
  );
}
