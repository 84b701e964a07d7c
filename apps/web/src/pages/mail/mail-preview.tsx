import { mailWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import type { OwnMail } from "./mail-choice.tsx";

/** What one would be sent today, word for word, also of kinds that are off. */
export function MailPreview(props: { readonly mail: OwnMail }) {
  const { queries } = useOffice();
  const preview = useQuery(() => queries.mailPreview({ origin: location.origin }));
  const w = () => words(mailWords);
  return (
    <SectionBox title={w().preview} note={w().previewNote}>
      <QueryView query={preview}>
        {(answer) => (
          <For each={answer().letters}>
            {({ kind, letter }) => (
              <article class="letter">
                <h3>
                  {w().kinds[kind]}
                  <Show when={!props.mail.kinds[kind]}>
                    <span class="meta">, {w().isOff}</span>
                  </Show>
                </h3>
                <Show when={letter} fallback={<p class="meta">{w().nothing}</p>}>
                  {(written) => (
                    <>
                      <p>
                        <b>{written().subject}</b>
                      </p>
                      <pre tabindex="0" role="region" aria-label={written().subject}>
                        {written().text}
                      </pre>
                    </>
                  )}
                </Show>
              </article>
            )}
          </For>
        )}
      </QueryView>
    </SectionBox>
  );
}
