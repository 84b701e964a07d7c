import type { AssignmentFacts } from "./assignment-facts.ts";
import type { SubmissionProblem } from "./assignment-problem.ts";
import type { Assignment } from "./assignment.ts";

/** `open` is `null` for a duty that is done once; `problem` says why nothing can be submitted at all. */
export type OpenPeriods = {
  readonly open: readonly string[] | null;
  readonly problem: SubmissionProblem | null;
};

/**
 * Which periods of a duty can be submitted. A continuous duty never ends in a result, it is reported on and inspected
 * (QĐ 23/2018/QĐ-TTg leaves it outside the statistic); one that comes back on named days is done period by period. That
 * "định kỳ" without a day is treated as continuous is our choice: its periods cannot be told apart.
 */
export function openPeriods(
  { settled }: Pick<Assignment, "settled">,
  { schedule, periods }: Pick<AssignmentFacts, "schedule" | "periods">,
): OpenPeriods {
  if (schedule?.kind === "continuous") return { open: null, problem: { code: "duty-goes-on" } };
  if (schedule?.kind !== "recurring") return { open: null, problem: null };
  if (periods === null) return { open: null, problem: { code: "duty-goes-on" } };
  const open = periods.filter((period) => !settled.some((done) => done.period === period));
  return { open, problem: open.length === 0 ? { code: "period-not-open", period: null, open } : null };
}

/** Whether what is submitted is one of the periods that can be, or the whole of a duty that is done once. */
export function periodObstacle(period: string | null, { open }: OpenPeriods): SubmissionProblem | null {
  const fits = open === null ? period === null : period !== null && open.includes(period);
  return fits ? null : { code: "period-not-open", period, open: open ?? [] };
}
