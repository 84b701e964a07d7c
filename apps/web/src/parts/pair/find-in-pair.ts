/** Where an item stands on either side of a pair; rows and words carry its key. */
export function rowOf(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row~="${CSS.escape(key)}"]`);
}

/** The words of an item: its own sentence where it has one, else the first words that it lights. */
export function wordsOf(root: HTMLElement, key: string): HTMLElement | null {
  const name = CSS.escape(key);
  return root.querySelector(`a[data-mark~="${name}"]`) ?? root.querySelector(`[data-mark~="${name}"]`);
}
