import type { CDPSession } from "playwright-core";

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Kinds of trace events that are a script at work; layout and paint show in the frames instead. */
const scripts = new Set([
  "EventDispatch",
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "FireAnimationFrame",
  "TimerFire",
]);

/**
 * The longest script task, in milliseconds, while something is done: from a trace of the browser. It is the time of its
 * own thread, so that what else the machine does meanwhile is not counted.
 */
export async function longestTasks(session: CDPSession, act: () => Promise<void>): Promise<number> {
  let longest = 0;
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) {
      const name: unknown = Reflect.get(event, "name");
      const micros = Number(Reflect.get(event, "tdur") ?? Reflect.get(event, "dur") ?? 0);
      if (typeof name === "string" && scripts.has(name)) longest = Math.max(longest, micros / 1000);
    }
  });
  const ended = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.start", { transferMode: "ReportEvents", categories: "devtools.timeline" });
  await act();
  await session.send("Tracing.end");
  await ended;
  return longest;
}
