/**
 * One reading of PostgreSQL's types for both engines, which differ by default:
 *
 * | SQL           | here                                                                |
 * | ------------- | ------------------------------------------------------------------- |
 * | `int8`        | number; beyond 2^53 it throws rather than round                     |
 * | `date`        | `"YYYY-MM-DD"`, a calendar day, never a `Date`                      |
 * | `timestamptz` | ISO string in UTC with milliseconds, `"2026-03-15T02:00:00.000Z"`    |
 * | `numeric`     | string, exact (so `sum(int8)` is a string: cast it to `int8`)       |
 *
 * Sessions run with `TimeZone=UTC`. Parameters: pass JSON as a string (`JSON.stringify`), because `pg` writes a
 * JavaScript array as an SQL array.
 */
export const typeParsers: { readonly [oid: number]: (text: string) => unknown } = {
  20: wholeNumber,
  1082: verbatim,
  1184: instant,
};

/** Array types by oid, with the oid of their elements. */
export const arrayElementTypes: { readonly [oid: number]: number } = { 1016: 20, 1182: 1082, 1185: 1184 };

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a JavaScript number`);
  return value;
}

function verbatim(text: string): string {
  return text;
}

const inUtc = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/** Years beyond 9999, BC and ±infinity stay as PostgreSQL writes them. */
function instant(text: string): string {
  const [, day, time, fraction = ""] = inUtc.exec(text) ?? [];
  return day === undefined ? text : `${day}T${time}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}
