import { z } from "zod";

/** Numbers between 0 and 1 that are the same for the same seed, so that a failure can be met again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const nested = (depth: number): unknown => (depth === 0 ? "x" : [nested(depth - 1)]);

/** What people, programs and attackers send where something else is meant. */
const hostile: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e\u200b",
  "ế".normalize("NFD"),
  "😀".repeat(50),
  "x".repeat(20_000),
  "' or 1=1; drop table event; --",
  "%_\\",
  "<script>alert(1)</script>",
  "{{7*7}}${7*7}",
  "../../etc/passwd",
  "__proto__",
  "9999-99-99",
  "0000-01-01",
  "999999-12-31",
  [],
  {},
  Array.from({ length: 1_000 }, () => "x"),
  { __proto__: null, constructor: { prototype: {} } },
  nested(40),
];

/**
 * Inputs made from the schema of a procedure: something near what it takes, with one or two places spoilt. `known` are
 * values that exist in the office, so that some inputs come as far as its rules.
 */
export function hostileInputs(
  schema: z.ZodType,
  {
    count,
    random,
    known,
  }: { readonly count: number; readonly random: () => number; readonly known: readonly string[] },
): unknown[] {
  const shape: unknown = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const make = (node: unknown, spoil: number): unknown => {
    if (random() < spoil) return pick(hostile);
    const of = (name: string): unknown => Reflect.get(Object(node), name);
    const branches = of("anyOf") ?? of("oneOf");
    if (Array.isArray(branches)) return make(pick(branches), spoil);
    const merged = of("allOf");
    if (Array.isArray(merged))
      return merged.reduce<object>((all, each: unknown) => ({ ...all, ...fieldsOf(make(each, spoil)) }), {});
    const values = of("enum");
    if (Array.isArray(values)) return pick(values);
    if (of("const") !== undefined) return of("const");
    switch (of("type")) {
      case "object":
        return Object.fromEntries(
          Object.entries(fieldsOf(of("properties"))).flatMap(([name, field]) =>
            random() < 0.1 ? [] : [[name, make(field, spoil)]],
          ),
        );
      case "array":
        return Array.from({ length: Math.floor(random() * 3) }, () => make(of("items"), spoil));
      case "integer":
      case "number":
        return Math.floor(random() * 5);
      case "boolean":
        return random() < 0.5;
      case "string": {
        const pattern = of("pattern");
        const fitting = known.filter(
          (value) => typeof pattern !== "string" || new RegExp(pattern, "u").test(value),
        );
        return pick(fitting) ?? "x";
      }
      default:
        return pick(hostile);
    }
  };
  return Array.from({ length: count }, () => make(shape, random() < 0.3 ? 0 : 0.15));
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
