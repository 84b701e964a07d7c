import type { CheckResult } from "../check.ts";

/** How one test ended; `reason` says why it was skipped. */
export type TestOutcome =
  | { readonly name: string; readonly state: "passed" | "failed" }
  | { readonly name: string; readonly state: "skipped"; readonly reason: string };

export type Verdict = { readonly lines: readonly string[]; readonly exitCode: 0 | 1 };

/**
 * The closing lines of a run: what failed, what was skipped and why, and last `N passed, N failed, N skipped`. Each
 * check counts as one test. In CI everything is installed, so that a skip there is a failure; a run that ran no test
 * has failed wherever it ran.
 */
export function verdictOf(
  checks: readonly CheckResult[],
  tests: readonly TestOutcome[],
  facts: { readonly isCi: boolean },
): Verdict {
  const skipped = tests.filter((test) => test.state === "skipped");
  const byReason = Map.groupBy(skipped, (test) => test.reason);
  const failed = [
    ...checks.filter((check) => !check.passed).map((check) => `check: ${check.name}`),
    ...tests.filter((test) => test.state === "failed").map((test) => test.name),
    ...(facts.isCi ? skipped.map((test) => `${test.name} (skipped, which CI=true does not allow)`) : []),
    ...(tests.length === 0 ? ["no test was run"] : []),
  ];
  const passed =
    checks.filter((check) => check.passed).length + tests.filter((test) => test.state === "passed").length;
  const skips = facts.isCi ? 0 : skipped.length;
  return {
    lines: [
      ...failed.map((name) => `failed   ${name}`),
      ...[...byReason].flatMap(([reason, alike]) => [
        `skipped  because ${reason}:`,
        ...alike.map((test) => `           ${test.name}`),
      ]),
      `${passed} passed, ${failed.length} failed, ${skips} skipped`,
    ],
    exitCode: failed.length > 0 ? 1 : 0,
  };
}
