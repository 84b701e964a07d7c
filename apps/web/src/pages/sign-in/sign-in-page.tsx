import { type Problem, signInWords } from "@dondoc/words";
import { useQueryClient } from "@tanstack/solid-query";
import { Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { authRequest } from "./auth-request.ts";
import { enterAnew } from "./enter-anew.ts";
import { TextField, fieldsOf } from "./text-field.tsx";

/** Name and password, then the second factor of whoever has one. The page is then loaded anew as that person. */
export function SignInPage() {
  const queryClient = useQueryClient();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [isSecond, setSecond] = createSignal(false);
  const send = async (path: string, body: Readonly<Record<string, string>>): Promise<void> => {
    const answer = await authRequest(path, body);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    if (answer.needsSecondFactor) setSecond(true);
    else await enterAnew(queryClient, "/");
  };
  const onFirst = (event: SubmitEvent): void => {
    const field = fieldsOf(event);
    void send("/sign-in/username", { username: field("username"), password: field("password") });
  };
  const onSecond = (event: SubmitEvent): void => {
    void send("/two-factor/verify-totp", { code: fieldsOf(event)("code") });
  };
  const w = () => words(signInWords);
  return (
    <>
      <PageHead title={w().title} />
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <Show
        when={isSecond()}
        fallback={
          <form class="form" method="post" onSubmit={onFirst}>
            <TextField label={w().username} name="username" autocomplete="username" />
            <TextField label={w().password} name="password" autocomplete="current-password" isSecret />
            <button type="submit" class="btn pri">
              {w().enter}
            </button>
          </form>
        }
      >
        <form class="form" method="post" onSubmit={onSecond}>
          <TextField label={w().second} name="code" autocomplete="one-time-code" />
          <button type="submit" class="btn pri">
            {w().confirm}
          </button>
        </form>
      </Show>
    </>
  );
}
