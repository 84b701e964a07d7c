import type { Answers } from "@dondoc/client";
import { reorganisationWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import type { ListedSuccession } from "./reorganisation-page.tsx";

type Preview = Answers["unit"]["previewSuccession"];

const MOST_SHOWN = 40;

/** Nothing has happened yet: which duties would change hands, and which would be nobody's. */
export function SuccessionPreview(props: { readonly row: ListedSuccession }) {
  const { queries } = useOffice();
  const preview = useQuery(() => queries.previewSuccession({ successionId: props.row.state.id }));
  const w = () => words(reorganisationWords);
  const nameOf = (unitId: string) =>
    [...props.row.from, ...props.row.to].find(({ id }) => id === unitId)?.shortName ?? "";
  return (
    <QueryView query={preview}>
      {(answer) => (
        <>
          <p class={answer().orphans.length > 0 ? "st over" : "st done"}>
            <Icon name={answer().orphans.length > 0 ? "over" : "done"} />
            {answer().orphans.length > 0 ? w().orphansThen(answer().orphans.length) : w().noOrphansThen}
          </p>
          <Show when={answer().orphans.length > 0}>
            <ul class="plain-list">
              <For each={answer().orphans.slice(0, MOST_SHOWN)}>
                {(orphan) => (
                  <li>
                    <DutyName preview={answer()} dutyKey={orphan.key} />
                  </li>
                )}
              </For>
            </ul>
            <MoreDuties count={answer().orphans.length - MOST_SHOWN} />
          </Show>
          <p>{answer().moves.length > 0 ? w().moves(answer().moves.length) : w().noMoves}</p>
          <Show when={answer().moves.length > 0}>
            <div class="scrollx" tabindex="0" role="region" aria-label={w().preview}>
              <table class="rt moves">
                <thead>
                  <tr>
                    <th scope="col">{w().duty}</th>
                    <th scope="col">{w().from}</th>
                    <th scope="col">{w().to}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={answer().moves.slice(0, MOST_SHOWN)}>
                    {(move) => (
                      <tr>
                        <td>
                          <DutyName preview={answer()} dutyKey={move.key} />
                        </td>
                        <td lang="vi">{nameOf(move.from)}</td>
                        <td lang="vi">{nameOf(move.to)}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
            <MoreDuties count={answer().moves.length - MOST_SHOWN} />
          </Show>
        </>
      )}
    </QueryView>
  );
}

function MoreDuties(props: { readonly count: number }) {
  return (
    <Show when={props.count > 0}>
      <p class="meta">{words(reorganisationWords).more(props.count)}</p>
    </Show>
  );
}

/** A duty by the words of its task and the number of its plan. */
export function DutyName(props: { readonly preview: Pick<Preview, "duties">; readonly dutyKey: string }) {
  const duty = () => props.preview.duties.find(({ key }) => key === props.dutyKey);
  return (
    <Show when={duty()} fallback={props.dutyKey}>
      {(found) => (
        <>
          <PageLink to={`/tasks/${found().taskId}`}>
            <span class="clamp" lang="vi">
              {found().statement}
            </span>
          </PageLink>
          <span class="meta nowrap">{found().planNumber}</span>
        </>
      )}
    </Show>
  );
}
