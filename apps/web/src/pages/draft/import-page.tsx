import { draftWords, reviewWords } from "@dondoc/words";
import { useNavigate } from "@solidjs/router";
import { Show, createSignal, onCleanup } from "solid-js";
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
  const queue = createReadingQueue({
    read: async (file, signal) => {
      const form = new FormData();
      form.set("file", file);
      return (await client.draft.read.mutate(form, { signal })).draftId;
    },
    problemOf: problemIn,
    onIdle: ([first, another]) => {
      if (another === undefined && first?.reading.state === "read")
        navigate(`/import/${first.reading.draftId}`);
    },
  });
  onCleanup(() => queue.stopAll());
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
