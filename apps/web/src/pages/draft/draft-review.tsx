import { draftWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { Show, createMemo } from "solid-js";
import { createStore } from "solid-js/store";
import { useDatedHref } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ChecksList } from "../../parts/pair/checks-list.tsx";
import { Paper } from "../../parts/pair/paper.tsx";
import { Pair } from "../../parts/pair/pair.tsx";
import { AcceptDock } from "./accept-dock.tsx";
import { DocumentForm } from "./document-form.tsx";
import { draftMarks } from "./draft-marks.ts";
import { DraftItems } from "./draft-items.tsx";
import { FoundCounts } from "./found-counts.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { NamedUnits } from "./named-units.tsx";
import { acceptanceOf, formOf, missingIn } from "./review-form.ts";

/** What the machine read, beside the text it read it from, for a person to correct and accept. */
export function DraftReview(props: { readonly detail: DraftDetail }) {
  const { client } = useOffice();
  const navigate = useNavigate();
  const dated = useDatedHref();
  // The fields belong to the person from the first moment on: news from the server never overwrites them.
  // eslint-disable-next-line solid/reactivity -- read once, on purpose
  const [form, setForm] = createStore(formOf(props.detail));
  const marks = createMemo(() => draftMarks(props.detail.draft));
  const accepting = useMutation(() => ({
    mutationFn: (acceptance: NonNullable<ReturnType<typeof acceptanceOf>>) =>
      client.draft.accept.mutate({ draftId: props.detail.draftId, acceptance }),
    onSuccess: ({ planId }) => navigate(dated(`/plans/${planId}`)),
  }));
  const isAccepted = () => props.detail.status === "accepted";
  const number = () => form.identity.number || words(draftWords).unnamed;
  const toggle = (key: string): void =>
    setForm("skippedTasks", (skipped) =>
      skipped.includes(key) ? skipped.filter((each) => each !== key) : [...skipped, key],
    );
  return (
    <>
      <PageHead
        title={words(draftWords).reviewTitle(number())}
        crumbs={<PageLink to="/import">{words(draftWords).title}</PageLink>}
      >
        <p class="meta">
          <span class="break">{props.detail.fileName}</span> · {words(draftWords).reviewNote}
        </p>
      </PageHead>
      <ImportSteps at={isAccepted() ? "accept" : "review"} />
      <FoundCounts draft={props.detail.draft} />
      <Pair
        planName={words(draftWords).draftSide}
        paperName={words(draftWords).paperSide}
        paper={<Paper text={props.detail.text} headings={props.detail.draft.sections} marks={marks()} />}
      >
        <Show when={!isAccepted()}>
          <DocumentForm form={form} onChange={setForm} />
        </Show>
        <DraftItems
          detail={props.detail}
          skipped={form.skippedTasks}
          onToggle={isAccepted() ? undefined : toggle}
        />
        <NamedUnits units={props.detail.units} />
        <ChecksList checks={props.detail.draft.checks} text={props.detail.text} />
      </Pair>
      <AcceptDock
        detail={props.detail}
        missing={missingIn(form)}
        keptTasks={props.detail.draft.tasks.length - form.skippedTasks.length}
        isSending={accepting.isPending}
        error={accepting.isError ? accepting.error : null}
        onAccept={() => {
          const acceptance = acceptanceOf(form);
          if (acceptance !== null && !accepting.isPending) accepting.mutate(acceptance);
        }}
      />
    </>
  );
}
