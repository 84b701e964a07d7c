/** How many seconds somebody has to wait who has come too often; `null` for who may go on. */
export type AttemptLimit = (who: string) => number | null;

/** Nobody is remembered for longer than a window, nor more than so many: our choice, far above what a day brings. */
const MOST_REMEMBERED = 20_000;

/** Counts attempts of each in this process: `most` in a window, then none until it is over. */
export function makeAttemptLimit(
  { most, withinMs }: { readonly most: number; readonly withinMs: number },
  now: () => number = Date.now,
): AttemptLimit {
  const windows = new Map<string, { readonly endsAt: number; count: number }>();
  return (who) => {
    const at = now();
    const open = windows.get(who);
    if (open !== undefined && open.endsAt > at) {
      open.count += 1;
      return open.count > most ? Math.ceil((open.endsAt - at) / 1000) : null;
    }
    windows.delete(who);
    const [oldest] = windows.keys();
    if (windows.size >= MOST_REMEMBERED && oldest !== undefined) windows.delete(oldest);
    windows.set(who, { endsAt: at + withinMs, count: 1 });
    return null;
  };
}
