import type { UnitId } from "@dondoc/domain";
import { fractionText, sheetWords, statisticWords, unitWords } from "@dondoc/words";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { Icon } from "../../parts/icon.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

/** Conditions on tasks as shares that anybody can check: indicators and no grade. */
export function UnitScorecard(props: { readonly unitId: UnitId }) {
  const { client, queries } = useOffice();
  const asOf = useAsOfInput();
  const scorecard = useQuery(() => ({
    ...queries.scorecard({ ...asOf(), unitId: props.unitId }),
    placeholderData: keepPreviousData,
  }));
  const w = () => words(unitWords);
  const stateOf = (isMet: boolean | null) => (isMet === null ? w().nothingDue : isMet ? w().met : w().notMet);
  return (
    <QueryView query={scorecard}>
      {(answer) => (
        <SectionBox title={w().scorecard} note={words(statisticWords).asOf(dayWords(answer().asOf))}>
          <ul class="indicators">
            <For each={answer().indicators}>
              {({ key, share, isMet }) => (
                <li>
                  <span>{w().indicators[key]}</span>
                  <span class="nowrap">{isMet === null ? "" : fractionText(share, language())}</span>
                  <span class={`st ${isMet === false ? "over" : "quiet"}`}>
                    <Icon name={isMet === null ? "undated" : isMet ? "done" : "over"} />
                    {stateOf(isMet)}
                  </span>
                </li>
              )}
            </For>
          </ul>
          <p class="tiny">{w().indicatorSource}</p>
          <PaperButtons
            forms={["xlsx"]}
            nameOf={() => words(sheetWords).downloadScorecard}
            onAsk={() => client.paper.scorecard.query({ ...asOf(), unitId: props.unitId })}
          />
          <p class="note">{w().scorecardNote}</p>
        </SectionBox>
      )}
    </QueryView>
  );
}
