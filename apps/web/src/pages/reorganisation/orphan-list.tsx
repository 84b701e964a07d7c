import { reorganisationWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepBox } from "../../parts/step-box.tsx";
import type { ListedSuccession } from "./reorganisation-page.tsx";
import { DutyName } from "./succession-preview.tsx";

const MOST_SHOWN = 60;

/** What nobody holds, until a person says who: nothing may be left out. */
export function OrphanList(props: {
  readonly successions: readonly ListedSuccession[];
  readonly today: string;
  readonly onDone: () => Promise<void>;
}) {
  const { client, queries } = useOffice();
  const asOf = useAsOfInput();
  const found = useQuery(() => ({ ...queries.orphans(asOf()), placeholderData: keepPreviousData }));
  const units = useQuery(() => queries.registered({}));
  const w = () => words(reorganisationWords);
  const nameOf = (unitId: string) =>
    units.isSuccess ? (units.data.units.find(({ unit }) => unit.id === unitId)?.unit.name ?? "") : "";
  /** The confirmed split that its candidates come from. */
  const splitFor = (candidates: readonly string[]) =>
    props.successions.find(
      ({ state }) =>
        state.status === "confirmed" &&
        state.kind === "split" &&
        candidates.length > 0 &&
        candidates.every((unitId) => state.to.some((each) => each === unitId)),
    );
  return (
    <QueryView query={found}>
      {(answer) => (
        <SectionBox title={w().orphans} note={w().orphansNote}>
          <ul class="courses">
            <For
              each={answer().orphans.slice(0, MOST_SHOWN)}
              fallback={<li class="meta">{w().noOrphans}</li>}
            >
              {(orphan) => (
                <li>
                  <p>
                    <DutyName preview={answer()} dutyKey={orphan.key} />
                  </p>
                  <p class="meta">
                    <span lang="vi">{nameOf(orphan.unitId)}</span>: {w().because[orphan.because]}
                    <Show when={orphan.candidates.length > 0}>
                      {"; "}
                      {w().mayBe(orphan.candidates.map(nameOf).join(", "))}
                    </Show>
                  </p>
                  <Show when={splitFor(orphan.candidates)}>
                    {(split) => (
                      <StepBox
                        label={w().give}
                        offer={split().actions["give-duty"]}
                        fields={[
                          {
                            name: "unit",
                            label: w().to,
                            kind: "choice",
                            choices: orphan.candidates.map((id) => ({ id, name: nameOf(id) })),
                          },
                        ]}
                        onSend={(value) =>
                          client.unit.giveDuty
                            .mutate({
                              successionId: split().state.id,
                              version: split().version,
                              dutyId: orphan.key,
                              unitId: value("unit"),
                              givenOn: props.today,
                            })
                            .then(props.onDone)
                        }
                      />
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={answer().orphans.length > MOST_SHOWN}>
            <p class="meta">{w().more(answer().orphans.length - MOST_SHOWN)}</p>
          </Show>
        </SectionBox>
      )}
    </QueryView>
  );
}
