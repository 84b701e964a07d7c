import { allowed, router } from "../http/trpc.ts";

export const officeRouter = router({
  /** Which office this is and which day it lives on. */
  state: allowed("office.enter").query(({ ctx: { office } }) => ({
    today: office.clock.today(),
    clock: office.clock.kind,
    isDemo: office.isDemo,
    version: office.version,
    thresholds: office.mail.thresholds,
  })),
});
