import type { Office } from "../office/office.ts";
import { forgetDeliveries } from "./webhook.store.ts";
import { noteDeliveries, sendDeliveries } from "./webhook-turn.ts";
import type { SendWebhook } from "./send-webhook.ts";

export type Webhooks = { readonly stop: () => Promise<void> };

/** How soon somebody is told. Our choice. */
const EVERY_MS = 1000;
const FORGET_EVERY_MS = 60 * 60_000;
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Tells other programs what happens for as long as the server runs; several instances share the work. */
export function startWebhooks(office: Office, send: SendWebhook, everyMs: number = EVERY_MS): Webhooks {
  const stopping = new AbortController();
  let forgotAt = 0;

  async function turn(): Promise<void> {
    while (!stopping.signal.aborted && (await noteDeliveries(office)));
    while (!stopping.signal.aborted && (await sendDeliveries(office, send)) > 0);
    const now = office.clock.now().getTime();
    if (now - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = now;
    await forgetDeliveries(office.database, new Date(now - KEPT_MS).toISOString());
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (fault) {
        if (!stopping.signal.aborted) office.report(fault, "webhooks");
      }
      await pause(everyMs, stopping.signal);
    }
  }

  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  timer.unref();
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      resolve();
    },
    { once: true },
  );
  return promise;
}
