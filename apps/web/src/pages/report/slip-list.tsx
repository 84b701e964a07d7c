import type { DueItem } from "@dondoc/client";
import type { PlanId, UnitId } from "@dondoc/domain";
import { slipWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, createSignal, createUniqueId } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { UrgingSlip } from "../../office/urging-slip.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";

/** The most of one plan that the server tells at once. */
const MOST = 500;

/** Every unit that is overdue with something of the plan, each with its slip. */
export function SlipList(props: { readonly planId: PlanId }) {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const id = createUniqueId();
  const [answerBy, setAnswerBy] = createSignal("");
  const w = () => words(slipWords);
  const due = useQuery(() => ({
    ...queries.due({ ...asOf(), planId: props.planId, withinDays: 0, limit: MOST }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={due}>
      {(answer) => (
        <SectionBox title={w().name} note={w().note}>
          <div class="tree-tools">
            <label for={id}>
              <span>{w().answerBy}</span>
              <input
                id={id}
                class="fld"
                type="date"
                value={answerBy()}
                onInput={(event) => setAnswerBy(event.currentTarget.value)}
              />
            </label>
          </div>
          <ul class="courses">
            <For each={lateUnits(answer().items)} fallback={<li class="meta">{w().none}</li>}>
              {({ unit, count }) => (
                <li>
                  <p>
                    <UnitName unit={unit} /> <span class="meta">{w().overdue(count)}</span>
                  </p>
                  <UrgingSlip unit={unit} planId={props.planId} answerBy={answerBy()} />
                </li>
              )}
            </For>
          </ul>
        </SectionBox>
      )}
    </QueryView>
  );
}

type LateUnit = {
  readonly unit: { readonly id: UnitId; readonly name: string; readonly shortName: string };
  readonly count: number;
};

/** A unit that the register does not know has nobody to send a slip to. */
function lateUnits(items: readonly DueItem[]): readonly LateUnit[] {
  const units = new Map<UnitId, LateUnit>();
  for (const { unit, group } of items) {
    if (group !== "overdue" || unit === null || unit.id === null) continue;
    const { id, name, shortName } = unit;
    units.set(id, { unit: { id, name, shortName }, count: (units.get(id)?.count ?? 0) + 1 });
  }
  return [...units.values()];
}
