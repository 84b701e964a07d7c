import { officeWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show, createSignal, lazy, onCleanup } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { closeOnEscape } from "./close-on-escape.ts";
import { words } from "./language.ts";
import { useOffice } from "./office-context.ts";
import { personChannel } from "./person-channel.ts";

const AccountPanel = lazy(async () => ({
  default: (await import("../pages/sign-in/account-panel.tsx")).AccountPanel,
}));

/** Who is here and the way out, or the way in. Somebody else in another tab of this browser loads this page anew. */
export function AccountButton() {
  const { queries } = useOffice();
  const me = useQuery(() => queries.me());
  const [isOpen, setOpen] = createSignal(false);
  const onOther = (): void => location.reload();
  personChannel.addEventListener("message", onOther);
  onCleanup(() => personChannel.removeEventListener("message", onOther));
  const account = () => (me.isPending || me.isLoadingError ? null : (me.data?.account ?? null));
  return (
    <Show when={account()} fallback={<SignInLink isUnknown={me.isPending} />}>
      {(known) => (
        <details
          class="asof account"
          onToggle={(event) => setOpen(event.currentTarget.open)}
          onKeyDown={(event) => closeOnEscape(event, event.currentTarget)}
        >
          <summary class="band-button" aria-label={words(officeWords).signedInAs(known().name)}>
            <Icon name="person" />
            <span class="lg account-name">{known().name}</span>
          </summary>
          <Show when={isOpen()}>
            <AccountPanel account={known()} />
          </Show>
        </details>
      )}
    </Show>
  );
}

/** Until it is known who is here it only keeps the place, so that the band does not move. */
function SignInLink(props: { readonly isUnknown: boolean }) {
  return (
    <a class="band-button" classList={{ "band-unknown": props.isUnknown }} href="/sign-in">
      <Icon name="person" />
      <span class="lg">{words(officeWords).signIn}</span>
    </a>
  );
}
