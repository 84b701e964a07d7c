import { replaceEqualDeep } from "@tanstack/solid-query";
import { reconcile } from "solid-js/store";

/** The answer that each object on the screen was last renewed from. */
const renewedFrom = new WeakMap<object, unknown>();

/**
 * What stays on the screen when an answer comes again: every row that says the same is the same object as before, so that
 * it keeps its place, the focus and the fields somebody is in. Works on a copy: other pages read the answer itself.
 */
export function renewed(shown: unknown, answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  if (!isObject(shown)) return remember(structuredClone(answer), answer);
  if (renewedFrom.get(shown) === answer) return shown;
  reconcile(replaceEqualDeep(shown, structuredClone(answer)), { key: null })(shown);
  return remember(shown, answer);
}

function remember(shown: object, answer: object): object {
  renewedFrom.set(shown, answer);
  return shown;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
