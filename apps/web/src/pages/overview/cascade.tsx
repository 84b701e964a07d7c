import type { OverviewNode } from "@dondoc/client";
import { type CalendarDay, daysBetween } from "@dondoc/domain";
import { For, Show, Suspense, createSignal, lazy } from "solid-js";
import { CascadeHead, type CascadeLine, CascadeRow } from "../../parts/cascade-row.tsx";
import { useAsOfInput } from "../../office/as-of.ts";
import type { CascadeScale } from "../../parts/cascade-scale.ts";

/** Comes once the page stands: nobody carries a list away before they have seen it. */
const ListDownload = lazy(async () => ({
  default: (await import("../../parts/list-download.tsx")).ListDownload,
}));
const REST_MS = 2_000;

/** Every plan below its directive, with the days it took drawn to scale and how it stands. */
export function Cascade(props: { readonly asOf: CalendarDay; readonly directives: readonly OverviewNode[] }) {
  const asOf = useAsOfInput();
  const [isAtRest, setAtRest] = createSignal(false);
  setTimeout(() => setAtRest(true), REST_MS);
  return (
    <>
      <For each={props.directives}>
        {(directive) => {
          const scale = (): CascadeScale => ({
            from: directive.issuedOn,
            days: Math.max(daysBetween(directive.issuedOn, props.asOf), 1),
          });
          return (
            <div class="casc" role="table" aria-label={directive.number}>
              <CascadeHead scale={scale()} />
              <For each={rowsOf(directive, 0)}>{(row) => <CascadeRow row={row} scale={scale()} />}</For>
            </div>
          );
        }}
      </For>
      <Show when={isAtRest()}>
        <Suspense>
          <ListDownload asked={{ ...asOf(), list: "plans" }} />
        </Suspense>
      </Show>
    </>
  );
}

function rowsOf(node: OverviewNode, depth: number): CascadeLine[] {
  return [{ node, depth }, ...node.lower.flatMap((lower) => rowsOf(lower, depth + 1))];
}
