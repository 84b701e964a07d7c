import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { OfficeReads } from "../office/office-reads.ts";

/** Many events of one change are one look. */
const COALESCE_MS = 100;

/** Looks again whenever the office changes or is back, until somebody ends it; what cannot be looked at ends it too. */
export async function watch(
  office: Pick<OfficeReads, "follow">,
  look: () => Promise<void>,
): Promise<ExitCode> {
  const ended = Promise.withResolvers<ExitCode>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch((error: unknown) => ended.reject(error)), COALESCE_MS);
  };
  const stop = (): void => ended.resolve(exitCodes.stopped);
  const told = (): void => ended.resolve(exitCodes.told);
  process.once("SIGINT", stop);
  process.once("SIGTERM", told);
  const unfollow = office.follow({
    changed: soon,
    lost: () => (wasLost = true),
    connected: () => {
      if (wasLost) soon();
      wasLost = false;
    },
  });
  // The stream alone does not keep the process alive while it is connecting again.
  const alive = setInterval(() => undefined, 60_000);
  try {
    return await ended.promise;
  } finally {
    clearInterval(alive);
    clearTimeout(timer);
    unfollow();
    process.off("SIGINT", stop);
    process.off("SIGTERM", told);
  }
}
