import { type DocumentReading, followReading, readDocument } from "@dondoc/client";
import { draftWords, reviewWords } from "@dondoc/words";
import { useNavigate } from "@solidjs/router";
import { Show, createSignal, onCleanup, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { DropZone } from "./drop-zone.tsx";
import { EarlierDrafts } from "./earlier-drafts.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { QueueList } from "./queue-list.tsx";
import { MOST_FILES, createReadingQueue } from "./reading-queue.ts";

/** Files in, read one after another; what was read from a single one opens beside its text at once. */
export function ImportPage() {
  const { client } = useOffice();
  const navigate = useNavigate();
  const [isTooMany, setTooMany] = createSignal(false);
  let hasLeft = false;
  const queue = createReadingQueue({
    read: (source, { signal, tell }) => {
      const following = { signal, tell: ({ pages }: DocumentReading) => tell(pages) };
      return source.kind === "file"
        ? readDocument(client, source.file, following)
        : followReading(client, source.jobId, following);
    },
    problemOf: problemIn,
    onIdle: ([first, another]) => {
      if (!hasLeft && another === undefined && first?.reading.state === "read")
        navigate(`/import/${first.reading.draftId}`);
    },
  });
  onCleanup(() => {
    hasLeft = true;
    queue.leave();
  });
  const followBegun = async (): Promise<void> => {
    const { readings } = await client.draft.readings.query();
    const open = readings.filter(({ state }) => state === "waiting" || state === "under-way");
    if (!hasLeft && open.length > 0) queue.follow(open.map((each) => ({ kind: "begun", ...each })));
  };
  // Who may not ask is told so by the lists of the page.
  onMount(() => void followBegun().catch(() => undefined));
  const isReading = () =>
    queue.files.some(({ reading }) => reading.state === "reading" || reading.state === "waiting");
  return (
    <>
      <PageHead title={words(draftWords).title}>
        <p class="lede">{words(draftWords).lede}</p>
      </PageHead>
      <ImportSteps at={isReading() ? "read" : "file"} />
      <DropZone
        onFiles={(files) => {
          setTooMany(files.length > MOST_FILES);
          queue.add(files);
        }}
      />
      <Show when={isTooMany()}>
        <p class="note soon" role="alert">
          {words(reviewWords).tooManyFiles(MOST_FILES)}
        </p>
      </Show>
      <Show when={queue.files.length > 0}>
        <QueueList queue={queue} />
      </Show>
      <EarlierDrafts />
    </>
  );
}
