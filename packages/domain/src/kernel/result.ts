/** A decision's answer: the value, or the problem that stands in the way. Refusals are values, never thrown. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** The answer of a decision that nothing stands in the way of. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The answer of a decision that a problem stands in the way of. */
export function refuse<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
