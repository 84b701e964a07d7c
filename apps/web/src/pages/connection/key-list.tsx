import type { Questions } from "@dondoc/client";
import { connectionWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { type BoxValues, StepBox } from "../../parts/step-box.tsx";
import type { OneTimeSecret } from "./secret-note.tsx";

type Scope = Questions["account"]["makeKey"]["scopes"][number];

const scopesFor: Readonly<Record<string, readonly Scope[]>> = {
  read: ["office.read"],
  act: ["office.read", "task.act"],
  papers: ["office.read", "draft.read"],
};
const allowed = { allowed: true } as const;
const USUAL_DAYS = "90";

/** The keys of whoever looks, and the terminals that are signed in as them. */
export function KeyList(props: { readonly onSecret: (secret: OneTimeSecret) => void }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const tokens = useQuery(() => queries.tokens());
  const w = () => words(connectionWords);
  const again = () => queryClient.invalidateQueries({ queryKey: ["account.tokens"] });
  const fields = () => [
    { name: "name", label: w().name, kind: "line" as const, isRequired: true },
    {
      name: "use",
      label: w().use,
      kind: "choice" as const,
      choices: Object.entries(w().uses).map(([id, name]) => ({ id, name })),
      value: "read",
    },
    { name: "days", label: w().days, kind: "line" as const, value: USUAL_DAYS, isRequired: true },
  ];
  const make = async (value: BoxValues): Promise<void> => {
    const name = value("name").trim();
    const scopes = [...(scopesFor[value("use")] ?? [])];
    const { key } = await client.account.makeKey.mutate({ name, scopes, validDays: Number(value("days")) });
    props.onSecret({ name, secret: key });
    await again();
  };
  const dayOf = (instant: string): string => {
    const day = officeDayOf(instant);
    return day === null ? "" : dayWords(day);
  };
  return (
    <SectionBox title={w().keys}>
      <QueryView query={tokens}>
        {(answer) => (
          <ul class="plain-list">
            <For each={answer().tokens} fallback={<li class="meta">{w().noKeys}</li>}>
              {({ id, kind, name, expiresAt, lastUsedAt, scopes }) => (
                <li>
                  <p>
                    <b>{name}</b>{" "}
                    <span class="meta">
                      {kind === "command" ? w().terminal : (scopes ?? []).join(", ")} ·{" "}
                      {w().until(dayOf(expiresAt))} ·{" "}
                      {lastUsedAt === null ? w().unused : w().usedOn(dayOf(lastUsedAt))}
                    </span>
                  </p>
                  <StepBox
                    label={w().revoke}
                    hint={name}
                    offer={allowed}
                    fields={[]}
                    onSend={() => client.account.revokeToken.mutate({ id }).then(again)}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </QueryView>
      <StepBox label={w().makeKey} offer={allowed} fields={fields()} onSend={make} />
    </SectionBox>
  );
}
