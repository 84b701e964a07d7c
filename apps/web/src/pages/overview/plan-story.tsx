import type { Answers } from "@dondoc/client";
import { assignmentStory, newsWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { language, words } from "../../office/language.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { instantWords } from "./instant-words.ts";

type PlanNews = NonNullable<Answers["news"]["show"]>["plans"][number];
type Line = PlanNews["latest"][number];

/** What happened under one plan: how much of what, then the last of it. */
export function PlanStory(props: { readonly news: PlanNews }) {
  const plan = () => props.news.plan;
  const kinds = () => props.news.kinds.map(({ kind, count }) => words(newsWords).kinds[kind](count));
  return (
    <li>
      <p>
        <PageLink to={`/plans/${plan().id}`} class="sym">
          {plan().number}
        </PageLink>{" "}
        <span class="meta" lang="vi">
          {plan().issuer}
        </span>
      </p>
      <p>{kinds().join(" · ")}</p>
      <ol class="log">
        <For each={props.news.latest}>{(line) => <StoryLine line={line} />}</For>
      </ol>
    </li>
  );
}

function StoryLine(props: { readonly line: Line }) {
  return (
    <li>
      <time datetime={props.line.recordedAt}>{instantWords(props.line.recordedAt)}</time>
      <span>
        <Show when={props.line.unit}>
          {(unit) => (
            <>
              <b lang="vi">{unit()}</b>:{" "}
            </>
          )}
        </Show>
        <Show when={props.line.part} fallback={words(newsWords).kinds[props.line.kind](1)}>
          {(part) => (
            <>
              {assignmentStory(part().event, language())}{" "}
              <PageLink to={`/tasks/${part().taskId}`}>
                <span class="clamp" lang="vi">
                  {part().statement}
                </span>
              </PageLink>
            </>
          )}
        </Show>
      </span>
    </li>
  );
}
