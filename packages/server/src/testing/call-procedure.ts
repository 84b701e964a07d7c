import type { Asking } from "../office/office.ts";
import { appRouter } from "../http/app-router.ts";
import { createCaller } from "../http/trpc.ts";

/** Calls a procedure by its path, with whatever input: for tests that walk the router. */
export async function callProcedure(asking: Asking, path: string, input: unknown): Promise<unknown> {
  const found = path
    .split(".")
    .reduce<unknown>((each, name) => Reflect.get(Object(each), name), createCaller(appRouter)(asking));
  if (typeof found !== "function") throw new Error(`There is no procedure ${path}.`);
  return Reflect.apply(found, undefined, [input]);
}

/** The paths of all procedures of a kind. */
export function pathsOf(kind: "query" | "mutation"): string[] {
  return Object.entries(appRouter._def.procedures)
    .filter(([, procedure]) => Reflect.get(Object(Reflect.get(Object(procedure), "_def")), "type") === kind)
    .map(([path]) => path);
}
