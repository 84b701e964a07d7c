import { z } from "zod";
import type { Asking } from "../office/office.ts";
import { appRouter } from "../http/app-router.ts";
import { createCaller } from "../http/trpc.ts";

/** Calls a procedure by its path, with whatever input: for tests that walk the router. */
export async function callProcedure(asking: Asking, path: string, input: unknown): Promise<unknown> {
  const found = path
    .split(".")
    .reduce<unknown>((each, name) => Reflect.get(Object(each), name), createCaller(appRouter)(asking));
  if (typeof found !== "function") throw new Error(`There is no procedure ${path}.`);
  const answer: unknown = await Reflect.apply(found, undefined, [input]);
  return answer;
}

/** The paths of all procedures of a kind. */
export function pathsOf(kind: "query" | "mutation"): string[] {
  return Object.entries(appRouter._def.procedures)
    .filter(([, procedure]) => Reflect.get(Object(Reflect.get(Object(procedure), "_def")), "type") === kind)
    .map(([path]) => path);
}

/** All that a procedure takes as one schema; `null` where it takes nothing, or a form. */
export function inputSchemaOf(path: string): z.ZodType | null {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  const inputs: unknown = Reflect.get(Object(Reflect.get(Object(procedure), "_def")), "inputs");
  const schemas = Array.isArray(inputs) ? inputs.filter((each) => each instanceof z.ZodType) : [];
  const [first, ...others] = schemas.filter((each) => !(each instanceof z.ZodPipe));
  return first === undefined ? null : others.reduce((all, each) => z.intersection(all, each), first);
}
