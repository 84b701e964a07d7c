import type { Answers } from "@dondoc/client";
import type { PlanId, Statistic } from "@dondoc/domain";
import { publishedWords, statisticWords } from "@dondoc/words";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOf, useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepList } from "../../parts/step-list.tsx";
import { periodName } from "./period-name.ts";

type Snapshots = Answers["report"]["snapshots"];
type Snapshot = Snapshots["snapshots"][number];

/** More than are published of a plan in twenty years. */
const MOST = 200;

/** What was published about a plan, as it was published, above the figures of the day that is looked at. */
export function PublishedFigures(props: { readonly planId: PlanId }) {
  const { queries } = useOffice();
  const asOf = useAsOf();
  const asOfInput = useAsOfInput();
  const scope = () => ({ kind: "plan" as const, planId: props.planId });
  const found = useQuery(() => queries.snapshots({ scope: scope(), limit: MOST }));
  const plan = useQuery(() => ({
    ...queries.plan({ ...asOfInput(), planId: props.planId }),
    placeholderData: keepPreviousData,
  }));
  const now = () => (plan.isPending || plan.isLoadingError ? null : plan.data);
  const w = () => words(publishedWords);
  const shown = ({ snapshots }: Snapshots) => {
    const on = asOf();
    return on === undefined ? snapshots : snapshots.filter(({ publishedOn }) => publishedOn <= on);
  };
  return (
    <QueryView query={found}>
      {(answer) => (
        <SectionBox title={w().title} note={w().note}>
          <p class="meta">{w().lede}</p>
          <Show when={shown(answer()).length > 0} fallback={<p class="meta">{w().none}</p>}>
            <div class="scrollx" tabindex="0" role="region" aria-label={w().title}>
              <table class="matrix">
                <Columns />
                <tbody>
                  <For each={shown(answer())}>{(snapshot) => <FrozenRow snapshot={snapshot} />}</For>
                  <Show when={now()}>
                    {(detail) => (
                      <tr>
                        <th scope="row">{w().today(dayWords(detail().asOf))}</th>
                        <td>{dayWords(detail().asOf)}</td>
                        <td>{w().sight}</td>
                        <Cells statistic={detail().statistic} />
                      </tr>
                    )}
                  </Show>
                </tbody>
              </table>
            </div>
          </Show>
          <Show when={asOf() === undefined}>
            <Publishing answer={answer()} today={now()?.asOf ?? ""} />
          </Show>
        </SectionBox>
      )}
    </QueryView>
  );
}

function Columns() {
  const w = () => words(publishedWords);
  const s = () => words(statisticWords);
  return (
    <thead>
      <tr>
        <th scope="col">{w().period}</th>
        <th scope="col">{w().cutoff}</th>
        <th scope="col">{w().published}</th>
        <th scope="col">{s().doneOnTime}</th>
        <th scope="col">{s().doneLate}</th>
        <th scope="col">{s().openInTime}</th>
        <th scope="col">{s().openOverdue}</th>
      </tr>
    </thead>
  );
}

function FrozenRow(props: { readonly snapshot: Snapshot }) {
  const { queries } = useOffice();
  const units = useQuery(() => queries.units({}));
  const w = () => words(publishedWords);
  const publisher = () => {
    const { unitId } = props.snapshot.publishedBy;
    const known = units.isSuccess ? units.data.units.find(({ id }) => id === unitId) : undefined;
    return known?.name ?? w().byOffice;
  };
  return (
    <tr>
      <th scope="row">{periodName(props.snapshot.period, w().names)}</th>
      <td>{dayWords(props.snapshot.period.cutoffOn)}</td>
      <td>{w().by(publisher(), dayWords(props.snapshot.publishedOn))}</td>
      <Cells statistic={props.snapshot.statistic} />
    </tr>
  );
}

function Cells(props: { readonly statistic: Statistic }) {
  return (
    <For each={["doneOnTime", "doneLate", "openInTime", "openOverdue"] as const}>
      {(cell) => <td class="num">{props.statistic[cell]}</td>}
    </For>
  );
}

function Publishing(props: { readonly answer: Snapshots; readonly today: string }) {
  const { client } = useOffice();
  const queryClient = useQueryClient();
  const w = () => words(publishedWords);
  const publish = async (name: string): Promise<void> => {
    const period = props.answer.publishable.find((each) => each.name === name);
    if (period === undefined) return;
    await client.report.publish.mutate({
      scope: props.answer.scope,
      kind: period.kind,
      on: period.cutoffOn,
      publishedOn: props.today,
    });
    await queryClient.invalidateQueries({ queryKey: ["report.snapshots"] });
  };
  return (
    <Show
      when={!props.answer.publishing.allowed || props.answer.publishable.length > 0}
      fallback={<p class="meta">{w().noPeriod}</p>}
    >
      <StepList
        steps={[
          {
            label: w().publish,
            hint: w().publishHint,
            offer: props.answer.publishing,
            fields: [
              {
                name: "period",
                label: w().period,
                kind: "choice",
                choices: props.answer.publishable.map((period) => ({
                  id: period.name,
                  name: periodName(period, w().names),
                })),
              },
            ],
            onSend: (value) => publish(value("period")),
          },
        ]}
      />
    </Show>
  );
}
