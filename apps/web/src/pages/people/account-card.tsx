import { accessWords, peopleWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { StepBox } from "../../parts/step-box.tsx";
import type { OneTimeLink } from "./link-note.tsx";
import type { ListedAccount } from "./people-page.tsx";
import { type PostFields, postFields, postIn } from "./post-fields.ts";

const allowed = { allowed: true } as const;

/** One person: their posts with their days, and what an administrator can do. What is refused, the office says. */
export function AccountCard(props: {
  readonly account: ListedAccount;
  readonly fields: PostFields;
  readonly onLink: (link: OneTimeLink) => void;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const w = () => words(peopleWords);
  const accountId = () => props.account.accountId;
  const newLink = async (): Promise<void> => {
    const { path, expiresAt } = await client.account.newLink.mutate({ accountId: accountId() });
    props.onLink({ name: props.account.name, path, expiresAt });
  };
  return (
    <li>
      <p>
        <b>{props.account.name}</b>
        <Show when={!props.account.isActive}>
          <span class="st quiet"> {w().closed}</span>
        </Show>
      </p>
      <ul class="posts">
        <For each={props.account.memberships} fallback={<li class="meta">{w().noPost}</li>}>
          {(membership) => <HeldPost membership={membership} {...props} />}
        </For>
      </ul>
      <Show when={props.account.isActive}>
        <div class="courses-steps">
          <StepBox
            label={w().addPost}
            offer={allowed}
            fields={postFields(props.fields)}
            onSend={(value) =>
              client.account.addMembership
                .mutate({ accountId: accountId(), membership: postIn(value) })
                .then(props.onDone)
            }
          />
          <StepBox label={w().newLink} offer={allowed} fields={[]} onSend={newLink} />
          <StepBox
            label={w().close}
            hint={w().closeWhy}
            offer={allowed}
            fields={[]}
            onSend={() => client.account.deactivate.mutate({ accountId: accountId() }).then(props.onDone)}
          />
        </div>
      </Show>
    </li>
  );
}

function HeldPost(props: {
  readonly membership: ListedAccount["memberships"][number];
  readonly account: ListedAccount;
  readonly fields: PostFields;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const w = () => words(peopleWords);
  const held = () => props.membership;
  const place = () =>
    held().unitId === null
      ? w().wholeOffice
      : props.fields.units.find(({ id }) => id === held().unitId)?.name;
  const isOver = () => props.membership.validTo !== null && props.membership.validTo < props.fields.today;
  return (
    <li classList={{ "is-past": isOver() }}>
      <p>
        {words(accessWords).posts[held().post]}, <span lang="vi">{place()}</span>{" "}
        <span class="meta nowrap">
          {w().from(dayWords(props.membership.validFrom))}{" "}
          {props.membership.validTo === null ? w().open : w().to(dayWords(props.membership.validTo))}
        </span>
      </p>
      <Show when={props.account.isActive && props.membership.validTo === null}>
        <StepBox
          label={w().endPost}
          offer={allowed}
          fields={[{ name: "lastOn", label: w().lastOn, kind: "day", value: props.fields.today }]}
          onSend={(value) =>
            client.account.endMembership
              .mutate({
                accountId: props.account.accountId,
                request: { post: held().post, unitId: held().unitId, lastOn: value("lastOn") },
              })
              .then(props.onDone)
          }
        />
      </Show>
    </li>
  );
}
