import type { CalendarDay, Report } from "@dondoc/domain";
import { streamOf } from "@dondoc/domain";
import { type LookingBack, pastDay, recordedOf } from "../history/past-day.ts";
import type { CourseKind } from "./course-kind.ts";
import { reportKind } from "./rule-book-kinds.ts";

export type CoursesToday<State> = {
  readonly kind: CourseKind<State>;
  readonly idOf: (state: State) => string;
  readonly states: readonly State[];
};

/** Things of one kind as they stood on a day; those that had not begun are left out. */
export async function coursesOn<State>(
  office: LookingBack,
  { kind, idOf, states }: CoursesToday<State>,
  asOf: CalendarDay,
): Promise<readonly State[]> {
  const past = pastDay(office, asOf);
  if (past === null) return states;
  const events = await recordedOf(past, { ids: states.map(idOf), types: kind.types });
  const then = new Map<string, State>();
  for (const event of events) {
    const after = kind.after(event, then.get(streamOf(event)) ?? null);
    if (after !== null) then.set(streamOf(event), after);
  }
  return states.flatMap((state) => then.get(idOf(state)) ?? []);
}

/** Reports that had come in by a day, as they stood then. */
export function reportsOn(
  office: LookingBack,
  states: readonly Report[],
  asOf: CalendarDay,
): Promise<readonly Report[]> {
  return coursesOn(office, { kind: reportKind, idOf: ({ id }) => id, states }, asOf);
}
