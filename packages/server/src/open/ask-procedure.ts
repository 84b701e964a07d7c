import { appRouter } from "../http/app-router.ts";
import { createCaller } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";

const makeCaller = createCaller(appRouter);

/** Asks a procedure by its path, as whoever asks: with its permission, its checks and its refusals, which are thrown. */
export async function askProcedure(asking: Asking, path: string, input: object): Promise<unknown> {
  const found = path
    .split(".")
    .reduce<unknown>((each, name) => Reflect.get(Object(each), name), makeCaller(asking));
  if (typeof found !== "function") throw new Error(`There is no procedure ${path}.`);
  const answer: unknown = await Reflect.apply(found, undefined, [input]);
  return answer;
}
