/** Closes a box that unfolds from the band, and gives the focus back to what opened it. */
export function closeOnEscape(event: KeyboardEvent, box: HTMLDetailsElement): void {
  if (event.key !== "Escape" || !box.open) return;
  box.open = false;
  box.querySelector("summary")?.focus();
}
