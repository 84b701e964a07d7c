import type { Sight } from "@dondoc/domain";
import { courseSight, isReportSeen } from "../access/course-sight.query.ts";
import { reportKind, reviewKind } from "../course/rule-book-kinds.ts";
import type { Asking } from "../office/office.ts";
import { planBodies } from "../plan/plan-bodies.query.ts";
import type { CourseHappened, Happened } from "./happened.query.ts";

/** Of what happened beside the tasks of plans, what the page of each thing would show to the one who asks. */
export async function coursesInSight(
  asking: Asking,
  sight: Sight,
  news: readonly CourseHappened[],
): Promise<readonly Happened[]> {
  if (sight.kind === "everything") return news;
  const seen: Happened[] = [];
  for (const [planId, ofPlan] of Map.groupBy(news, (each) => each.planId)) {
    const bodies = await planBodies(asking.office.database, planId);
    if (bodies === null) continue;
    const { isPlanSeen, isSeen } = await courseSight(asking, bodies);
    for (const each of ofPlan) {
      const { courseKind, state } = each;
      const isShown =
        courseKind === reviewKind.name
          ? isPlanSeen
          : courseKind === reportKind.name
            ? await isReportSeen(asking, reportKind.schema.parse(state))
            : isSeen(state);
      if (isShown) seen.push(each);
    }
  }
  return seen;
}
