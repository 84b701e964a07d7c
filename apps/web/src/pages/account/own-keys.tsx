import type { Answers } from "@dondoc/client";
import { ownAccountWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { type BoxField, type BoxValues, StepBox } from "../../parts/step-box.tsx";
import { bundleIn, bundlesFor, keyBundles } from "./key-bundles.ts";

type Token = Answers["account"]["tokens"]["tokens"][number];
type Made = { readonly name: string; readonly key: string; readonly expiresAt: string };

const validFor = [30, 90, 180, 366] as const;

/** Keys of other programs and terminals that are signed in: made, listed, taken back. */
export function OwnKeys() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const tokens = useQuery(() => queries.tokens());
  const me = useQuery(() => queries.me());
  const [made, setMade] = createSignal<Made | null>(null);
  const w = () => words(ownAccountWords);
  const renew = () => queryClient.invalidateQueries({ queryKey: ["account.tokens"] });
  const revoking = useMutation(() => ({
    mutationFn: (id: string) => client.account.revokeToken.mutate({ id }),
    onSuccess: renew,
  }));
  const bundles = () => (me.isSuccess ? bundlesFor(me.data.permissions) : []);
  const fields = (): BoxField[] => [
    { name: "name", label: w().name, kind: "line", isRequired: true },
    {
      name: "bundle",
      label: w().may,
      kind: "choice",
      choices: bundles().map((id) => ({ id, name: w().bundles[id] })),
    },
    {
      name: "days",
      label: w().validDays,
      kind: "choice",
      choices: validFor.map((days) => ({ id: String(days), name: w().days(days) })),
    },
  ];
  const make = async (value: BoxValues): Promise<void> => {
    const [name, validDays] = [value("name"), Number(value("days"))];
    const scopes = [...keyBundles[bundleIn(value("bundle"))]];
    const { key, expiresAt } = await client.account.makeKey.mutate({ name, scopes, validDays });
    setMade({ name, key, expiresAt });
    await renew();
  };
  return (
    <SectionBox title={w().keys} note={w().keysNote}>
      <Show when={revoking.error}>{(found) => <ProblemNotice problem={problemIn(found())} />}</Show>
      <Show when={made()}>
        {(key) => (
          <ShownOnce
            label={w().made(key().name, dayOf(key().expiresAt))}
            address={key().key}
            hint={w().madeHint}
          />
        )}
      </Show>
      <StepBox
        label={w().makeKey}
        hint={w().makeHint}
        offer={{ allowed: true }}
        fields={fields()}
        onSend={make}
      />
      <QueryView query={tokens}>
        {(answer) => (
          <ul class="plain-list">
            <For each={answer().tokens} fallback={<li class="meta">{w().noKeys}</li>}>
              {(token) => <TokenLine token={token} onRevoke={() => revoking.mutate(token.id)} />}
            </For>
          </ul>
        )}
      </QueryView>
    </SectionBox>
  );
}

function TokenLine(props: { readonly token: Token; readonly onRevoke: () => void }) {
  const w = () => words(ownAccountWords);
  const scopes = () =>
    props.token.scopes?.map((scope) => (isNamed(scope) ? w().scopes[scope] : scope)).join(", ") ??
    w().everything;
  return (
    <li>
      <b>{props.token.name}</b>
      <span class="meta">
        {w().kinds[props.token.kind]}: {scopes()}
      </span>
      <span class="meta">{w().until(dayOf(props.token.expiresAt))}</span>
      <span class="meta">
        {props.token.lastUsedAt === null ? w().neverUsed : w().lastUsed(dayOf(props.token.lastUsedAt))}
      </span>
      <button
        type="button"
        class="btn sm"
        aria-label={w().revokeNamed(props.token.name)}
        onClick={() => props.onRevoke()}
      >
        {w().revoke}
      </button>
    </li>
  );
}

function isNamed(scope: string): scope is keyof (typeof ownAccountWords)["vi"]["scopes"] {
  return Object.hasOwn(ownAccountWords.vi.scopes, scope);
}

function dayOf(at: string): string {
  const day = officeDayOf(at);
  return day === null ? "" : dayWords(day);
}
