import { type RawBuilder, sql } from "kysely";

/** `id = any(…)`: a statement of the same text however many ids there are, so that its plan is kept. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${`{${ids.join(",")}}`}::uuid[])`;
}

/** The same of texts, whatever they hold. */
export function anyTextOf(texts: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${texts}::text[])`;
}
