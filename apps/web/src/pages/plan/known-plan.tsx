import { documentWords, planWords } from "@dondoc/words";
import type { PlanDetail } from "@dondoc/client";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ChangedNote } from "./plan-changes.tsx";
import { PlanHead } from "./plan-head.tsx";

/** A plan that other papers name and whose own paper the office does not have. Nothing about it is guessed. */
export function KnownPlan(props: { readonly detail: PlanDetail }) {
  return (
    <>
      <PlanHead detail={props.detail} title={props.detail.plan.number}>
        <ChangedNote planId={props.detail.plan.id} />
      </PlanHead>
      <div class="known">
        <Icon name="nodoc" />
        <div>
          <h2>{words(documentWords).notHeld}</h2>
          <p>{words(planWords).notHeldText}</p>
          <PageLink to="/import" class="btn">
            {words(planWords).notHeldAction}
          </PageLink>
        </div>
      </div>
    </>
  );
}
