import { useSearchParams } from "@solidjs/router";
import { type Problem, signInWords } from "@dondoc/words";
import { Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { authRequest } from "./auth-request.ts";
import { TextField, fieldsOf } from "./text-field.tsx";

/** Lets a terminal in whose code somebody signed in reads out and allows; the code is claimed before it is approved. */
export function DevicePage() {
  const [params] = useSearchParams<{ user_code?: string }>();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [isApproved, setApproved] = createSignal(false);
  const w = () => words(signInWords);
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    const userCode = fieldsOf(event)("code");
    const claimed = await authRequest(`/device?user_code=${encodeURIComponent(userCode)}`, null);
    const approved = claimed.ok ? await authRequest("/device/approve", { userCode }) : claimed;
    setProblem(approved.ok ? null : approved.problem);
    setApproved(approved.ok);
  };
  return (
    <>
      <PageHead title={w().device}>
        <p class="lede">{w().deviceText}</p>
      </PageHead>
      <Show when={problem()}>
        {(found) => (
          <>
            <ProblemNotice problem={found()} />
            <PageLink to="/sign-in">{w().signInFirst}</PageLink>
          </>
        )}
      </Show>
      <Show when={!isApproved()} fallback={<p role="status">{w().approved}</p>}>
        <form class="form" method="post" onSubmit={(event) => void onSubmit(event)}>
          <TextField label={w().code} name="code" autocomplete="off" value={params.user_code ?? ""} />
          <button type="submit" class="btn pri">
            {w().approve}
          </button>
        </form>
      </Show>
    </>
  );
}
