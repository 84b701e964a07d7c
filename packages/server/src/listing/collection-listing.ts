import type { CalendarDay, ReportSeriesId } from "@dondoc/domain";
import { type Language, collectionWords, duePhrase, listingWords } from "@dondoc/words";
import type { Listing } from "@dondoc/writer";
import type { Asking } from "../office/office.ts";
import { collectionOf } from "../report/collection.query.ts";
import { listedColumns } from "./listed-columns.ts";

type Asked = {
  readonly seriesId: ReportSeriesId;
  readonly asOf: CalendarDay;
  readonly language: Language;
};

/** Who has sent a report and who has not: units down, periods across. */
export async function collectionListing(
  asking: Asking,
  { seriesId, asOf, language }: Asked,
): Promise<Listing> {
  const { instances, rows } = await collectionOf(asking, { seriesId, asOf, window: null });
  return {
    title: listingWords[language].titles.collection,
    columns: [
      ...listedColumns({ unit: 50 }, language),
      ...instances.map(({ period }) => ({ key: period, name: period, width: 20 })),
    ],
    rows: rows.map(({ unit, states }) => [
      unit.name,
      ...states.map((state) =>
        state.kind === "not-asked" ? collectionWords[language].notAsked : duePhrase(state, language),
      ),
    ]),
  };
}
