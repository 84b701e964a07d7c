import type { Answers } from "@dondoc/client";
import { type Problem, accessWords, jobWords, mailWords, ownAccountWords, signInWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { authRequest } from "./auth-request.ts";
import { enterAnew } from "./enter-anew.ts";

export type OwnAccount = NonNullable<Answers["account"]["me"]["account"]>;

/** Who is here, by which posts, and the way out. */
export function AccountPanel(props: { readonly account: OwnAccount }) {
  const { queries } = useOffice();
  const queryClient = useQueryClient();
  const units = useQuery(() => ({ ...queries.units({}), enabled: props.account.posts.length > 0 }));
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const w = () => words(signInWords);
  const placeOf = (unitId: string | null) =>
    unitId === null
      ? w().wholeOffice
      : units.isSuccess && units.data.units.find(({ id }) => id === unitId)?.name;
  const leave = async (): Promise<void> => {
    const answer = await authRequest("/sign-out", {});
    if (answer.ok) await enterAnew(queryClient, "/sign-in");
    else setProblem(answer.problem);
  };
  return (
    <div class="asof-form">
      <b>{props.account.name}</b>
      <ul>
        <For each={props.account.posts}>
          {({ post, unitId }) => (
            <li>
              {words(accessWords).posts[post]}
              <Show when={placeOf(unitId)}>{(place) => <span class="meta">, {place()}</span>}</Show>
            </li>
          )}
        </For>
      </ul>
      <p>
        <a href="/account">{words(ownAccountWords).title}</a>
      </p>
      <p>
        <a href="/mail">{words(mailWords).title}</a>
      </p>
      <Show when={props.account.posts.some(({ post }) => post === "administrator")}>
        <p>
          <a href="/jobs">{words(jobWords).title}</a>
        </p>
      </Show>
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <button type="button" class="btn" onClick={() => void leave()}>
        {w().leave}
      </button>
      <p class="tiny">{w().leaveHint}</p>
    </div>
  );
}
