import { officeWords } from "@dondoc/words";
import type { RouteSectionProps } from "@solidjs/router";
import { ErrorBoundary, Suspense } from "solid-js";
import { ProblemNotice } from "../parts/problem-notice.tsx";
import { Loading } from "../parts/query-view.tsx";
import { Banners } from "./banners.tsx";
import { Band } from "./band.tsx";
import { Foot } from "./foot.tsx";
import { words } from "./language.ts";
import { problemIn } from "./office-context.ts";

/** What stands around every page. A page that breaks leaves the frame standing. */
export function Frame(props: RouteSectionProps) {
  return (
    <>
      <a class="skip" href="#main">
        {words(officeWords).skip}
      </a>
      <Band />
      <Banners />
      <main id="main" class="wrap" tabindex="-1">
        <ErrorBoundary
          fallback={(error: unknown, reset: () => void) => (
            <ProblemNotice
              problem={problemIn(error)}
              title={words(officeWords).pageProblemTitle}
              onRetry={reset}
            />
          )}
        >
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Foot />
    </>
  );
}
