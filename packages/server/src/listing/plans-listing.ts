import type { CalendarDay } from "@dondoc/domain";
import { type Language, listingWords } from "@dondoc/words";
import type { Listing } from "@dondoc/writer";
import { sightIn } from "../access/sight.query.ts";
import type { Asking } from "../office/office.ts";
import { planList } from "../plan/plan-list.query.ts";
import { listedColumns } from "./listed-columns.ts";

const widths = {
  id: 20,
  number: 16,
  issuer: 30,
  issuedOn: 12,
  subject: 60,
  tasks: 10,
  doneOnTime: 12,
  doneLate: 12,
  openInTime: 12,
  openOverdue: 12,
  onTime: 10,
  fallenDue: 10,
  asOf: 12,
} as const;

type Asked = { readonly asOf: CalendarDay; readonly language: Language };

/** The plans that the page lists, each with its four cells and its rate as two numbers. */
export async function plansListing(asking: Asking, { asOf, language }: Asked): Promise<Listing> {
  const { plans } = await planList(asking.office, { asOf, sight: await sightIn(asking) });
  return {
    title: listingWords[language].titles.plans,
    columns: listedColumns(widths, language),
    rows: plans.map(({ id, number, issuer, issuedOn, subject, taskCount, statistic, rate }) => [
      id,
      number,
      issuer,
      issuedOn,
      subject,
      taskCount,
      statistic.doneOnTime,
      statistic.doneLate,
      statistic.openInTime,
      statistic.openOverdue,
      rate.numerator,
      rate.denominator,
      rate.asOf,
    ]),
  };
}
