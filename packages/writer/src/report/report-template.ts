import { type Language, paperWords } from "@dondoc/words";
import { z } from "zod";

/** What a report on a plan can be made of. */
export const reportParts = [
  "general",
  "groups",
  "targets",
  "late",
  "judgement",
  "proposals",
  "next",
] as const;
export type ReportPart = (typeof reportParts)[number];

/** Which report: on a period, or the draft of an interim or a final review (sơ kết, tổng kết). */
export const reportKinds = ["plan-report", "interim-review", "final-review"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A sentence in which only these names in braces are filled in. */
function sentence(...names: readonly string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .refine((text) => [...text.matchAll(/\{([^{}]*)\}/gu)].every(([, name = ""]) => names.includes(name)), {
      error: `Only ${names.map((name) => `{${name}}`).join(", ")} can be filled in here.`,
    });
}

const Line = z.string().trim().min(1).max(200);
const Section = z.strictObject({ part: z.enum(reportParts), title: Line });

/** The form of a report as an office wants it: its words around the figures, and the order of its sections. */
export const ReportTemplate = z.strictObject({
  typeName: Line,
  subject: sentence("plan", "from", "to"),
  opening: sentence("plan", "subject", "from", "to"),
  sections: z
    .array(Section)
    .min(1)
    .max(reportParts.length)
    .refine((sections) => new Set(sections.map(({ part }) => part)).size === sections.length, {
      error: "A part stands at most once.",
    }),
  /** A sentence behind the last section. */
  closing: sentence("plan", "from", "to").nullable(),
  /** `null`: whatever the layout asks for. */
  recipients: z.array(Line).min(1).max(30).nullable(),
  /** Above the signature; `null`: on behalf of the issuer. */
  authority: z.array(Line).min(1).max(4).nullable(),
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/** What an office changes of the form that is built in; the rest stays. */
export const TemplateChange = ReportTemplate.partial();
export type TemplateChange = z.infer<typeof TemplateChange>;

/** The form that is built in. Its sections are our choice. */
export function builtInTemplate(kind: ReportKind, language: Language): ReportTemplate {
  const words = paperWords[language];
  const titles = words.sections;
  const judged: readonly ReportPart[] = kind === "plan-report" ? [] : ["judgement"];
  const parts: readonly ReportPart[] = [
    "general",
    "groups",
    "targets",
    "late",
    ...judged,
    "proposals",
    "next",
  ];
  return {
    typeName: words.report,
    subject: words.subjects[kind]("{plan}", "{from}", "{to}"),
    opening: words.opening("{plan}", "{subject}", "{to}"),
    sections: parts.map((part) => ({ part, title: titles[part] })),
    closing: null,
    recipients: null,
    authority: null,
  };
}

/** Fills names in braces in; what is filled in is never looked at again. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]*)\}/gu, (whole, name: string) => values[name] ?? whole);
}
