import type { IdKind } from "@dondoc/domain";
import { type Problem, officeWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { PageHead } from "./page-head.tsx";
import { PageLink } from "./page-link.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

/** What a page is about: one thing that its address names, or the office as a whole. */
export type PageSubject = IdKind | "office";

/** A page that has nothing to show: why, and the way out. */
export function PageProblem(props: {
  readonly problem: Problem;
  readonly of: PageSubject;
  readonly onRetry: () => void;
}) {
  // An id that is none is refused as input; to whoever typed the address it is something that does not exist.
  const problem = (): Problem =>
    props.problem.code === "input-invalid" && props.of !== "office"
      ? { code: "not-found", kind: props.of }
      : props.problem;
  return (
    <>
      <PageHead title={words(officeWords).pageProblemTitle} />
      <ProblemNotice
        problem={problem()}
        onRetry={problem().code === "not-found" ? undefined : props.onRetry}
      />
      <PageLink to="/" class="btn">
        {words(officeWords).toOverview}
      </PageLink>
    </>
  );
}
