import type { Office } from "../office/office.ts";
import { type Turns, takeTurns } from "../take-turns.ts";
import { sendMail } from "./send-mail.ts";
import { smtpPost } from "./smtp-post.ts";

const EVERY_MS = 5000;
/** While nobody answers, one mail is tried so often. */
const OUT_EVERY_MS = 60_000;

/** Sends what is due for as long as the server runs; every instance does, and each mail is taken by one. */
export function startMailer(office: Pick<Office, "database" | "clock" | "report" | "mail">): Turns {
  const { smtp } = office.mail;
  if (smtp === null) return { stop: () => Promise.resolve() };
  const post = smtpPost(smtp);
  let isOut = false;
  const turns = takeTurns(
    async (signal) => {
      const ended = await sendMail(office, post, signal);
      if (ended === "nobody-answers" && !isOut) {
        office.report(new Error("The mail server does not take mail; it waits and is tried again."), "mail");
      }
      isOut = ended === "nobody-answers";
      return isOut ? OUT_EVERY_MS : EVERY_MS;
    },
    { againMs: EVERY_MS, onFault: (fault) => office.report(fault, "mail") },
  );
  return {
    stop: async () => {
      await turns.stop();
      post.close();
    },
  };
}
