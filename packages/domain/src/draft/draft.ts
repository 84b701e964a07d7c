import { z } from "zod";
import { DocumentType } from "../directive/document-type.ts";
import { Certainty } from "../kernel/certainty.ts";
import { Span } from "../kernel/span.ts";
import { Role } from "../task/role.ts";
import { Schedule } from "../task/schedule.ts";
import { Comparator } from "../target/target.ts";

/**
 * What a reader proposes after reading one official document. Nothing in it is a fact of the office yet: a person
 * accepts it, and accepting makes the same decisions as by hand. Words are kept as printed, errors included; white
 * space is folded. Every item points at its span of the NFC text.
 */

/** A day, or only its year and month, or only its year, where the paper leaves a blank. */
export const PartialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { message: "not-a-day" });

/** When something is to be done, with the words that say so. */
export const DraftDeadline = z.object({
  asWritten: z.string(),
  span: Span,
  schedule: Schedule,
  certainty: Certainty,
});
export type DraftDeadline = z.infer<typeof DraftDeadline>;

/** A unit that the paper gives a part in a task. */
export const DraftAssignment = z.object({
  role: Role,
  unitAsWritten: z.string().min(1),
  span: Span,
  certainty: Certainty,
});
export type DraftAssignment = z.infer<typeof DraftAssignment>;

/** One task of the paper. */
export const DraftTask = z.object({
  /** Position in the document: T1, T2, … */
  key: z.string(),
  statement: z.string(),
  /** Path of the section it stands in, e.g. `IV/8`. */
  sectionPath: z.string().nullable(),
  assignments: z.array(DraftAssignment),
  deadline: DraftDeadline.nullable(),
  outputs: z.array(z.string()),
  span: Span,
  /** Name of the rule of the reader that found it. */
  rule: z.string(),
});
export type DraftTask = z.infer<typeof DraftTask>;

/** Who signed, and in whose place. */
export const DraftSigner = z.object({
  name: z.string(),
  title: z.string(),
  /** Prefixes of the signature block, in order: TM (on behalf of), KT (for the head), TL, TUQ, Q. */
  authority: z.array(z.enum(["TM", "KT", "TL", "TUQ", "Q"])),
});

/** One line of "Nơi nhận". */
export const DraftRecipient = z.object({
  text: z.string(),
  /** "(b/c)", "(để báo cáo)": receives it as a report upward. */
  forReport: z.boolean(),
  /** "Lưu: VT, …": kept on file. */
  isArchive: z.boolean(),
  span: Span,
});

/** The head and the foot of the paper. */
export const DraftDocument = z.object({
  /** `null`: a bare appendix, or a layout that was not recognised. */
  type: DocumentType.nullable(),
  /** Number with symbol, as printed ("77/KH-UBND"); `null` when the serial is left blank. */
  number: z.string().nullable(),
  /** The part after the serial ("KH-UBND"). */
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  parentIssuer: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: PartialDay.nullable(),
  subject: z.string().nullable(),
  signers: z.array(DraftSigner),
  /** "Kính gửi": official letters only. */
  addressees: z.array(z.string()),
  recipients: z.array(DraftRecipient),
});
export type DraftDocument = z.infer<typeof DraftDocument>;

/** Another document that the paper names. */
export const DraftCitation = z.object({
  type: DocumentType.nullable(),
  /** Closed up when the page broke it over two lines. */
  number: z.string(),
  issuedOn: PartialDay.nullable(),
  issuer: z.string().nullable(),
  /** `implements` for at most one: the directive this document carries out. `basis`: another document it is based on. */
  relation: z.enum(["implements", "basis", "cites"]),
  span: Span,
});
export type DraftCitation = z.infer<typeof DraftCitation>;

/** A heading of the paper. */
export const DraftSection = z.object({
  /** Labels of the headings from the top, joined by `/`: `I`, `IV/8`, `II/2/2.2/a`; an appendix is `PL`. */
  path: z.string(),
  title: z.string(),
  level: z.int().min(1),
  span: Span,
});
export type DraftSection = z.infer<typeof DraftSection>;

/** A target of the paper (domain reference §3.7). */
export const DraftTarget = z.object({
  indicator: z.string(),
  comparator: Comparator,
  value: z.number(),
  /** Upper end, with comparator `range`. */
  valueMax: z.number().nullable(),
  /** As written: "%", "%/năm", "KCN". */
  unit: z.string().nullable(),
  /** What a share is a share of ("dân số"), when the words say so. */
  denominator: z.string().nullable(),
  /** The year by which. */
  year: z.int().nullable(),
  owner: z.string().nullable(),
  asWritten: z.string(),
  span: Span,
});
export type DraftTarget = z.infer<typeof DraftTarget>;

/** A duty to report. */
export const DraftReport = z.object({
  reporters: z.array(z.string()),
  recipients: z.array(z.string()),
  deadline: DraftDeadline.nullable(),
  asWritten: z.string(),
  span: Span,
});
export type DraftReport = z.infer<typeof DraftReport>;

/** A sentence about where money comes from. */
export const DraftFunding = z.object({ asWritten: z.string(), span: Span });

/** Something a person should look at before accepting. Checks point at the words and never mend them. */
export const DraftCheck = z.object({
  code: z.enum([
    "citation-without-issuer",
    "cited-later-than-document",
    "task-without-lead",
    "task-with-several-leads",
    "task-without-product",
    "task-without-deadline",
    "assigned-but-not-recipient",
    "target-without-baseline",
    "year-inferred",
    "text-of-low-quality",
    "numbers-lost",
    "due-before-issue",
    "due-after-its-period",
    "deadlines-contradict",
    "no-such-day",
    "interim-after-final",
    "basis-not-held",
    "phrase-misspelled",
    "pages-not-read",
  ]),
  span: Span,
  /** Numbers of the pages meant, from 1, where the text itself does not hold them. */
  pages: z.array(z.int().positive()).optional(),
  /** Keys of the tasks meant, where one check stands for many; its span runs from the first of them to the last. */
  tasks: z.array(z.string()).optional(),
});
export type DraftCheck = z.infer<typeof DraftCheck>;

/** Nobody settles these by looking at the paper: it leaves them unsaid, or another paper is to be had first. */
const settledElsewhere: ReadonlySet<DraftCheck["code"]> = new Set([
  "task-without-product",
  "task-without-deadline",
  "basis-not-held",
]);

/**
 * Whether a paper is not taken in unseen because of this check. Hardly a plan in prose names a product, many tasks have no
 * deadline, and what a plan is based on is registered with it as not held. Our choice; no source.
 */
export function waitsForPerson({ code }: Pick<DraftCheck, "code">): boolean {
  return !settledElsewhere.has(code);
}

/** Everything a reader proposes for one document. */
export const Draft = z.object({
  document: DraftDocument,
  citations: z.array(DraftCitation),
  sections: z.array(DraftSection),
  tasks: z.array(DraftTask),
  targets: z.array(DraftTarget),
  reports: z.array(DraftReport),
  funding: z.array(DraftFunding),
  checks: z.array(DraftCheck),
});
export type Draft = z.infer<typeof Draft>;

/** The directive that the document carries out, if it names one. */
export function implementedDirective(draft: Draft): DraftCitation | null {
  return draft.citations.find((citation) => citation.relation === "implements") ?? null;
}
