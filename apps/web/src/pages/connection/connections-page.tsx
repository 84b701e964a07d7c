import { connectionWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { type OneTimeSecret, SecretNote } from "./secret-note.tsx";
import { WebhookList } from "./webhook-list.tsx";

/** Other programs: what they can ask, and addresses where they are told. Keys stand with the account of whoever made them. */
export function ConnectionsPage() {
  const { queries } = useOffice();
  const me = useQuery(() => queries.me());
  const [secret, setSecret] = createSignal<OneTimeSecret | null>(null);
  const w = () => words(connectionWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <RegisterTabs />
      <p class="meta">
        <a rel="external" href="/api/openapi.json">
          {w().document}
        </a>{" "}
        ·{" "}
        <a rel="external" href="/api/v1/open-data">
          {w().openData}
        </a>
      </p>
      <Show when={secret()}>{(shown) => <SecretNote secret={shown()} />}</Show>
      <QueryView query={me} of="office">
        {(answer) => (
          <Show when={answer().account} fallback={<p class="none">{w().signIn}</p>}>
            {(account) => (
              <div class="stack">
                <p class="meta">
                  <PageLink to="/account">{w().keys}</PageLink>
                </p>
                <Show when={account().posts.some(({ post }) => post === "administrator")}>
                  <WebhookList onSecret={setSecret} />
                </Show>
              </div>
            )}
          </Show>
        )}
      </QueryView>
    </>
  );
}
