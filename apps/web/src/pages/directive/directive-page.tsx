import type { OverviewNode } from "@dondoc/client";
import type { DirectiveId } from "@dondoc/domain";
import { directiveWords, documentTypeWords, paperWords } from "@dondoc/words";
import { useParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StateBar } from "../../parts/state-bar.tsx";
import { type Owed, plansIn } from "./cascade-branches.ts";
import { DirectiveCascade } from "./directive-cascade.tsx";

/** One directive: who carried it further and after how long, who still owes a plan, and what is known but not held. */
export function DirectivePage() {
  const { client, queries } = useOffice();
  const params = useParams<{ directiveId: DirectiveId }>();
  const asOf = useAsOfInput();
  const asked = () => ({ ...asOf(), directiveId: params.directiveId });
  const cascade = useQuery(() => ({ ...queries.cascade(asked()), placeholderData: keepPreviousData }));
  const owed = useQuery(() => ({ ...queries.owedBelow(asked()), placeholderData: keepPreviousData }));
  return (
    <QueryView query={cascade} of="directive">
      {(root) => (
        <QueryView query={owed}>
          {(answer) => (
            <>
              <DirectiveHead root={root()} owed={answer()} />
              <SectionBox title={words(paperWords).download} note={words(paperWords).downloadNote}>
                <PaperButtons
                  forms={["docx", "pdf", "html"] as const}
                  nameOf={(format) => words(paperWords).downloads[format]}
                  onAsk={(format) => client.paper.directiveReport.query({ ...asked(), format })}
                />
              </SectionBox>
              <DirectiveCascade root={root()} owed={answer()} />
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

/** The sentences before the drawing: how many carried it further, how slowly, and who has not. */
function DirectiveHead(props: { readonly root: OverviewNode; readonly owed: Owed }) {
  const w = () => words(directiveWords);
  const plans = () => plansIn(props.root);
  const slowest = () => plans().toSorted((a, b) => b.lagDays - a.lagDays)[0];
  const unheld = () => plans().filter(({ isHeld }) => !isHeld).length;
  const owing = () => props.owed.rate;
  return (
    <PageHead
      title={`${words(documentTypeWords)[props.root.type]} ${props.root.number}`}
      crumbs={`${w().crumb} · ${props.root.issuer}, ${dayWords(props.root.issuedOn)}`}
    >
      <p class="lede" lang="vi">
        {props.root.subject}
      </p>
      <p>
        {w().plans(plans().length + props.root.moreBelow)}
        <Show when={slowest()}>{(plan) => <>; {w().slowest(plan().lagDays, plan().number)}</>}</Show>.{" "}
        <Show when={owing().denominator > owing().numerator} fallback={w().nobodyOwes}>
          <PageLink to="?show=owing">{w().owe(props.owed.missing.length, owing().denominator)}</PageLink>.
        </Show>{" "}
        <Show when={unheld() > 0}>
          <PageLink to="?show=unheld">{w().unheld(unheld())}</PageLink>.
        </Show>
      </p>
      <Show when={props.root.total}>{(total) => <StateBar statistic={total()} />}</Show>
    </PageHead>
  );
}
