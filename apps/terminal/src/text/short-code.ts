/** Letters of the end of an id, where a uuid v7 is random: enough to name one of thousands by hand. */
const LENGTH = 6;

/** `k7f2qa`: what a person types instead of an id; the dash for what has no id of its own to act on. */
export function shortCode(id: string | null): string {
  return id === null || !/[0-9a-f]{12}$/u.test(id) ? "-" : id.slice(-LENGTH);
}

export function isShortCode(text: string): boolean {
  return /^[0-9a-f]{6,12}$/u.test(text) && /\d/u.test(text);
}
