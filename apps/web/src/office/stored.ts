/** What this browser remembers of a person: nothing but switches. Storage may be forbidden; then nothing is kept. */
type Switch = "language" | "theme";

export function readStored(name: Switch): string | null {
  try {
    return localStorage.getItem(`dondoc.${name}`);
  } catch {
    return null;
  }
}

export function store(name: Switch, value: string): void {
  try {
    localStorage.setItem(`dondoc.${name}`, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
