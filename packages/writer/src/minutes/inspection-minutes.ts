import { type CalendarDay, documentSymbol } from "@dondoc/domain";
import type { InspectionFinding } from "@dondoc/domain/follow-up";
import { type Language, dayText, followUpWords, minutesWords, paperWords, romanText } from "@dondoc/words";
import { GAP } from "../gap.ts";
import type { Block, Paper, PaperTable } from "../paper.ts";
import { sentence } from "../sentence.ts";

/** What minutes of an inspection are made of. */
export type MinutesFacts = {
  readonly plan: { readonly number: string; readonly issuer: string; readonly issuedOn: CalendarDay };
  /** The task looked into; `null`: the plan as a whole. */
  readonly task: string | null;
  readonly inspecting: string;
  readonly inspected: string;
  readonly on: CalendarDay;
  /** `null` before it is concluded: a form to be written on at the place. */
  readonly concluded: { readonly conclusion: string; readonly findings: readonly InspectionFinding[] } | null;
};

const fields = ["nature", "severity", "cause", "responsibility"] as const;

/**
 * Minutes of an inspection (biên bản kiểm tra): who met, what was looked into, what was found with its four fields, and
 * the conclusion; both sides sign. Who was there and where stays open. Sections: our choice; fields: domain reference §1.4.
 */
export function minutesOf(facts: MinutesFacts, language: Language): Paper {
  const words = minutesWords[language];
  const { plan, concluded, inspecting, inspected } = facts;
  const layout = documentSymbol(plan.number)?.style ?? "state";
  const day = dayText(facts.on, language);
  const name = paperWords[language].planNamed(plan.number, dayText(plan.issuedOn, language), plan.issuer);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [
      words.present,
      [...side(words.inspecting(inspecting), language), ...side(words.inspected(inspected), language)],
    ],
    [words.content, [paragraph(facts.task === null ? words.wholePlan : sentence(facts.task))]],
    [words.found, foundPart(facts, language)],
    [words.conclusion, concluded === null ? room(2) : [paragraph(concluded.conclusion)]],
  ];
  return {
    head: {
      layout,
      parentIssuer: null,
      issuer: inspecting,
      number: null,
      symbol: layout === "state" ? "/BB-…" : "-BB/…",
      place: "…",
      issuedOn: null,
      year: facts.on.slice(0, 4),
    },
    typeName: words.name,
    subject: words.subject(name),
    blocks: [
      paragraph(words.opening(day, GAP)),
      ...parts.flatMap(([text, blocks], at): Block[] => [
        { kind: "heading", level: 1, label: `${romanText(at + 1)}.`, text },
        ...blocks,
      ]),
      paragraph(words.ending(GAP)),
    ],
    closing: { recipients: [], authority: [words.signs(inspecting)], counterpart: [words.signs(inspected)] },
  };
}

function foundPart({ concluded }: MinutesFacts, language: Language): Block[] {
  if (concluded === null) return room(4);
  if (concluded.findings.length === 0) return [paragraph(minutesWords[language].nothingFound)];
  return [{ kind: "table", table: findingTable(concluded.findings, language) }];
}

function findingTable(findings: readonly InspectionFinding[], language: Language): PaperTable {
  const names = followUpWords[language].finding;
  const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase(language)}${text.slice(1)}`;
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 8, isNumber: true },
      ...fields.map((field) => ({ name: capital(names[field]), share: 23 })),
    ],
    rows: findings.map((finding, at) => [String(at + 1), ...fields.map((field) => finding[field])]),
  };
}

/** Who stands for one side is written in by hand, on a line of its own. */
function side(text: string, language: Language): Block[] {
  return [item(text), paragraph(minutesWords[language].represented("…".repeat(22)))];
}

/** Lines to be written on at the place; one is as wide as the text. */
function room(lines: number): Block[] {
  return Array.from({ length: lines }, () => paragraph("…".repeat(28)));
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

function item(text: string): Block {
  return { kind: "item", text };
}
