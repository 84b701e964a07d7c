import type { Working } from "../jobs/job-work.ts";

/** Work that tells how far it is and goes on until it is told to end. */
export function endlessWork(told: Readonly<Record<string, unknown>>) {
  return (_office: unknown, { signal, tell }: Working): Promise<object> => {
    tell(told);
    const { promise, reject } = Promise.withResolvers<object>();
    signal.addEventListener("abort", () => reject(new Error("Aborted.", { cause: signal.reason })));
    return promise;
  };
}
