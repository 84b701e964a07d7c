import type { Answers, Questions } from "@dondoc/client";
import { connectionWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { officeDayOf, officeTimeOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { type BoxValues, StepBox } from "../../parts/step-box.tsx";
import type { OneTimeSecret } from "./secret-note.tsx";
import { kindsFor } from "./told-kinds.ts";

type Webhook = Answers["webhook"]["list"]["webhooks"][number];
type Kind = Questions["webhook"]["register"]["kinds"][number];

const allowed = { allowed: true } as const;

/** Addresses that are told what happens, each with what was sent there lately. */
export function WebhookList(props: { readonly onSecret: (secret: OneTimeSecret) => void }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const webhooks = useQuery(() => queries.webhooks());
  const w = () => words(connectionWords);
  const again = () => queryClient.invalidateQueries({ queryKey: ["webhook.list"] });
  const fields = () => [
    { name: "url", label: w().url, kind: "line" as const, isRequired: true },
    {
      name: "kinds",
      label: w().kinds,
      kind: "choice" as const,
      choices: Object.entries(w().kindsOf).map(([id, name]) => ({ id, name })),
      value: "everything",
    },
  ];
  const register = async (value: BoxValues): Promise<void> => {
    const url = value("url").trim();
    const kinds: Kind[] = [...kindsFor(value("kinds"))];
    const { secret } = await client.webhook.register.mutate({ url, kinds });
    props.onSecret({ name: url, secret });
    await again();
  };
  return (
    <SectionBox title={w().webhooks} note={w().webhooksNote}>
      <QueryView query={webhooks}>
        {(answer) => (
          <ul class="plain-list">
            <For each={answer().webhooks} fallback={<li class="meta">{w().noWebhooks}</li>}>
              {(webhook) => (
                <li>
                  <p>
                    <b>{webhook.url}</b> <span class="meta">{w().kindCount(webhook.kinds.length)}</span>
                  </p>
                  <Deliveries webhook={webhook} />
                  <StepBox
                    label={w().revoke}
                    hint={webhook.url}
                    offer={allowed}
                    fields={[]}
                    onSend={() => client.webhook.revoke.mutate({ id: webhook.id }).then(again)}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </QueryView>
      <StepBox label={w().register} offer={allowed} fields={fields()} onSend={register} />
    </SectionBox>
  );
}

function timeWords(instant: string): string {
  const day = officeDayOf(instant);
  return day === null ? "" : `${officeTimeOf(instant)}, ${dayWords(day)}`;
}

function Deliveries(props: { readonly webhook: Webhook }) {
  const w = () => words(connectionWords);
  const sent = () => props.webhook.deliveries;
  return (
    <Show when={sent().length > 0} fallback={<p class="meta">{w().noDeliveries}</p>}>
      <details class="group">
        <summary>{w().deliveries(sent().length)}</summary>
        <table class="rt">
          <thead>
            <tr>
              <th scope="col">{w().when}</th>
              <th scope="col">{w().told}</th>
              <th scope="col">{w().state}</th>
            </tr>
          </thead>
          <tbody>
            <For each={sent()}>
              {({ createdAt, kind, state, attempts, outcome }) => (
                <tr>
                  <td data-l={w().when}>{timeWords(createdAt)}</td>
                  <td data-l={w().told}>{kind}</td>
                  <td data-l={w().state}>
                    {w().states[state]}
                    <span class="meta">
                      {" "}
                      · {w().attempts(attempts)}
                      {outcome === null ? "" : ` · ${w().outcome(outcome)}`}
                    </span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </Show>
  );
}
