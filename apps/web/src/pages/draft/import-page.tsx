import { draftWords } from "@dondoc/words";
import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { DropZone } from "./drop-zone.tsx";
import { EarlierDrafts } from "./earlier-drafts.tsx";
import { ImportSteps } from "./import-steps.tsx";

/** A file in; what was read from it opens beside its text. */
export function ImportPage() {
  const { client } = useOffice();
  const navigate = useNavigate();
  const reading = useMutation(() => ({
    mutationFn: async (file: File) => {
      const form = new FormData();
      form.set("file", file);
      return client.draft.read.mutate(form);
    },
    onSuccess: ({ draftId }) => navigate(`/import/${draftId}`),
  }));
  const fileName = () => (reading.isPending ? (reading.variables?.name ?? null) : null);
  return (
    <>
      <PageHead title={words(draftWords).title}>
        <p class="lede">{words(draftWords).lede}</p>
      </PageHead>
      <ImportSteps at={reading.isPending ? "read" : "file"} />
      <DropZone reading={fileName()} onFile={(file) => reading.mutate(file)} />
      <Show when={reading.isError}>
        <ProblemNotice problem={problemIn(reading.error)} title={reading.variables?.name} />
      </Show>
      <EarlierDrafts />
    </>
  );
}
