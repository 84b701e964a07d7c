import type { Answers } from "@dondoc/client";
import { calendarWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";

type Feed = Answers["calendar"]["feeds"]["feeds"][number];

/** The addresses by which one's calendars are followed: made, listed, taken back. */
export function CalendarFeeds() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const feeds = useQuery(() => queries.calendarFeeds());
  const renew = () => queryClient.invalidateQueries({ queryKey: ["calendar.feeds"] });
  const making = useMutation(() => ({
    mutationFn: () => client.calendar.makeFeed.mutate({ language: language() }),
    onSuccess: renew,
  }));
  const revoking = useMutation(() => ({
    mutationFn: (id: string) => client.calendar.revokeFeed.mutate({ id }),
    onSuccess: renew,
  }));
  const w = () => words(calendarWords);
  const problem = () => making.error ?? revoking.error;
  return (
    <SectionBox title={w().title}>
      <p class="note">{w().lede}</p>
      <Show when={problem()}>{(found) => <ProblemNotice problem={problemIn(found())} />}</Show>
      <Show when={making.data}>
        {(made) => <ShownOnce label={w().made} address={location.origin + made().path} hint={w().madeHint} />}
      </Show>
      <p class="job-asks">
        <button type="button" class="btn sm" disabled={making.isPending} onClick={() => making.mutate()}>
          {w().make}
        </button>
      </p>
      <QueryView query={feeds}>
        {(answer) => (
          <ul class="plain-list" aria-label={w().feeds}>
            <For each={answer().feeds} fallback={<li class="meta">{w().none}</li>}>
              {(feed) => <FeedLine feed={feed} onRevoke={() => revoking.mutate(feed.id)} />}
            </For>
          </ul>
        )}
      </QueryView>
    </SectionBox>
  );
}

function FeedLine(props: { readonly feed: Feed; readonly onRevoke: () => void }) {
  const w = () => words(calendarWords);
  const name = () => props.feed.unitName ?? w().own;
  const dayOf = (at: string) => {
    const day = officeDayOf(at);
    return day === null ? "" : dayWords(day);
  };
  return (
    <li>
      <span>{name()}</span>
      <span class="meta">{w().madeOn(dayOf(props.feed.createdAt))}</span>
      <span class="meta">
        {props.feed.lastReadAt === null ? w().neverRead : w().readOn(dayOf(props.feed.lastReadAt))}
      </span>
      <button
        type="button"
        class="btn sm"
        aria-label={w().revokeNamed(name())}
        onClick={() => props.onRevoke()}
      >
        {w().revoke}
      </button>
    </li>
  );
}
