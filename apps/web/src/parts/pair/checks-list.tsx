import { checkWords, pagesMeant, planWords, tasksMeant } from "@dondoc/words";
import type { DraftCheck } from "@dondoc/domain/draft";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { checkKey } from "./check-marks.ts";
import { usePair } from "./pair-context.ts";

type Numbered = { readonly check: DraftCheck; readonly index: number };

/** Places of the paper that a person should look at, by kind. They point at the words and mend nothing. */
export function ChecksList(props: { readonly checks: readonly DraftCheck[]; readonly text: string | null }) {
  const kinds = () => [...Map.groupBy(numbered(props.checks), ({ check }) => check.code)];
  return (
    <Show when={props.checks.length > 0}>
      <section class="grp">
        <header>
          <h2>{words(planWords).checks}</h2>
          <span class="meta">{words(planWords).checksNote}</span>
        </header>
        <For each={kinds()}>
          {([code, checks]) => (
            <details class="check-kind">
              <summary>
                <span class="check">{words(checkWords)[code]}</span> <b>{placesIn(checks)}</b>
              </summary>
              <ol class="checks">
                <For each={checks}>{(each) => <CheckLine numbered={each} text={props.text ?? ""} />}</For>
              </ol>
            </details>
          )}
        </For>
      </section>
    </Show>
  );
}

function CheckLine(props: { readonly numbered: Numbered; readonly text: string }) {
  const pair = usePair();
  const key = () => checkKey(props.numbered.index);
  return (
    <li data-row={key()} classList={{ on: pair.isSelected(key()) }}>
      <button
        type="button"
        class="ref pin"
        aria-label={words(planWords).showOnPaper(props.numbered.index + 1)}
        onClick={() => pair.select(key(), "plan")}
      >
        {props.numbered.index + 1}
      </button>
      <q class="written" lang="vi">
        {placeOf(props.numbered.check, props.text)}
      </q>
    </li>
  );
}

/** One check may stand for many tasks. */
function placesIn(checks: readonly Numbered[]): number {
  return checks.reduce((sum, { check }) => sum + (check.tasks?.length ?? 1), 0);
}

function numbered(checks: readonly DraftCheck[]): Numbered[] {
  return checks.map((check, index) => ({ check, index }));
}

function placeOf({ pages, tasks, span }: DraftCheck, text: string): string {
  if (tasks !== undefined) return words(tasksMeant)(tasks.length);
  return pages === undefined ? quote(text, span) : words(pagesMeant)(pages);
}

const LONGEST_QUOTE = 110;

/** The words of a span on one line, cut where they are long. */
function quote(text: string, span: DraftCheck["span"]): string {
  const found = text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return found.length <= LONGEST_QUOTE ? found : `${found.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}
