import type { Answers } from "@dondoc/client";
import { reorganisationWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { OrphanList } from "./orphan-list.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { SuccessionCard } from "./succession-card.tsx";

export type ListedSuccession = Answers["unit"]["successions"][number];

/** The assistant of a reorganisation: who takes over, what would move, what nobody would hold, and a person's word. */
export function ReorganisationPage() {
  const { queries } = useOffice();
  const queryClient = useQueryClient();
  const successions = useQuery(() => queries.successions());
  const office = useQuery(() => queries.office());
  const me = useQuery(() => queries.me());
  const today = () => (office.isSuccess ? office.data.today : "");
  const mayPropose = () => me.isSuccess && me.data.permissions.includes("unit.keep");
  const w = () => words(reorganisationWords);
  const renew = async (): Promise<void> => {
    for (const name of ["unit.successions", "unit.orphans", "unit.registered"])
      await queryClient.invalidateQueries({ queryKey: [name] });
  };
  const waiting = (all: readonly ListedSuccession[]) =>
    all.filter(({ state }) => state.status === "proposed");
  const judged = (all: readonly ListedSuccession[]) => all.filter(({ state }) => state.status !== "proposed");
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <RegisterTabs />
      <QueryView query={successions}>
        {(all) => (
          <div class="grid">
            <div class="c7 stack">
              <SectionBox title={w().proposals}>
                <ul class="courses">
                  <For each={waiting(all())} fallback={<li class="meta">{w().noProposals}</li>}>
                    {(row) => <SuccessionCard row={row} today={today()} onDone={renew} />}
                  </For>
                </ul>
              </SectionBox>
              <OrphanList successions={all()} today={today()} onDone={renew} />
            </div>
            <div class="c5 stack">
              <Show when={mayPropose()}>
                <ProposeForm today={today()} onDone={renew} />
              </Show>
              <SectionBox title={w().judged}>
                <ul class="courses">
                  <For each={judged(all())} fallback={<li class="meta">{w().noJudged}</li>}>
                    {(row) => <SuccessionCard row={row} today={today()} onDone={renew} />}
                  </For>
                </ul>
              </SectionBox>
            </div>
          </div>
        )}
      </QueryView>
    </>
  );
}
