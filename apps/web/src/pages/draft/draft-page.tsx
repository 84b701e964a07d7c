import type { DraftId } from "@dondoc/domain";
import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { DraftReview } from "./draft-review.tsx";

/** One draft, by its address: it can be left and taken up again, also in another window. */
export function DraftPage() {
  const { queries } = useOffice();
  const params = useParams<{ draftId: DraftId }>();
  const draft = useQuery(() => queries.draft({ draftId: params.draftId }));
  return (
    <QueryView query={draft} of="draft">
      {(answer) => <DraftReview detail={answer()} />}
    </QueryView>
  );
}
