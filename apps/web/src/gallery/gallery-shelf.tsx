import { type GalleryState, galleryWords } from "@dondoc/words";
import { For } from "solid-js";
import { words } from "../office/language.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import type { Example } from "./example.ts";

/** The pages of the gallery: none of them loads the parts of another. */
const shelves = { figures: "/gallery", papers: "/gallery/papers" } as const;

/** Some parts, each in its states, with the way to the others; language and light are switched in the band, as everywhere. */
export function GalleryShelf(props: {
  readonly other: keyof typeof shelves;
  readonly examples: readonly Example[];
}) {
  return (
    <>
      <PageHead title={words(galleryWords).title}>
        <p class="lede">{words(galleryWords).lede}</p>
        <p>
          <PageLink to={shelves[props.other]}>{words(galleryWords).shelves[props.other]}</PageLink>
        </p>
      </PageHead>
      <For each={props.examples}>
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
