import { type JSX, Show, createUniqueId } from "solid-js";

/** A ruled section with its heading. */
export function SectionBox(props: {
  readonly title: string;
  readonly note?: JSX.Element;
  readonly class?: string;
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <section class={`sec ${props.class ?? ""}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <Show when={props.note}>
          <span class="meta">{props.note}</span>
        </Show>
      </header>
      {props.children}
    </section>
  );
}
