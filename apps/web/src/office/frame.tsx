import { officeWords } from "@dondoc/words";
import type { RouteSectionProps } from "@solidjs/router";
import { ErrorBoundary, Show, Suspense, createSignal } from "solid-js";
import { ProblemNotice } from "../parts/problem-notice.tsx";
import { Loading } from "../parts/query-view.tsx";
import { Banners } from "./banners.tsx";
import { Band } from "./band.tsx";
import { Foot } from "./foot.tsx";
import { words } from "./language.ts";
import { problemIn } from "./office-context.ts";

/**
 * What stands around every page. A page that breaks leaves the frame standing. The first page comes in a task of its own:
 * together with the band it is a long one on a slow machine.
 */
export function Frame(props: RouteSectionProps) {
  const [isTime, setTime] = createSignal(false);
  setTimeout(() => setTime(true));
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
          <Suspense fallback={<Loading />}>
            <Show when={isTime()} fallback={<Loading />}>
              {props.children}
            </Show>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Foot />
    </>
  );
}
