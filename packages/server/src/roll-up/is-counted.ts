import type { CalendarDay } from "@dondoc/domain";
import type { LookingBack } from "../history/past-day.ts";
import { countThrough, lastAnswered } from "./count-all.ts";
import type { Reach } from "./owed-rows.ts";

/** What each office was found to be counted through: asked of the database once, and again when days have passed. */
const known = new WeakMap<LookingBack, { readonly on: CalendarDay; readonly reach: Reach }>();

/**
 * Whether rows and counters answer for a day. Past days they do not know, nor those too far ahead; an office that nobody
 * has counted yet is counted now.
 */
export async function isCounted(office: LookingBack, asOf: CalendarDay): Promise<boolean> {
  const today = office.clock.today();
  if (asOf < today) return false;
  const found = known.get(office);
  const reach = found?.on === today ? found.reach : await countThrough(office.database, today);
  known.set(office, { on: today, reach });
  return asOf <= lastAnswered(reach);
}
