import type { Answers } from "@dondoc/client";
import { findWords } from "@dondoc/words";
import { useNavigate } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show, createEffect, createSignal, createUniqueId, on, onMount } from "solid-js";
import { useDatedHref } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";

type Found = Answers["search"]["find"]["found"][number];

const LIMIT = 20;

/** One box over units, documents and tasks, by words without diacritics; made for the keyboard. */
export function FindDialog(props: { readonly onClose: () => void }) {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const dated = useDatedHref();
  const listId = createUniqueId();
  const [text, setText] = createSignal("");
  const [at, setAt] = createSignal(0);
  const query = useQuery(() => ({
    ...queries.found({ text: text(), limit: LIMIT }),
    enabled: text().trim() !== "",
    placeholderData: keepPreviousData,
  }));
  const found = () => (text().trim() === "" ? [] : (query.data?.found ?? []));
  createEffect(on(text, () => setAt(0)));

  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const open = (each: Found | undefined): void => {
    if (each === undefined) return;
    dialog?.close();
    navigate(dated(addressOf(each)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((now) => Math.min(Math.max(now + step, 0), Math.max(found().length - 1, 0)));
    }
    if (event.key === "Enter") open(found()[at()]);
  };
  return (
    <dialog ref={dialog} class="find" aria-label={words(findWords).title} onClose={() => props.onClose()}>
      <input
        class="fld"
        type="text"
        inputmode="search"
        role="combobox"
        aria-label={words(findWords).title}
        aria-expanded={found().length > 0}
        aria-controls={listId}
        aria-activedescendant={found().length > 0 ? `${listId}-${at()}` : undefined}
        placeholder={words(findWords).placeholder}
        maxlength="200"
        autofocus
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <div id={listId} class="found" role="listbox" aria-label={words(findWords).results}>
        <For each={found()}>
          {(each, index) => (
            <button
              type="button"
              tabindex="-1"
              id={`${listId}-${index()}`}
              role="option"
              aria-selected={index() === at()}
              onMouseEnter={() => setAt(index())}
              onClick={() => open(each)}
            >
              <span class="role">{words(findWords).kinds[each.kind]}</span>
              <span class="clamp" lang="vi">
                <Marked found={each} />
              </span>
              <Show when={each.plan}>{(plan) => <span class="meta nowrap">{plan().number}</span>}</Show>
            </button>
          )}
        </For>
      </div>
      <p class="meta" role="status">
        <Show when={text().trim() !== "" && query.isSuccess} fallback={words(findWords).hint}>
          {found().length === 0 ? words(findWords).none(text()) : words(findWords).count(found().length)}
        </Show>
      </p>
    </dialog>
  );
}

/** The title with the words that were looked for marked in it. */
function Marked(props: { readonly found: Found }) {
  const runs = () => {
    const { title, highlights } = props.found;
    let from = 0;
    const parts = highlights.flatMap(({ start, end }) => {
      const before = { text: title.slice(from, start), isHit: false };
      from = end;
      return [before, { text: title.slice(start, end), isHit: true }];
    });
    return [...parts, { text: title.slice(from), isHit: false }];
  };
  return (
    <For each={runs()}>
      {(run) => (
        <Show when={run.isHit} fallback={run.text}>
          <mark>{run.text}</mark>
        </Show>
      )}
    </For>
  );
}

function addressOf({ kind, id }: Found): string {
  switch (kind) {
    case "unit":
      return `/units/${id}`;
    case "plan":
      return `/plans/${id}`;
    case "task":
      return `/tasks/${id}`;
    case "directive":
      return "/";
    default:
      return kind satisfies never;
  }
}
