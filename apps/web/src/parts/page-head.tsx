import { officeWords } from "@dondoc/words";
import { type JSX, Show, createEffect } from "solid-js";
import { words } from "../office/language.ts";

/** The head of a page: where it stands, its sentence, and what follows from it. */
export function PageHead(props: {
  readonly title: string;
  readonly crumbs?: JSX.Element;
  readonly children?: JSX.Element;
}) {
  createEffect(() => {
    document.title = `${props.title} – ${words(officeWords).name}`;
  });
  return (
    <div class="head">
      <Show when={props.crumbs}>
        <p class="crumb">{props.crumbs}</p>
      </Show>
      <h1>{props.title}</h1>
      {props.children}
    </div>
  );
}
