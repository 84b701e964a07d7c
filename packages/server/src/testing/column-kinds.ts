import type { SelectType } from "kysely";

/** What a value of a column is in TypeScript; JSON is whatever is none of the others. */
type Kind<Value> = [Value] extends [number | null]
  ? "number"
  : [Value] extends [boolean | null]
    ? "boolean"
    : [Value] extends [string | null]
      ? "text"
      : "json";

/** Every column of some tables by what it holds: a column that is missing or of another kind does not compile. */
export type ColumnKinds<Tables> = {
  readonly [Table in keyof Tables]: {
    readonly [Column in keyof Tables[Table]]: Kind<SelectType<Tables[Table][Column]>>;
  };
};
