import type { Answers } from "@dondoc/client";
import { isCalendarDay } from "@dondoc/domain";
import { peopleWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { type BoxValues, StepBox } from "../../parts/step-box.tsx";
import { AccountCard } from "./account-card.tsx";
import { LinkNote, type OneTimeLink } from "./link-note.tsx";
import { type PostFields, postFields, postIn } from "./post-fields.ts";

export type ListedAccount = Answers["account"]["list"]["accounts"][number];

/** Who is let in, with which posts, from when to when; kept by administrators. */
export function PeoplePage() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const accounts = useQuery(() => queries.accounts());
  const units = useQuery(() => queries.units({}));
  const office = useQuery(() => queries.office());
  const [link, setLink] = createSignal<OneTimeLink | null>(null);
  const w = () => words(peopleWords);
  const fields: PostFields = {
    get today() {
      return office.isSuccess ? office.data.today : "";
    },
    get units() {
      return units.isSuccess ? units.data.units.map(({ id, name }) => ({ id, name })) : [];
    },
  };
  const renew = () => queryClient.invalidateQueries({ queryKey: ["account.list"] });
  const invite = async (value: BoxValues): Promise<void> => {
    const { validFrom, ...held } = postIn(value);
    const membership = isCalendarDay(validFrom) ? { ...held, validFrom } : held;
    const name = value("name");
    const { path, expiresAt } = await client.account.invite.mutate({
      name,
      username: value("username"),
      membership,
    });
    setLink({ name, path, expiresAt });
    await renew();
  };
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <RegisterTabs />
      <QueryView query={accounts}>
        {(answer) => (
          <SectionBox title={w().accounts}>
            <Show when={link()}>{(made) => <LinkNote link={made()} />}</Show>
            <StepBox
              label={w().invite}
              offer={{ allowed: true }}
              fields={[
                { name: "name", label: w().name, kind: "line" },
                { name: "username", label: w().username, kind: "line" },
                ...postFields(fields),
              ]}
              onSend={invite}
            />
            <ul class="courses">
              <For each={answer().accounts} fallback={<li class="meta">{w().none}</li>}>
                {(account) => (
                  <AccountCard account={account} fields={fields} onLink={setLink} onDone={renew} />
                )}
              </For>
            </ul>
          </SectionBox>
        )}
      </QueryView>
    </>
  );
}
