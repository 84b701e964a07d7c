import type { Questions } from "@dondoc/client";
import { listingWords } from "@dondoc/words";
import { useMutation } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { handOver } from "../office/hand-over.ts";
import { language, words } from "../office/language.ts";
import { problemIn, useOffice } from "../office/office-context.ts";
import { ProblemNotice } from "./problem-notice.tsx";

const formats = ["csv", "xlsx", "json"] as const;
type Format = (typeof formats)[number];

type Question = Questions["listing"]["file"];
type Unmade<Each> = Each extends Question ? Omit<Each, "format" | "language"> : never;
/** Which list, with the filters of the page; not yet in which form. */
export type AskedList = Unmade<Question>;

/** Carries a list away as it stands on the page. */
export function ListDownload(props: { readonly asked: AskedList }) {
  const { client } = useOffice();
  const w = () => words(listingWords);
  const making = useMutation(() => ({
    mutationFn: (format: Format) =>
      client.listing.file.query({ ...props.asked, format, language: language() }),
    onSuccess: handOver,
  }));
  return (
    <div class="list-download">
      <div class="chips" role="group" aria-label={w().download}>
        <span class="meta">{w().download}:</span>
        <For each={formats}>
          {(format) => (
            <button
              type="button"
              class="btn sm"
              disabled={making.isPending}
              onClick={() => making.mutate(format)}
            >
              {w().formats[format]}
            </button>
          )}
        </For>
        <span class="meta" role="status">
          {making.isSuccess ? w().made(making.data.fileName) : ""}
        </span>
      </div>
      <Show when={making.isError}>
        <ProblemNotice problem={problemIn(making.error)} />
      </Show>
    </div>
  );
}
