import { CalendarDay, daysBetween } from "@dondoc/domain";
import { z } from "zod";

/** Five years of weeks for every unit is more than a table holds that anybody reads. Our choice. */
const MOST_DAYS = 1_830;

/** Which reports of a series somebody looks at, by the days on which they fall due. */
export const CollectionWindow = z
  .object({ from: CalendarDay, to: CalendarDay })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= MOST_DAYS, { message: "window-too-long" });
