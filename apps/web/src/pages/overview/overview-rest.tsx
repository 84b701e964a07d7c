import type { Overview } from "@dondoc/client";
import { overviewWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { Later } from "../../parts/later.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { Cascade } from "./cascade.tsx";
import { NewsSection } from "./news-section.tsx";

/** What stands below a first screen of the overview, and comes right after it: what changed, and every plan below its directive. */
export function OverviewRest(props: { readonly overview: Overview }) {
  return (
    <>
      <NewsSection />
      <Later>
        <SectionBox class="c12" title={words(overviewWords).cascade} note={words(overviewWords).cascadeNote}>
          <Cascade asOf={props.overview.asOf} directives={props.overview.directives} />
        </SectionBox>
      </Later>
    </>
  );
}
