import type { Problem } from "@dondoc/words";

/** Deeper than any question. */
const MAX_DEPTH = 32;

/**
 * What no question may hold, because the database or the ledger could not keep it: a NUL character, half of a surrogate
 * pair, nesting without end. Looked for at the door of every procedure, so that no schema has to think of it.
 */
export function unstorable(input: unknown): Problem | null {
  const field = badField(input, [], 0);
  return field === null ? null : { code: "input-invalid", fields: field === "" ? [] : [field] };
}

function badField(value: unknown, path: readonly string[], depth: number): string | null {
  if (typeof value === "string") return isStorable(value) ? null : path.join(".");
  if (typeof value !== "object" || value === null) return null;
  if (depth > MAX_DEPTH) return path.slice(0, 1).join(".");
  const fields = value instanceof FormData ? [...value.entries()].map(named) : Object.entries(value);
  for (const [name, held] of fields) {
    // A name that cannot be kept is not repeated in the answer either.
    if (!isStorable(name)) return path.join(".");
    const bad = badField(held, [...path, name], depth + 1);
    if (bad !== null) return bad;
  }
  return null;
}

function named([name, held]: [string, string | File]): [string, string] {
  return [name, typeof held === "string" ? held : held.name];
}

function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}
