import type { SlipFacts, WrittenLetter } from "@dondoc/writer";
import type { MadeFile } from "../paper/made-file.ts";

/** What the office mails by itself; each kind is chosen and stopped alone. */
export const mailKinds = ["digest", "reminder", "urging"] as const;
export type MailKind = (typeof mailKinds)[number];

/** What goes out, frozen when it is written: sent again it is the same mail. */
export type KeptLetter = WrittenLetter & {
  /** Where one request stops mail of this kind (RFC 8058). */
  readonly stopAddress: string;
  /** What the slip says that goes with it: the file is made of it when it is sent, always the same. */
  readonly slip?: SlipFacts | undefined;
  /** The file itself, in mail written before that: nothing writes it now, and no mail waits longer than five days. */
  readonly attached?: MadeFile;
};

/** Whoever has chosen nothing is reminded and urged; a digest as well would tell most things twice. Our choice. */
export const chosenAtFirst = { digest: false, reminder: true, urging: true } as const satisfies Record<
  MailKind,
  boolean
>;
