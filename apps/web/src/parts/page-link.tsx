import { A } from "@solidjs/router";
import type { JSX } from "solid-js";
import { useDatedHref } from "../office/as-of.ts";

/** A link inside the product. It stays on the day the page shows. */
export function PageLink(props: {
  readonly to: string;
  readonly class?: string;
  readonly label?: string;
  readonly children: JSX.Element;
}) {
  const dated = useDatedHref();
  return (
    <A href={dated(props.to)} class={props.class ?? ""} aria-label={props.label}>
      {props.children}
    </A>
  );
}
