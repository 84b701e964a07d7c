import type { JSX } from "solid-js";
import { useDatedHref } from "../office/as-of.ts";

/**
 * A link inside the product. It stays on the day the page shows. The router follows every link of the page by itself; its
 * own component finds out for each whether it is the current one, which a list of thousands has no use for.
 */
export function PageLink(props: {
  readonly to: string;
  readonly class?: string;
  readonly label?: string;
  readonly children: JSX.Element;
}) {
  const dated = useDatedHref();
  return (
    <a href={dated(props.to)} class={props.class} aria-label={props.label}>
      {props.children}
    </a>
  );
}
