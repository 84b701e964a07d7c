import type { UnseenRows } from "./pair-context.ts";

/** Where an item stands on either side of a pair; rows and words carry its key. */
export function rowOf(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row~="${CSS.escape(key)}"]`);
}

/** The words of an item: its own sentence where it has one, else the first words that it lights. */
export function wordsOf(root: HTMLElement, key: string): HTMLElement | null {
  const name = CSS.escape(key);
  return root.querySelector(`a[data-mark~="${name}"]`) ?? root.querySelector(`[data-mark~="${name}"]`);
}

/** The rows that are there, each by its keys; those that only the window brings are counted where they are listed. */
export function namesIn(root: HTMLElement): string[][] {
  return [...root.querySelectorAll<HTMLElement>("[data-row]")]
    .filter((row) => row.closest(".near-rows") === null && row.checkVisibility())
    .map((row) => row.dataset["row"]?.split(" ") ?? []);
}

/** Rows and words of a long plan come some frames after they are asked for. */
const MOST_FRAMES = 60;

function whenThere(
  find: () => HTMLElement | null,
  act: (found: HTMLElement) => void,
  frames = MOST_FRAMES,
): void {
  const found = find();
  if (found !== null) act(found);
  else if (frames > 0) requestAnimationFrame(() => whenThere(find, act, frames - 1));
}

function focusRow(row: HTMLElement): void {
  row.scrollIntoView({ block: "center" });
  row.querySelector<HTMLElement>(".ref")?.focus({ preventScroll: true });
}

/** Brings the words to the height of their row, so that the eye moves level. */
export function showWords(root: HTMLElement, key: string): void {
  whenThere(
    () => wordsOf(root, key),
    (found) => {
      const box = root.querySelector<HTMLElement>(".sheetbox");
      if (box === null) return;
      const row = rowOf(root, key);
      const top = row === null ? innerHeight / 2 : row.getBoundingClientRect().top + 8;
      const level = Math.min(Math.max(top, 140), innerHeight - 180);
      nowAndSettled(() => (box.scrollTop += found.getBoundingClientRect().top - level));
    },
  );
}

/** Brings the words themselves into the window, where they have no row beside them. */
export function showWordsAlone(root: HTMLElement, key: string): void {
  nowAndSettled(() => wordsOf(root, key)?.scrollIntoView({ block: "center" }));
}

/** What was far from the window has its real height only once it is near: the place is looked up again then. */
function nowAndSettled(move: () => void): void {
  move();
  requestAnimationFrame(move);
}

/** Brings the row of an item into the window, also where it is not drawn yet, and the focus to it. */
export function showRow(root: HTMLElement, key: string, unseen: UnseenRows | undefined): void {
  const find = (): HTMLElement | null => {
    const row = rowOf(root, key);
    if (row === null && isUnseen(unseen, key)) unseen?.reveal(key);
    return row;
  };
  whenThere(find, focusRow);
}

export function isUnseen(unseen: UnseenRows | undefined, key: string): boolean {
  return unseen?.names().some((names) => names.includes(key)) === true;
}

/** The item one step on from the one that is selected, at most the first or the last. */
export function keyAfter(
  rows: readonly (readonly string[])[],
  current: string | null,
  step: number,
): string | undefined {
  const at = current === null ? -1 : rows.findIndex((names) => names.includes(current));
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.[0];
}
