import type { Problem } from "@dondoc/words";

/** A problem that came as an answer, and not as the failure of a call. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
