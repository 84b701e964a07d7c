import { type Problem, signInWords } from "@dondoc/words";
import { useQueryClient } from "@tanstack/solid-query";
import { Match, Show, Switch, createSignal, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { authRequest } from "./auth-request.ts";
import { enterAnew } from "./enter-anew.ts";
import { TextField, fieldsOf } from "./text-field.tsx";

type OpenedFor = { readonly name: string; readonly username: string } | "first-administrator";

/** Opens a one-time link: whom it is for, and a password of their own. The token leaves the address bar at once. */
export function WelcomePage() {
  const { client } = useOffice();
  const queryClient = useQueryClient();
  const token = location.hash.slice(1);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [openedFor, setOpenedFor] = createSignal<OpenedFor | null>(null);
  const w = () => words(signInWords);
  onMount(() => {
    history.replaceState(history.state, "", location.pathname);
    client.account.readLink.mutate({ token }).then(
      (link) => setOpenedFor(link.for ?? "first-administrator"),
      (error: unknown) => setProblem(problemIn(error)),
    );
  });
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    const field = fieldsOf(event);
    const password = field("password");
    const person =
      openedFor() === "first-administrator"
        ? { name: field("name"), username: field("username") }
        : undefined;
    try {
      const { username } = await client.account.acceptInvitation.mutate(
        person === undefined ? { token, password } : { token, password, person },
      );
      const answer = await authRequest("/sign-in/username", { username, password });
      if (answer.ok) await enterAnew(queryClient, "/");
      else setProblem(answer.problem);
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  return (
    <>
      <PageHead title={w().welcome} />
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <Show when={openedFor()}>
        {(owner) => (
          <form class="form" method="post" onSubmit={(event) => void onSubmit(event)}>
            <Owner owner={owner()} />
            <TextField label={w().newPassword} name="password" autocomplete="new-password" isSecret />
            <button type="submit" class="btn pri">
              {w().make}
            </button>
          </form>
        )}
      </Show>
    </>
  );
}

function Owner(props: { readonly owner: OpenedFor }) {
  const w = () => words(signInWords);
  const invited = () => (props.owner === "first-administrator" ? null : props.owner);
  return (
    <Switch
      fallback={
        <>
          <p>{w().welcomeFirst}</p>
          <TextField label={w().name} name="name" autocomplete="name" />
          <TextField label={w().username} name="username" autocomplete="username" />
        </>
      }
    >
      <Match when={invited()}>{(person) => <p>{w().welcomeFor(person().name, person().username)}</p>}</Match>
    </Switch>
  );
}
