import { draftWords } from "@dondoc/words";
import type { DraftRow } from "@dondoc/client";
import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

/** What was read before: still to be looked over, or already a plan. */
export function EarlierDrafts() {
  const { queries } = useOffice();
  const drafts = useQuery(() => queries.drafts());
  return (
    <SectionBox class="earlier" title={words(draftWords).earlier}>
      <QueryView query={drafts}>
        {(answer) => (
          <ul class="plain-list">
            <For each={answer().drafts} fallback={<li class="meta">{words(draftWords).noneYet}</li>}>
              {(draft) => <DraftLine draft={draft} />}
            </For>
          </ul>
        )}
      </QueryView>
    </SectionBox>
  );
}

function DraftLine(props: { readonly draft: DraftRow }) {
  const isAccepted = () => props.draft.status === "accepted";
  return (
    <li>
      <PageLink class="ttl nowrap" to={`/import/${props.draft.draftId}`}>
        {props.draft.number ?? words(draftWords).unnamed}
      </PageLink>
      <span class="meta break">{props.draft.fileName}</span>
      <span class="tiny">
        <Show when={officeDayOf(props.draft.readAt)}>
          {(day) => words(draftWords).readOn(dayWords(day()))}
        </Show>
      </span>
      <span class={`st ${isAccepted() ? "done" : "soon"}`}>
        <Icon name={isAccepted() ? "tick" : "new"} />
        {words(draftWords).statuses[props.draft.status]}
      </span>
    </li>
  );
}
