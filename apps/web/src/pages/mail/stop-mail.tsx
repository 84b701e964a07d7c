import { mailWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";

/** Where the link of a mail ends: asks before it stops anything, and needs nobody to sign in. */
export function StopMail(props: { readonly token: string }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const found = useQuery(() => queries.mailStop({ token: props.token }));
  const stopping = useMutation(() => ({
    mutationFn: () => client.mail.stop.mutate({ token: props.token }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["mail.choice"] }),
  }));
  const w = () => words(mailWords);
  return (
    <QueryView query={found}>
      {(answer) => (
        <div class="note soon one-time" role="status">
          <Show
            when={stopping.isSuccess}
            fallback={
              <>
                <p>{w().stopAsk(w().kinds[answer().kind])}</p>
                <button
                  type="button"
                  class="btn pri"
                  disabled={stopping.isPending}
                  onClick={() => stopping.mutate()}
                >
                  {w().stopDo}
                </button>
              </>
            }
          >
            <p>{w().stopDone(w().kinds[answer().kind])}</p>
          </Show>
          <Show when={stopping.error}>{(problem) => <ProblemNotice problem={problemIn(problem())} />}</Show>
        </div>
      )}
    </QueryView>
  );
}
