import { type Problem, officeWords } from "@dondoc/words";
import { Show } from "solid-js";
import { language, words } from "../office/language.ts";
import { problemSentences } from "./problem-sentences.ts";

/** What stands in the way, as a sentence, and one thing to do about it. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly title?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}) {
  return (
    <div class="note over problem" role="alert">
      <Show when={props.title}>
        <b>{props.title}</b>
      </Show>
      <p>
        <ProblemText problem={props.problem} />
      </p>
      <Show when={props.onRetry}>
        {(retry) => (
          <button type="button" class="btn sm" onClick={() => retry()()}>
            {words(officeWords).retry}
          </button>
        )}
      </Show>
    </div>
  );
}

/** The sentence alone, where a refusal stands beside what is refused. */
export function ProblemText(props: { readonly problem: Problem }) {
  const sentences = problemSentences();
  return <>{sentences()?.problemSentence(props.problem, language())}</>;
}
