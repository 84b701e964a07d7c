import { documentWords, overviewWords, planWords } from "@dondoc/words";
import type { PlanDetail } from "@dondoc/client";
import { type JSX, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";

/** Which plan it is, and the documents above it. */
export function PlanHead(props: {
  readonly detail: PlanDetail;
  readonly title: string;
  readonly children?: JSX.Element;
}) {
  const plan = () => props.detail.plan;
  return (
    <PageHead title={props.title} crumbs={<PlanCrumbs detail={props.detail} />}>
      <p class="lede plan-subject" lang="vi">
        {plan().subject}
      </p>
      <p class="meta">
        {words(documentWords).issuedBy(plan().issuer, dayWords(plan().issuedOn))} ·{" "}
        <span class="nowrap">{words(planWords).lag(props.detail.lagDays)}</span>
        <Show when={plan().isHeld}>
          {" · "}
          {/* Answered by the server and no page of ours. */}
          <a class="nowrap" rel="external" href={`/feeds/plans/${plan().id}`}>
            {words(planWords).feed}
          </a>
        </Show>
      </p>
      {props.children}
    </PageHead>
  );
}

function PlanCrumbs(props: { readonly detail: PlanDetail }) {
  return (
    <>
      <PageLink to="/">{words(overviewWords).title}</PageLink> ›{" "}
      <PageLink to={`/directives/${props.detail.directive.id}`}>
        <span class="nowrap">{props.detail.directive.number}</span>
      </PageLink>
      <Show when={props.detail.upper}>
        {(upper) => (
          <>
            {" › "}
            <PageLink to={`/plans/${upper().id}`}>
              {upper().isHeld ? upper().number : words(planWords).notHeldShort(upper().number)}
            </PageLink>
          </>
        )}
      </Show>
      {" › "}
      <span class="nowrap">{props.detail.plan.number}</span>
    </>
  );
}
