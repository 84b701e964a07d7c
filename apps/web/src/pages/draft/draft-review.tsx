import { draftWords, reviewWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { Show, createMemo } from "solid-js";
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
import { Duplicates, useHeldPlan } from "./duplicates.tsx";
import { FoundCounts } from "./found-counts.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { NamedUnits } from "./named-units.tsx";
import { createReview } from "./review.ts";
import { acceptanceOf, missingIn } from "./review-form.ts";
import { ReviewKeys } from "./review-keys.tsx";

/** What the machine read, beside the text it read it from, for a person to correct and accept. */
export function DraftReview(props: { readonly detail: DraftDetail }) {
  const { client } = useOffice();
  const navigate = useNavigate();
  const dated = useDatedHref();
  // The fields belong to the person from the first moment on: news from the server never overwrites them.
  // eslint-disable-next-line solid/reactivity -- read once, on purpose
  const review = createReview(props.detail);
  // eslint-disable-next-line solid/reactivity -- the draft of a page never changes
  const held = useHeldPlan(props.detail, review.form);
  const marks = createMemo(() => draftMarks(props.detail.draft));
  const accepting = useMutation(() => ({
    mutationFn: (acceptance: NonNullable<ReturnType<typeof acceptanceOf>>) =>
      client.draft.accept.mutate({ draftId: props.detail.draftId, acceptance }),
    onSuccess: ({ planId }) => {
      review.forget();
      navigate(dated(`/plans/${planId}`));
    },
  }));
  const isAccepted = () => props.detail.status === "accepted";
  const open = () => (isAccepted() ? undefined : review);
  return (
    <>
      <ReviewHead detail={props.detail} number={review.form.identity.number} />
      <ImportSteps at={isAccepted() ? "accept" : "review"} />
      <FoundCounts draft={props.detail.draft} />
      <Show when={open()}>
        <Duplicates detail={props.detail} held={held()} />
      </Show>
      <Pair
        planName={words(draftWords).draftSide}
        paperName={words(draftWords).paperSide}
        paper={<Paper text={props.detail.text} headings={props.detail.draft.sections} marks={marks()} />}
      >
        <Show when={open()}>
          {(mine) => (
            <>
              <DocumentForm form={mine().form} onChange={mine().setForm} />
              <KeptHere onStartOver={mine().startOver} />
              <ReviewKeys tasks={props.detail.draft.tasks} review={mine()} />
            </>
          )}
        </Show>
        <DraftItems detail={props.detail} review={open()} />
        <NamedUnits detail={props.detail} review={open()} />
        <ChecksList checks={props.detail.draft.checks} text={props.detail.text} />
      </Pair>
      <AcceptDock
        detail={props.detail}
        held={held()}
        review={review}
        missing={missingIn(review.form)}
        isSending={accepting.isPending}
        error={accepting.isError ? accepting.error : null}
        onAccept={() => {
          const acceptance = acceptanceOf(review.form);
          if (acceptance !== null && !accepting.isPending) accepting.mutate(acceptance);
        }}
      />
    </>
  );
}

function ReviewHead(props: { readonly detail: DraftDetail; readonly number: string }) {
  return (
    <PageHead
      title={words(draftWords).reviewTitle(props.number || words(draftWords).unnamed)}
      crumbs={<PageLink to="/import">{words(draftWords).title}</PageLink>}
    >
      <p class="meta">
        <span class="break">{props.detail.fileName}</span> · {words(draftWords).reviewNote}
      </p>
    </PageHead>
  );
}

function KeptHere(props: { readonly onStartOver: () => void }) {
  return (
    <p class="note">
      {words(reviewWords).keptHere}{" "}
      <button type="button" class="link" onClick={() => props.onStartOver()}>
        {words(reviewWords).startOver}
      </button>
    </p>
  );
}
