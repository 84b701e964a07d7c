import { type JSX, Show } from "solid-js";

/** One thing that follows a plan up: its words, how it stands, and its steps. */
export function CourseCard(props: {
  readonly content: string;
  readonly state: string;
  readonly meta: string;
  readonly outcome?: string | null;
  readonly children: JSX.Element;
}) {
  return (
    <li>
      <p lang="vi">{props.content}</p>
      <p class="meta">
        <b>{props.state}</b> · {props.meta}
      </p>
      <Show when={props.outcome}>
        {(text) => (
          <p class="note" lang="vi">
            {text()}
          </p>
        )}
      </Show>
      <div class="courses-steps">{props.children}</div>
    </li>
  );
}
