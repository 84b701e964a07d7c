import { setTimeout as timeout } from "node:timers/promises";

/** One turn of work; resolves to how many milliseconds are left until the next. */
export type Turn = (signal: AbortSignal) => Promise<number>;

export type Turns = { readonly stop: () => Promise<void> };
/** `hurry` begins the next turn at once where it is waited for. */
export type HurriedTurns = Turns & { readonly hurry: () => void };

/**
 * Does the same work again and again for as long as the server runs. A fault ends only its turn: it is told of, and the next
 * comes after `againMs`. Stopping waits for the turn under way and cuts the pause short.
 */
export function takeTurns(
  turn: Turn,
  { againMs, onFault }: { readonly againMs: number; readonly onFault: (fault: unknown) => void },
): HurriedTurns {
  const stopping = new AbortController();
  const { signal } = stopping;
  let waiting = new AbortController();

  async function run(): Promise<void> {
    while (!signal.aborted) {
      let ms = againMs;
      try {
        ms = await turn(signal);
      } catch (fault) {
        if (!signal.aborted) onFault(fault);
      }
      waiting = new AbortController();
      await pause(ms, AbortSignal.any([signal, waiting.signal]));
    }
  }

  const running = run();
  return {
    hurry: () => waiting.abort(),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await timeout(ms, undefined, { signal, ref: false });
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}
