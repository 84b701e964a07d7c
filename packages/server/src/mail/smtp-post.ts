import { createTransport } from "nodemailer";
import { slipFile } from "../paper/slip-file.ts";
import type { KeptLetter } from "./mail-kind.ts";
import type { TakenMail } from "./mail.store.ts";
import type { SmtpSettings } from "./office-mail.ts";

/** What came of handing a mail over. */
export type Posted =
  | { readonly kind: "sent" }
  /** This address is refused, and will be next time. */
  | { readonly kind: "refused"; readonly fault: string }
  /** This address not now. */
  | { readonly kind: "later"; readonly fault: string }
  /** Nobody answers, or lets us in: no other mail would fare better. */
  | { readonly kind: "out"; readonly fault: string };

export type Post = {
  readonly send: (mail: TakenMail) => Promise<Posted>;
  readonly close: () => void;
};

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** A post that hands mail to an SMTP server. The name of a mail is that of its row: sent again, it is the same mail. */
export function smtpPost({ url, from, origin }: SmtpSettings): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    // Only the office says when something is tried again.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname } = new URL(origin);
  return {
    send: async ({ id, address, letter, writtenAt }) => {
      const { subject, text, html, stopAddress } = letter;
      const attachments = await attachmentsOf(letter).catch(faultOf);
      // Of this mail alone: the next may go out, and this one after the fault is mended.
      if (typeof attachments === "string") return { kind: "later", fault: attachments };
      try {
        await transport.sendMail({
          from: { name: "Đôn Đốc", address: from },
          to: { name: "", address },
          subject,
          text,
          html,
          attachments,
          messageId: `<${id}@${hostname}>`,
          date: new Date(writtenAt),
          headers: {
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": { prepared: true, value: `<${stopAddress}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          },
        });
        return { kind: "sent" };
      } catch (failure) {
        return postedOf(failure);
      }
    },
    close: () => transport.close(),
  };
}

async function attachmentsOf({ slip, attached }: KeptLetter) {
  const file = slip === undefined ? attached : await slipFile(slip, "docx");
  if (file === undefined) return [];
  const { fileName, mediaType, base64 } = file;
  return [{ filename: fileName, contentType: mediaType, content: Buffer.from(base64, "base64") }];
}

/** Answers about this sender, address or text; 500 and more will be the same next time (RFC 5321 §4.2.1). */
const ofOneMail = new Set(["EENVELOPE", "EMESSAGE"]);

function postedOf(failure: unknown): Posted {
  if (!(failure instanceof Error)) throw failure;
  const code: unknown = Reflect.get(failure, "code");
  const answered: unknown = Reflect.get(failure, "responseCode");
  const fault = faultOf(failure);
  if (typeof code !== "string" || !ofOneMail.has(code)) return { kind: "out", fault };
  return { kind: typeof answered === "number" && answered >= 500 ? "refused" : "later", fault };
}

function faultOf(failure: unknown): string {
  return (failure instanceof Error ? failure.message : String(failure)).slice(0, 500);
}
