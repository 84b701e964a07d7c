import { type GalleryState, galleryWords } from "@dondoc/words";
import { For } from "solid-js";
import { words } from "../office/language.ts";
import { PageHead } from "../parts/page-head.tsx";
import { asking, linking, naming } from "./answer-examples.tsx";
import { cascading } from "./cascade-examples.tsx";
import { pairing } from "./pair-examples.tsx";
import { registering } from "./register-examples.tsx";
import { stepping } from "./step-examples.tsx";
import { standing } from "./state-examples.tsx";
import type { Example } from "./example.ts";

/** Every part in its states; language and light are switched in the band, as everywhere. */
export function GalleryPage() {
  const examples: readonly Example[] = [
    ...standing,
    ...naming,
    ...linking,
    ...asking,
    ...cascading,
    ...stepping,
    ...registering,
    ...pairing,
  ];
  return (
    <>
      <PageHead title={words(galleryWords).title}>
        <p class="lede">{words(galleryWords).lede}</p>
      </PageHead>
      <For each={examples}>
        {(example) => (
          <section class="example" aria-label={example.name}>
            <h2>
              <code>{example.name}</code>
            </h2>
            <For each={example.states}>
              {([state, show]) => (
                <div class="example-state">
                  <p class="tiny">{stateName(state)}</p>
                  {show()}
                </div>
              )}
            </For>
          </section>
        )}
      </For>
    </>
  );
}

function stateName(state: GalleryState): string {
  return words(galleryWords).states[state];
}
