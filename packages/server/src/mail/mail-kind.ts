import type { WrittenLetter } from "@dondoc/writer";
import type { MadeFile } from "../paper/made-file.ts";

/** What the office mails by itself; each kind is chosen and stopped alone. */
export const mailKinds = ["digest", "reminder", "urging"] as const;
export type MailKind = (typeof mailKinds)[number];

/** What goes out, frozen when it is written: sent again it is the same mail. */
export type KeptLetter = WrittenLetter & {
  /** Where one request stops mail of this kind (RFC 8058). */
  readonly stopAddress: string;
  /** A paper that goes with it. */
  readonly attached?: MadeFile;
};

/** Whoever has chosen nothing is reminded and urged; a digest as well would tell most things twice. Our choice. */
export const chosenAtFirst = { digest: false, reminder: true, urging: true } as const satisfies Record<
  MailKind,
  boolean
>;
