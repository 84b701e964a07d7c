import { CalendarDay } from "@dondoc/domain";
import { z } from "zod";
import type { Office } from "../office/office.ts";

/** Every reading procedure can be asked about another day than the office's today. */
export const AsOfInput = z.object({ asOf: CalendarDay.optional() });

export function asOfDay(input: z.infer<typeof AsOfInput> | undefined, office: Office): CalendarDay {
  return input?.asOf ?? office.clock.today();
}
