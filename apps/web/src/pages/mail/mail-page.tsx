import { mailWords } from "@dondoc/words";
import { useLocation } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { CalendarFeeds } from "./calendar-feeds.tsx";
import { MailChoice } from "./mail-choice.tsx";
import { MailPreview } from "./mail-preview.tsx";
import { StopMail } from "./stop-mail.tsx";

/** How the office reaches somebody where they are: the calendars they follow, and the mail they are sent. */
export function MailPage() {
  const { queries } = useOffice();
  const location = useLocation();
  const me = useQuery(() => queries.me());
  const w = () => words(mailWords);
  const token = () => (location.hash.startsWith("#ddu_") ? location.hash.slice(1) : null);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <Show when={token()}>{(known) => <StopMail token={known()} />}</Show>
      <QueryView query={me} of="office">
        {(answer) => (
          <Show
            when={answer().account}
            fallback={
              <p>
                <PageLink to="/sign-in">{w().signIn}</PageLink>
              </p>
            }
          >
            <OwnPost />
          </Show>
        )}
      </QueryView>
    </>
  );
}

function OwnPost() {
  const { queries } = useOffice();
  const mail = useQuery(() => queries.mailChoice());
  return (
    <div class="stack">
      <CalendarFeeds />
      <QueryView query={mail}>
        {(answer) => (
          <div class="stack">
            <MailChoice mail={answer()} />
            <MailPreview mail={answer()} />
          </div>
        )}
      </QueryView>
    </div>
  );
}
