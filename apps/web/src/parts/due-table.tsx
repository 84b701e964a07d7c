import { dueWords, roleWords, taskWords, unitWords } from "@dondoc/words";
import type { DueItem } from "@dondoc/client";
import { type AssignmentStatus, dueGroups } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { dayWords, words } from "../office/language.ts";
import { rowKeyOf } from "../office/row-key.ts";
import { DeadlineWords } from "./deadline-words.tsx";
import { PageLink } from "./page-link.tsx";
import { SectionBox } from "./section-box.tsx";
import { StateMark } from "./state-mark.tsx";
import { UnitGrid, UnitName, type UnitStanding } from "./unit-grid.tsx";

/** Items of one task or report series on one day; alone where a list is about one unit. */
type Row = readonly [DueItem, ...DueItem[]];

/** Things that are owed, late first, then by nearness, last what has no day; with a heading as one list, by day. */
export function DueTable(props: {
  readonly items: readonly DueItem[];
  readonly showsUnit: boolean;
  readonly heading?: string | undefined;
}) {
  const groups = () => {
    const found = Map.groupBy(props.items, (item) => item.group);
    return dueGroups.flatMap((group) => {
      const items = found.get(group);
      return items === undefined ? [] : [{ group, items }];
    });
  };
  return (
    <Show
      when={props.heading}
      fallback={
        <For each={groups()}>
          {({ group, items }) => (
            <DueSection
              class={`due due-${group}`}
              title={words(dueWords).groups[group]}
              note={words(dueWords).groupNotes[group]}
              items={items}
              showsUnit={props.showsUnit}
            />
          )}
        </For>
      }
    >
      {(heading) => (
        <DueSection class="due" title={heading()} items={props.items} showsUnit={props.showsUnit} />
      )}
    </Show>
  );
}

function DueSection(props: {
  readonly class: string;
  readonly title: string;
  readonly note?: string;
  readonly items: readonly DueItem[];
  readonly showsUnit: boolean;
}) {
  const w = () => words(unitWords).columns;
  return (
    <SectionBox class={props.class} title={`${props.title} · ${props.items.length}`} note={props.note}>
      <table class="rt">
        <thead>
          <tr>
            <th scope="col">{w().task}</th>
            <th scope="col">{w().under}</th>
            <th scope="col">{w().asWritten}</th>
            <th scope="col">{w().state}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rowsOf(props.items)}>{(row) => <DueRow row={row} showsUnit={props.showsUnit} />}</For>
        </tbody>
      </table>
    </SectionBox>
  );
}

function DueRow(props: { readonly row: Row; readonly showsUnit: boolean }) {
  const w = () => words(unitWords);
  const item = () => props.row[0];
  return (
    <tr>
      <td class="ttl-cell">
        <PageLink class="ttl" to={addressOf(item())}>
          <span lang="vi" class="clamp">
            {item().statement}
          </span>
        </PageLink>
        <span class="meta">
          <span class="role">
            <Show when={item().period} fallback={rolesOf(props.row)}>
              {(period) => w().report(period())}
            </Show>
          </span>
          <Show when={item().recipients.length > 0}> · {w().toWhom(item().recipients.join(", "))}</Show>
        </span>
        <Show when={props.showsUnit}>
          <DueUnits row={props.row} />
        </Show>
      </td>
      <td data-l={w().columns.under}>
        <PageLink to={paperOf(item())} class="nowrap">
          {item().plan.number}
        </PageLink>
        <Show when={item().sectionPath}>{(path) => <span class="meta">, {path()}</span>}</Show>
      </td>
      <td class="when-cell" data-l={w().columns.asWritten}>
        <Show when={item().deadline} fallback={<span class="quiet">–</span>}>
          {(deadline) => <DeadlineWords deadline={deadline()} />}
        </Show>
      </td>
      <td class="state-cell">
        <StateMark
          timeliness={item().timeliness}
          schedule={item().deadline?.schedule ?? null}
          status={statusOf(item())}
        />
        <Show when={item().dueOn}>{(dueOn) => <span class="meta due-day">{dayWords(dueOn())}</span>}</Show>
      </td>
    </tr>
  );
}

/** A task has a page of its own, opened at the unit's part; a report is looked up on the paper. */
function addressOf(item: DueItem): string {
  if (item.taskId === null) return paperOf(item);
  const unitId = item.unit?.id ?? null;
  return unitId === null ? `/tasks/${item.taskId}` : `/tasks/${item.taskId}?unit=${unitId}`;
}

function paperOf(item: DueItem): string {
  return `/plans/${item.plan.id}#${rowKeyOf(item)}`;
}

/** One unit by name; several as a number that opens into them. */
function DueUnits(props: { readonly row: Row }) {
  const count = () => Math.max(props.row.length, props.row[0].unitCount);
  return (
    <Show
      when={props.row.length > 1}
      fallback={
        <span class="due-unit">
          <Show when={props.row[0].unit}>{(unit) => <UnitName unit={unit()} />}</Show>
          <Show when={count() > 1}>
            <span class="meta"> +{words(taskWords).units(count() - 1)}</span>
          </Show>
        </span>
      }
    >
      <details class="group due-unit">
        <summary>{words(taskWords).units(props.row.length)}</summary>
        <UnitGrid items={props.row.flatMap(standingOf)} />
      </details>
    </Show>
  );
}

/** Every part that the units of a row have in it. */
function rolesOf(row: Row): string {
  return [...new Set(row.map(({ role }) => words(roleWords)[role]))].join(", ");
}

/** A plan of the register that is still a draft has no state to show. */
function statusOf({ status }: DueItem): AssignmentStatus | undefined {
  return status === "draft" ? undefined : status;
}

function standingOf({ id, unit, timeliness, deadline }: DueItem): UnitStanding[] {
  return unit === null ? [] : [{ id, unit, timeliness, schedule: deadline?.schedule ?? null }];
}

/** In the order of the list: what stands the same on the same day is one row. */
function rowsOf(items: readonly DueItem[]): Row[] {
  const shared = Map.groupBy(
    items,
    (item) => `${rowKeyOf(item)}|${item.dueOn ?? item.id}|${item.timeliness.kind}`,
  );
  return [...shared.values()].flatMap(([first, ...others]): Row[] =>
    first === undefined ? [] : [[first, ...others]],
  );
}
