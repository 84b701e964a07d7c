/**
 * The one spelling of a JSON value, so that equal values have equal hashes: keys in order of their UTF-16 code units,
 * no white space, strings and numbers as JavaScript writes them (RFC 8785). Fields that are undefined are left out.
 *
 * Throws a TypeError for what JSON, or the database's `jsonb`, would silently change or refuse: a number that is not
 * finite, a NUL character, half of a surrogate pair, a hole in a list, an object that is not plain.
 */
export function canonicalJson(value: unknown): string {
  return spell(value, 0);
}

/** Deeper than any real event; a value that contains itself ends here. */
const MAX_DEPTH = 64;

function spell(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError("too deep for JSON");
  switch (typeof value) {
    case "string":
      return spellText(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? spellList(value, depth) : spellFields(value, depth);
    default:
      throw new TypeError(`${typeof value} is not JSON`);
  }
}

function spellText(text: string): string {
  if (text.includes("\u0000")) throw new TypeError("a NUL character cannot be stored");
  if (!text.isWellFormed()) throw new TypeError("half of a surrogate pair cannot be stored");
  return JSON.stringify(text);
}

function spellList(list: readonly unknown[], depth: number): string {
  return `[${Array.from(list, (item) => spell(item, depth + 1)).join(",")}]`;
}

function spellFields(fields: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(fields);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("not a plain object");
  const spelled = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${spellText(key)}:${spell(value, depth + 1)}`);
  return `{${spelled.join(",")}}`;
}
