import type { Answers } from "@dondoc/client";
import { ownAccountWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { officeDayOf, officeTimeOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { browserName } from "./browser-name.ts";

type Session = Answers["account"]["sessions"]["sessions"][number];

/** Every browser that is signed in with this account; each but this one is closed with one press. */
export function OwnSessions() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const sessions = useQuery(() => queries.sessions());
  const ending = useMutation(() => ({
    mutationFn: (id: string) => client.account.endSession.mutate({ id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["account.sessions"] }),
  }));
  const w = () => words(ownAccountWords);
  return (
    <SectionBox title={w().sessions} note={w().sessionsNote}>
      <Show when={ending.error}>{(found) => <ProblemNotice problem={problemIn(found())} />}</Show>
      <QueryView query={sessions}>
        {(answer) => (
          <ul class="plain-list">
            <For each={answer().sessions}>
              {(session) => <SessionLine session={session} onEnd={() => ending.mutate(session.id)} />}
            </For>
          </ul>
        )}
      </QueryView>
    </SectionBox>
  );
}

function SessionLine(props: { readonly session: Session; readonly onEnd: () => void }) {
  const w = () => words(ownAccountWords);
  const name = () => browserName(props.session.browser) ?? w().unknownBrowser;
  const startedOn = () => officeDayOf(props.session.startedAt);
  const endsOn = () => officeDayOf(props.session.endsAt);
  return (
    <li>
      <b>{name()}</b>
      <Show when={startedOn()}>
        {(day) => (
          <span class="meta">{w().since(dayWords(day()), officeTimeOf(props.session.startedAt))}</span>
        )}
      </Show>
      <Show when={props.session.address}>
        {(address) => <span class="meta">{w().address(address())}</span>}
      </Show>
      <Show when={endsOn()}>{(day) => <span class="meta">{w().until(dayWords(day()))}</span>}</Show>
      <Show when={!props.session.isThis} fallback={<span class="st quiet">{w().thisOne}</span>}>
        <button type="button" class="btn sm" aria-label={w().endNamed(name())} onClick={() => props.onEnd()}>
          {w().endSession}
        </button>
      </Show>
    </li>
  );
}
