import type { Office } from "../office/office.ts";
import { sendMail } from "./send-mail.ts";
import { type Post, smtpPost } from "./smtp-post.ts";

export type Mailer = { readonly stop: () => Promise<void> };

const EVERY_MS = 5000;
/** While nobody answers, one mail is tried so often. */
const OUT_EVERY_MS = 60_000;

/** Sends what is due for as long as the server runs; every instance does, and each mail is taken by one. */
export function startMailer(office: Pick<Office, "database" | "clock" | "report" | "mail">): Mailer {
  const { smtp } = office.mail;
  if (smtp === null) return { stop: () => Promise.resolve() };
  const post = smtpPost(smtp);
  const stopping = new AbortController();
  const running = run(office, post, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
      post.close();
    },
  };
}

async function run(
  office: Pick<Office, "database" | "clock" | "report">,
  post: Post,
  signal: AbortSignal,
): Promise<void> {
  let isOut = false;
  while (!signal.aborted) {
    try {
      const ended = await sendMail(office, post, signal);
      if (ended === "nobody-answers" && !isOut) {
        office.report(new Error("The mail server does not take mail; it waits and is tried again."), "mail");
      }
      isOut = ended === "nobody-answers";
    } catch (fault) {
      if (!signal.aborted) office.report(fault, "mail");
    }
    await pause(isOut ? OUT_EVERY_MS : EVERY_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms).unref();
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
