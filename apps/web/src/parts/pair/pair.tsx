import { planWords } from "@dondoc/words";
import { useLocation, useNavigate } from "@solidjs/router";
import { type JSX, createEffect, createSelector, createSignal, on, onCleanup, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { isUnseen, keyAfter, namesIn, rowOf, showRow, showWords, showWordsAlone } from "./find-in-pair.ts";
import { type ChosenFrom, PairContext, type UnseenRows } from "./pair-context.ts";
import { Thread } from "./thread.tsx";

type Side = "plan" | "paper";

/** Two columns from this width on; below it one side at a time, or the paper after the plan. */
const wide = matchMedia("(min-width: 70.01rem)");

/**
 * The paper beside what was read from it, linked both ways: an item lights its words, words lead to their item, j and k
 * go through the items, and the address holds the one selected.
 */
export function Pair(props: {
  readonly paper: JSX.Element;
  readonly planName: string;
  readonly paperName: string;
  /** Called when somebody chooses words whose row a filter hides; the caller shows every row again. */
  readonly onHidden?: (() => void) | undefined;
  readonly unseen?: UnseenRows | undefined;
  readonly children: JSX.Element;
}) {
  const location = useLocation();
  const navigate = useNavigate();
  const [selected, setSelected] = createSignal<string | null>(null);
  const [side, setSide] = createSignal<Side>("plan");
  const isSelected = createSelector(selected);
  // The address follows a choice a moment later: after two quick keys it would bring the first one back.
  const chosenHere = new Set<string>();
  let root!: HTMLDivElement;

  const select = (key: string, from: ChosenFrom): void => {
    setSelected(key);
    if (from !== "address") {
      chosenHere.add(key);
      navigate(`${location.pathname}${location.search}#${key}`, { replace: true, scroll: false });
    }
    if (from === "paper") {
      if (!wide.matches) setSide("plan");
      if (rowOf(root, key) === null && !isUnseen(props.unseen, key)) props.onHidden?.();
      requestAnimationFrame(() => showRow(root, key, props.unseen));
      return;
    }
    if (from !== "plan") showRow(root, key, props.unseen);
    if (wide.matches) showWords(root, key);
    else if (from === "plan") {
      setSide("paper");
      showWordsAlone(root, key);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    const next = keyAfter([...(props.unseen?.names() ?? []), ...namesIn(root)], selected(), step);
    if (next !== undefined) select(next, "keys");
  };

  onMount(() => {
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });
  createEffect(
    on(
      () => decodeURIComponent(location.hash.slice(1)),
      (key) => {
        if (key === selected()) return chosenHere.clear();
        if (
          key !== "" &&
          !chosenHere.has(key) &&
          (rowOf(root, key) !== null || isUnseen(props.unseen, key))
        ) {
          // Fonts decide where lines end: the place is only right once they are there.
          void document.fonts.ready.then(() => requestAnimationFrame(() => select(key, "address")));
        }
      },
    ),
  );

  return (
    <PairContext.Provider value={{ selected, isSelected, select }}>
      <div class="switch" role="group" aria-label={words(planWords).sides}>
        <button type="button" aria-pressed={side() === "plan"} onClick={() => setSide("plan")}>
          {props.planName}
        </button>
        <button type="button" aria-pressed={side() === "paper"} onClick={() => setSide("paper")}>
          {props.paperName}
        </button>
      </div>
      <div class="pair" data-show={side()} ref={root}>
        <Thread within={() => root} />
        {props.paper}
        <div class="plan">{props.children}</div>
      </div>
    </PairContext.Provider>
  );
}

function stepOf(event: KeyboardEvent): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  const target = event.target;
  if (target instanceof HTMLElement && target.closest("input, select, textarea, dialog") !== null) return 0;
  if (event.key === "j") return 1;
  return event.key === "k" ? -1 : 0;
}
