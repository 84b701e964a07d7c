import { CalendarDay } from "@dondoc/domain";
import { z } from "zod";
import type { Office } from "../office/office.ts";

/** Days are reckoned years back and ahead of it, which must still be days; no paper is older or plans further. */
export const AsOfDay = CalendarDay.refine((on) => on >= "1900-01-01" && on <= "2999-12-31", {
  message: "day-too-far",
});

/** Every reading procedure can be asked about another day than the office's today. */
export const AsOfInput = z.object({ asOf: AsOfDay.optional() });

export function asOfDay(input: z.infer<typeof AsOfInput> | undefined, office: Office): CalendarDay {
  return input?.asOf ?? office.clock.today();
}
