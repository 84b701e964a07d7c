import type { CalendarDay } from "@dondoc/domain";
import type { Settings } from "../command/settings.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { resolveDay } from "../text/day-wish.ts";

/** The day to answer for, and the office's today; learnt with it that it is an office of this version. */
export async function askedDay(
  { asOf }: Settings,
  office: Pick<OfficeReads, "state">,
): Promise<{ readonly asOf: CalendarDay; readonly today: CalendarDay }> {
  const { today } = await office.state();
  return { asOf: asOf === null ? today : resolveDay(asOf, today), today };
}
