import type { UnitId } from "@dondoc/domain";
import { calendarWords } from "@dondoc/words";
import { useMutation, useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { language, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { handOver } from "../../office/hand-over.ts";

/** The deadlines of a unit in somebody's own calendar: by an address, for whoever is signed in, or as a file. */
export function UnitFollow(props: { readonly unitId: UnitId; readonly name: string }) {
  const { client, queries } = useOffice();
  const me = useQuery(() => queries.me());
  const w = () => words(calendarWords);
  const wanted = () => ({ unitId: props.unitId, language: language() });
  const making = useMutation(() => ({ mutationFn: () => client.calendar.makeFeed.mutate(wanted()) }));
  const fetching = useMutation(() => ({
    mutationFn: () => client.calendar.file.query({ ...wanted(), origin: location.origin }),
    onSuccess: handOver,
  }));
  const problem = () => making.error ?? fetching.error;
  return (
    <SectionBox title={w().follow}>
      <Show when={making.data}>
        {(made) => <ShownOnce label={w().made} address={location.origin + made().path} hint={w().madeHint} />}
      </Show>
      <p class="job-asks">
        <Show when={me.isSuccess && me.data.account !== null}>
          <button
            type="button"
            class="btn sm"
            disabled={making.isPending}
            aria-label={w().followUnit(props.name)}
            onClick={() => making.mutate()}
          >
            {w().followThis}
          </button>
        </Show>
        <button type="button" class="btn sm" disabled={fetching.isPending} onClick={() => fetching.mutate()}>
          {w().download}
        </button>
      </p>
      <Show when={me.isSuccess && me.data.account !== null}>
        <p class="tiny">
          <PageLink to="/mail">{w().manage}</PageLink>
        </p>
      </Show>
      <Show when={problem()}>{(found) => <ProblemNotice problem={problemIn(found())} />}</Show>
    </SectionBox>
  );
}
