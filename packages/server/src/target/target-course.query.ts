import type { CalendarDay, Target, TargetCourse } from "@dondoc/domain";
import { emptyCourse } from "@dondoc/domain/target";
import { courseById } from "../course/course.store.ts";
import { coursesOn } from "../course/past-courses.query.ts";
import { targetCourseKind } from "../course/rule-book-kinds.ts";
import type { Office } from "../office/office.ts";

/** What was known of the way to a target on a day. */
export async function courseThen(office: Office, { id }: Target, asOf: CalendarDay): Promise<TargetCourse> {
  const today = await courseById(office.database, { kind: targetCourseKind, id });
  const states = today === null ? [] : [today];
  const [then] = await coursesOn(office, { kind: targetCourseKind, idOf: () => id, states }, asOf);
  return then ?? emptyCourse(id);
}
