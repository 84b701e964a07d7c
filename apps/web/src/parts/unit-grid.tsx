import { taskWords } from "@dondoc/words";
import type { UnitLabel } from "@dondoc/client";
import { For, Show } from "solid-js";
import { words } from "../office/language.ts";
import { Icon } from "./icon.tsx";
import { PageLink } from "./page-link.tsx";
import { type Standing, markOf } from "./state-mark.tsx";

export type UnitStanding = Standing & { readonly id: string; readonly unit: UnitLabel };

/** Units that owe the same, each with its own state: the twelve wards of one report. */
export function UnitGrid(props: { readonly items: readonly UnitStanding[] }) {
  return (
    <ul class="units">
      <For each={props.items}>
        {(item) => {
          const mark = () => markOf(item);
          return (
            <li>
              <Icon name={mark().icon} class={mark().tone} />
              <UnitName unit={item.unit} short />
              <small class={mark().tone}>{mark().text}</small>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

/** A unit's name; one that the register knows leads to what it owes. */
export function UnitName(props: { readonly unit: UnitLabel; readonly short?: boolean }) {
  const name = () => (props.short === true ? props.unit.shortName : props.unit.name);
  return (
    <Show
      when={props.unit.id}
      fallback={
        <span class="unknown-unit" title={words(taskWords).unknownUnit}>
          {name()}
        </span>
      }
    >
      {(id) => <PageLink to={`/units/${id()}`}>{name()}</PageLink>}
    </Show>
  );
}
