import type { CalendarDay, CollectionState } from "@dondoc/domain";
import { type Language, collectionWords, dayText, duePhrase, paperWords, sheetWords } from "@dondoc/words";
import type { PaperTable } from "../paper.ts";
import { sheetOf } from "./sheet.ts";

/** Who has reported for which period, as somebody sees it. */
export type CollectionFacts = {
  readonly plan: { readonly number: string; readonly issuer: string; readonly issuedOn: CalendarDay };
  /** The words that order the reports. */
  readonly asWritten: string;
  readonly asOf: CalendarDay;
  readonly periods: readonly { readonly period: string; readonly dueOn: CalendarDay | null }[];
  readonly rows: readonly { readonly unit: string; readonly states: readonly CollectionState[] }[];
};

/** The collection matrix: units down, periods across, ready to print. */
export async function collectionSheet(facts: CollectionFacts, language: Language): Promise<Uint8Array> {
  const words = sheetWords[language];
  const { number, issuer, issuedOn } = facts.plan;
  const plan = paperWords[language].planNamed(number, dayText(issuedOn, language), issuer);
  const title = words.collectionTitle(plan, dayText(facts.asOf, language));
  return sheetOf({
    name: words.collection,
    title: `${title}. ${words.series(facts.asWritten)}`,
    table: matrixTable(facts, language),
  });
}

function matrixTable({ periods, rows }: CollectionFacts, language: Language): PaperTable {
  const words = sheetWords[language];
  const collecting = collectionWords[language];
  const dueText = (dueOn: CalendarDay | null): string =>
    dueOn === null ? collecting.noDay : collecting.due(dayText(dueOn, language));
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 6, isNumber: true },
      { name: words.unit, share: 30 },
      ...periods.map(({ period, dueOn }) => ({ name: words.period(period, dueText(dueOn)), share: 16 })),
    ],
    rows: rows.map(({ unit, states }, at) => [
      String(at + 1),
      unit,
      ...states.map((state) =>
        state.kind === "not-asked" ? collecting.notAsked : duePhrase(state, language),
      ),
    ]),
  };
}
