import { z } from "zod";
import { appRouter } from "../http/app-router.ts";
import type { Operation } from "./operation.ts";

export type JsonSchema = { readonly [key: string]: unknown };

/** What a procedure takes: a schema for each field, and which of them it cannot do without. */
export type Question = {
  readonly fields: ReadonlyMap<string, JsonSchema>;
  readonly required: ReadonlySet<string>;
};

const JsonObject = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/** The question of an operation, from the schemas that its procedure checks; the key against repetition is a header. */
export function questionOf({ procedure }: Operation): Question {
  const fields = new Map<string, JsonSchema>();
  const required = new Set<string>();
  for (const schema of inputsOf(procedure)) {
    const { properties, required: needed } = JsonObject.parse(
      z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
    );
    for (const [name, field] of Object.entries(properties)) fields.set(name, field);
    for (const name of needed) required.add(name);
  }
  fields.delete("idempotencyKey");
  required.delete("idempotencyKey");
  return { fields, required };
}

function inputsOf(path: string): readonly z.ZodType[] {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  if (typeof procedure !== "function") throw new Error(`There is no procedure ${path}.`);
  const inputs: unknown = Reflect.get(Object(Reflect.get(procedure, "_def")), "inputs");
  return (Array.isArray(inputs) ? inputs : []).filter((each) => each instanceof z.ZodType).map(unwrapped);
}

/** A question that may be left out altogether is the same question with nothing in it. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional)) return schema;
  const inner = schema.unwrap();
  return inner instanceof z.ZodType ? inner : schema;
}

/** A field of an address and, of a field that has parts (`window[from]`), the part. */
export function fieldNamed(name: string): { readonly field: string; readonly part: string | null } {
  const [, field = name, part = null] = /^(\w+)\[(\w+)\]$/u.exec(name) ?? [];
  return { field, part };
}

/** Words of an address as what the schema of their field wants: numbers, yes and no, lists. */
export function valueOfText(texts: readonly string[], schema: JsonSchema): unknown {
  const [text = ""] = texts;
  if (schema["type"] === "array") return texts;
  if (schema["type"] === "integer" || schema["type"] === "number")
    return /^-?\d{1,15}$/u.test(text) ? Number(text) : text;
  if (schema["type"] === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}
