import type { PlanId } from "@dondoc/domain";
import { taskLinkWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { waitingCount } from "./link-order.ts";
import { LINKS_PLACE } from "./plan-links.tsx";

/** How many links of a plan wait for a person, and the way to them; nothing where none does. */
export function WaitingLinks(props: { readonly planId: PlanId }) {
  const { queries } = useOffice();
  const asOf = useAsOf();
  const links = useQuery(() => queries.links({ planId: props.planId }));
  const count = () =>
    links.isPending || links.isLoadingError || asOf() !== undefined ? 0 : waitingCount(links.data.links);
  return (
    <Show when={count() > 0}>
      <a
        href={`#${LINKS_PLACE}`}
        onClick={(event) => {
          event.preventDefault();
          const place = document.getElementById(LINKS_PLACE);
          place?.scrollIntoView();
          place?.focus();
        }}
      >
        {words(taskLinkWords).waiting(count())}
      </a>
    </Show>
  );
}
