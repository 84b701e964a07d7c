import type { CalendarDay, Fraction, Indicator, Statistic } from "@dondoc/domain";
import {
  type Language,
  dayText,
  fractionText,
  paperWords,
  sheetWords,
  statisticWords,
  unitWords,
} from "@dondoc/words";
import type { PaperTable } from "../paper.ts";
import { sheetOf } from "./sheet.ts";

/** How one unit stands with what it leads and owes itself. */
export type ScorecardFacts = {
  readonly unit: string;
  readonly asOf: CalendarDay;
  readonly statistic: Statistic;
  readonly indicators: readonly Indicator[];
};

const cells = ["doneOnTime", "doneLate", "openInTime", "openOverdue"] as const;

/** The scorecard of a unit: every share with what it is out of, and no grade. */
export async function scorecardSheet(facts: ScorecardFacts, language: Language): Promise<Uint8Array> {
  const words = sheetWords[language];
  const title = words.scorecardTitle(facts.unit, dayText(facts.asOf, language));
  return sheetOf({ name: words.scorecard, title, table: indicatorTable(facts, language) });
}

function indicatorTable({ statistic, indicators, asOf }: ScorecardFacts, language: Language): PaperTable {
  const words = sheetWords[language];
  const { met, notMet, nothingDue } = unitWords[language];
  const denominator = cells.reduce((sum, cell) => sum + statistic[cell], 0);
  const rows = [
    ...indicators.map(({ key, share, isMet }) => ({
      name: unitWords[language].indicators[key],
      share,
      state: isMet === null ? nothingDue : isMet ? met : notMet,
    })),
    ...cells.map((cell) => ({
      name: words.dated(statisticWords[language][cell]),
      share: { numerator: statistic[cell], denominator, asOf },
      state: "",
    })),
  ];
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 6, isNumber: true },
      { name: words.indicator, share: 48 },
      { name: words.numerator, share: 10, isNumber: true },
      { name: words.denominator, share: 10, isNumber: true },
      { name: words.share, share: 16 },
      { name: words.state, share: 18 },
    ],
    rows: rows.map(({ name, share, state }, at) => [
      String(at + 1),
      name,
      String(share.numerator),
      String(share.denominator),
      shareText(share, language),
      state,
    ]),
  };
}

function shareText(share: Fraction, language: Language): string {
  return share.denominator === 0 ? "" : fractionText(share, language);
}
