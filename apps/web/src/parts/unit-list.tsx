import type { UnitLabel } from "@dondoc/client";
import { For } from "solid-js";
import { UnitName } from "./unit-grid.tsx";

/** Units by name, one a line; with none, what that means. */
export function UnitList(props: {
  readonly units: readonly UnitLabel[];
  readonly none: string;
  readonly class?: string;
}) {
  return (
    <ul class={props.class}>
      <For each={props.units} fallback={<li class="meta">{props.none}</li>}>
        {(unit) => (
          <li>
            <UnitName unit={unit} />
          </li>
        )}
      </For>
    </ul>
  );
}
