import { statisticWords } from "@dondoc/words";
import type { PlanDetail } from "@dondoc/client";
import { totalOf } from "@dondoc/domain";
import { dayWords, words } from "../../office/language.ts";
import { FourCells, RateLines } from "../../parts/four-cells.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

/** The four cells of this plan. Folded away on narrow screens, where the tasks come first. */
export function PlanSummary(props: { readonly detail: PlanDetail }) {
  return (
    <SectionBox
      class="summary"
      title={words(statisticWords).title}
      note={`${words(statisticWords).asOf(dayWords(props.detail.asOf))} · ${words(statisticWords).total(totalOf(props.detail.statistic))}`}
    >
      <div class="summary-parts">
        <FourCells statistic={props.detail.statistic} to={`/tasks?range=all&plan=${props.detail.plan.id}`} />
        <RateLines statistic={props.detail.statistic} rate={props.detail.rate} />
      </div>
    </SectionBox>
  );
}
