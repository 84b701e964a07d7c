import type { Answers } from "@dondoc/client";
import { isLanguage, languages, mailWords } from "@dondoc/words";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

export type OwnMail = Answers["mail"]["choice"];
export const mailKinds = ["digest", "reminder", "urging"] as const;

/** Which mail one wants, where and in which language. */
export function MailChoice(props: { readonly mail: OwnMail }) {
  const { client } = useOffice();
  const queryClient = useQueryClient();
  const saving = useMutation(() => ({
    mutationFn: (form: FormData) => client.mail.choose.mutate(choiceIn(form)),
    onSuccess: async () => {
      for (const name of ["mail.choice", "mail.preview"]) {
        await queryClient.invalidateQueries({ queryKey: [name] });
      }
    },
  }));
  const w = () => words(mailWords);
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    saving.mutate(new FormData(event.currentTarget));
  };
  return (
    <SectionBox title={w().mail}>
      <Standing mail={props.mail} />
      <form class="form" onSubmit={onSubmit}>
        <Fields mail={props.mail} />
        <div class="field wide">
          <button type="submit" class="btn pri" disabled={saving.isPending}>
            {w().save}
          </button>
          <span class="meta" role="status">
            {saving.isSuccess ? w().saved : ""}
          </span>
        </div>
      </form>
      <Show when={saving.error}>{(found) => <ProblemNotice problem={problemIn(found())} />}</Show>
    </SectionBox>
  );
}

/** What stands in the way of mail, what waits, and when people are reminded. */
function Standing(props: { readonly mail: OwnMail }) {
  const w = () => words(mailWords);
  const refusedOn = () => (props.mail.refusedAt === null ? null : officeDayOf(props.mail.refusedAt));
  return (
    <>
      <Show when={!props.mail.isSending}>
        <p class="note soon">{w().off}</p>
      </Show>
      <Show when={refusedOn()}>{(day) => <p class="note over">{w().refused(dayWords(day()))}</p>}</Show>
      <Show when={props.mail.waiting > 0}>
        <p class="note">{w().waiting(props.mail.waiting)}</p>
      </Show>
      <p class="note">
        {w().thresholds(props.mail.thresholds.daysBefore.join(", "), props.mail.thresholds.everyDaysLate)}
      </p>
    </>
  );
}

function Fields(props: { readonly mail: OwnMail }) {
  const w = () => words(mailWords);
  const fallback = () => {
    const { accountAddress } = props.mail;
    return accountAddress === null ? w().addressNone : w().addressHint(accountAddress);
  };
  return (
    <>
      <div class="field">
        <label>
          <span>
            {w().address} ({fallback()})
          </span>
          <input
            class="fld"
            name="address"
            type="email"
            autocomplete="email"
            maxlength="200"
            value={props.mail.chosenAddress ?? ""}
          />
        </label>
      </div>
      <div class="field">
        <label>
          <span>{w().language}</span>
          <select class="fld" name="language">
            <For each={languages}>
              {(each) => (
                <option value={each} selected={each === props.mail.language}>
                  {w().languages[each]}
                </option>
              )}
            </For>
          </select>
        </label>
      </div>
      <fieldset class="field wide ticks">
        <For each={mailKinds}>
          {(kind) => (
            <label>
              <input type="checkbox" name={kind} checked={props.mail.kinds[kind]} />
              {w().kinds[kind]}
            </label>
          )}
        </For>
      </fieldset>
    </>
  );
}

function choiceIn(form: FormData) {
  const [address, language] = [form.get("address"), form.get("language")];
  const isOn = (kind: (typeof mailKinds)[number]) => form.has(kind);
  return {
    address: typeof address === "string" && address.trim() !== "" ? address.trim() : null,
    language: typeof language === "string" && isLanguage(language) ? language : ("vi" as const),
    kinds: { digest: isOn("digest"), reminder: isOn("reminder"), urging: isOn("urging") },
  };
}
