import type { UnitId } from "@dondoc/domain";
import { unitWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { SuccessionLine } from "../../parts/succession-line.tsx";

/** What a unit took over, from whom and by which paper, and who takes over from it. */
export function UnitSuccession(props: { readonly unitId: UnitId }) {
  const { queries } = useOffice();
  const successions = useQuery(() => queries.successions());
  const w = () => words(unitWords);
  return (
    <QueryView query={successions}>
      {(all) => {
        const living = () => all().filter(({ state }) => state.status !== "rejected");
        const inherited = () => living().filter(({ state }) => state.to.includes(props.unitId));
        const handedOver = () => living().filter(({ state }) => state.from.includes(props.unitId));
        const lists = () => [
          { title: w().inherited, rows: inherited() },
          { title: w().handedOver, rows: handedOver() },
        ];
        return (
          <SectionBox title={w().succession}>
            <Show
              when={inherited().length + handedOver().length > 0}
              fallback={<p class="meta">{w().noSuccession}</p>}
            >
              <For each={lists().filter(({ rows }) => rows.length > 0)}>
                {({ title, rows }) => (
                  <>
                    <h3>{title}</h3>
                    <ul class="courses">
                      <For each={rows}>
                        {(row) => (
                          <li>
                            <SuccessionLine succession={row} />
                          </li>
                        )}
                      </For>
                    </ul>
                  </>
                )}
              </For>
            </Show>
          </SectionBox>
        );
      }}
    </QueryView>
  );
}
