import type { Office } from "../office/office.ts";
import { type Turns, takeTurns } from "../take-turns.ts";
import { forgetDeliveries } from "./webhook.store.ts";
import { noteDeliveries, sendDeliveries } from "./webhook-turn.ts";
import type { SendWebhook } from "./send-webhook.ts";

/** How soon somebody is told. Our choice. */
const EVERY_MS = 1000;
const FORGET_EVERY_MS = 60 * 60_000;
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Tells other programs what happens for as long as the server runs; several instances share the work. */
export function startWebhooks(office: Office, send: SendWebhook, everyMs: number = EVERY_MS): Turns {
  let forgotAt = 0;
  return takeTurns(
    async (signal) => {
      while (!signal.aborted && (await noteDeliveries(office)));
      while (!signal.aborted && (await sendDeliveries(office, send)) > 0);
      const now = office.clock.now().getTime();
      if (now - forgotAt >= FORGET_EVERY_MS) {
        forgotAt = now;
        await forgetDeliveries(office.database, new Date(now - KEPT_MS).toISOString());
      }
      return everyMs;
    },
    { againMs: everyMs, onFault: (fault) => office.report(fault, "webhooks") },
  );
}
