import type { Answers } from "@dondoc/client";
import { collectionWords, sheetWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ListDownload } from "../../parts/list-download.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { markOf } from "../../parts/state-mark.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";
import { ChaseList } from "./chase-list.tsx";
import { SentReports } from "./sent-reports.tsx";

export type Collection = Answers["report"]["collection"];
type State = Collection["rows"][number]["states"][number];

/** One series: units down, periods across, each cell a shape and a word. */
export function CollectionMatrix(props: { readonly seriesId: string; readonly plan: string }) {
  const { client, queries } = useOffice();
  const asOf = useAsOfInput();
  const collection = useQuery(() => ({
    ...queries.collection({ ...asOf(), seriesId: props.seriesId }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={collection}>
      {(answer) => (
        <SectionBox
          title={answer().asWritten}
          note={answer().instances.length > 0 && words(collectionWords).units(answer().rows.length)}
        >
          <Show
            when={answer().instances.length > 0}
            fallback={<p class="meta">{words(collectionWords).noPeriods}</p>}
          >
            <Matrix collection={answer()} />
            <ListDownload asked={{ ...asOf(), list: "collection", seriesId: props.seriesId }} />
            <PaperButtons
              forms={["xlsx"]}
              nameOf={() => words(sheetWords).downloadCollection}
              labelOf={() => `${words(sheetWords).downloadCollection}: ${answer().asWritten}`}
              onAsk={() => client.paper.collection.query({ ...asOf(), seriesId: answer().seriesId })}
            />
            <ChaseList collection={answer()} plan={props.plan} />
            <SentReports collection={answer()} />
          </Show>
        </SectionBox>
      )}
    </QueryView>
  );
}

function Matrix(props: { readonly collection: Collection }) {
  const w = () => words(collectionWords);
  return (
    <div class="matrix-box" tabindex="0" role="region" aria-label={props.collection.asWritten}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{w().unit}</th>
            <For each={props.collection.instances}>
              {(instance) => (
                <th scope="col">
                  {instance.period}
                  <span class="tiny">
                    {instance.dueOn === null ? w().noDay : w().due(dayWords(instance.dueOn))}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.collection.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  <UnitName unit={row.unit} />
                </th>
                <For each={row.states}>
                  {(state) => (
                    <td>
                      <Cell state={state} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: { readonly state: State }) {
  const mark = () =>
    props.state.kind === "not-asked" ? null : markOf({ timeliness: props.state, schedule: null });
  return (
    <Show when={mark()} fallback={<span class="tiny">{words(collectionWords).notAsked}</span>}>
      {(found) => (
        <span class={`st ${found().tone}`}>
          <Icon name={found().icon} />
          {found().text}
        </span>
      )}
    </Show>
  );
}
