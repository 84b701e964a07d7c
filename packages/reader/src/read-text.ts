import { type Result, ok, refuse } from "@dondoc/domain";
import type { Draft, DraftCitation, DraftSection, DraftTarget, ReadProblem } from "@dondoc/domain/draft";
import { type FoundCitation, citationsIn } from "./citation/find-citations.ts";
import { implementedNumber } from "./citation/implemented.ts";
import { readClosing } from "./closing/read-closing.ts";
import { draftSections } from "./structure/draft-sections.ts";
import { checksOf } from "./draft-checks.ts";
import { targetsIn } from "./grammar/target.ts";
import { yearsAbove } from "./grammar/target-year.ts";
import { type Header, readHeader } from "./header/read-header.ts";
import { secrecyMarking } from "./header/secrecy.ts";
import { findAll } from "./task/find-all.ts";
import { type FoundTask, type Issue, asDraftTask } from "./task/found-task.ts";
import { reportsIn } from "./task/find-reports.ts";
import { type Line, linesOf } from "./text/lines.ts";
import { forgetKept } from "./text/kept.ts";
import { bareKey } from "./text/key.ts";
import { makePassage, readablePart, spanOfWhole } from "./text/make-passage.ts";
import type { Passage } from "./text/passage.ts";
import { withoutPageNoise } from "./text/page-noise.ts";
import { eachParagraph, layoutOf } from "./text/paragraphs.ts";

export type ReadLimits = { readonly characters: number; readonly lines: number };

/** What a reading hands over: the NFC text that every span points into, and the draft. */
export type Reading = { readonly text: string; readonly draft: Draft };

/** The longest papers known have some ten thousand lines. */
const usualLimits: ReadLimits = { characters: 2_000_000, lines: 50_000 };

/** Reads the text of one official document. Never throws; a paper marked secret is refused and nothing of it kept. */
export function readText(written: string, limits: ReadLimits = usualLimits): Result<Reading, ReadProblem> {
  try {
    return readingOf(written, limits);
  } finally {
    forgetKept();
  }
}

function readingOf(written: string, limits: ReadLimits): Result<Reading, ReadProblem> {
  if (written.length > limits.characters) {
    return refuse({ code: "document-too-large", bytes: written.length, limitBytes: limits.characters });
  }
  const text = written.normalize("NFC");
  const all = linesOf(text);
  if (all.length === 0) return refuse({ code: "document-empty" });
  if (all.length > limits.lines) {
    return refuse({ code: "document-too-large", bytes: written.length, limitBytes: limits.characters });
  }
  const marking = secrecyMarking(all);
  if (marking !== null) return refuse({ code: "document-secret", marking });
  const draft = draftOf(text, all);
  return isUnderstood(draft) ? ok({ text, draft }) : refuse({ code: "document-not-understood" });
}

function draftOf(text: string, all: readonly Line[]): Draft {
  const { lines, footnotes } = withoutPageNoise(all);
  const layout = layoutOf(lines);
  const header = readHeader(text, lines, layout);
  const closing = readClosing(text, lines, header.bodyFrom);
  const body = lines.slice(header.bodyFrom, closing.from).filter((line) => !header.skipped.has(line));
  const appendix = lines.slice(closing.to);
  const issue = { issuedOn: header.placeAndDate?.issuedOn ?? null };
  const found = findAll({ source: text, body, appendix, layout, type: header.type });
  const read = found.tasks.map((task, index) => readTask(task, `T${index + 1}`, issue));
  const sections = draftSections(found.outline);
  const citations = citationsOf(text, header, { body, appendix, footnotes });
  const parts = {
    document: {
      type: header.type,
      number: header.number?.number ?? null,
      symbol: header.number?.symbol ?? null,
      issuer: header.issuer.issuer,
      parentIssuer: header.issuer.parentIssuer,
      place: header.placeAndDate?.place ?? null,
      issuedOn: issue.issuedOn,
      subject: header.subject,
      signers: closing.signers,
      addressees: [...header.addressees],
      recipients: closing.recipients,
    },
    citations,
    sections,
    tasks: read.map(({ task }) => task),
    targets: targetsOf(found, sections),
    reports: [
      ...read.flatMap(({ reports }) => reports),
      ...found.closing.flatMap((passage) => reportsIn(passage, null, issue)),
    ],
    funding: found.funding.map((passage) => ({ asWritten: passage.text, span: spanOfWhole(passage) })),
  };
  return {
    ...parts,
    checks: checksOf(parts, { text, found, isGarbled: header.number?.isGarbled ?? false }),
  };
}

/** What an item must report by a day is done by that day. */
function readTask(found: FoundTask, key: string, issue: Issue) {
  const task = asDraftTask(found, key, issue);
  const reports = reportsIn(found.passage, task, issue);
  return { task: { ...task, deadline: task.deadline ?? reports[0]?.deadline ?? null }, reports };
}

type Found = ReturnType<typeof findAll>;

/** The same number said twice is one target, as the targets section has it. */
function targetsOf(found: Found, sections: readonly DraftSection[]): DraftTarget[] {
  const yearAt = yearsAbove(sections);
  const inSections = found.targets.flatMap(({ passage, inTargetSection }) =>
    targetsIn(readablePart(passage), {
      inTargetSection,
      year: yearAt(spanOfWhole(passage).start),
    }),
  );
  const inTasks = found.tasks.flatMap((task) =>
    targetsIn(readablePart(task.passage), { inTargetSection: false }),
  );
  const keyOf = ({ value, unit, indicator }: DraftTarget): string => `${value} ${unit}\n${indicator}`;
  const known = new Set(inSections.map(keyOf));
  const kept: DraftTarget[] = [...inSections];
  for (const target of inTasks) {
    if (known.has(keyOf(target))) continue;
    known.add(keyOf(target));
    kept.push(target);
  }
  return kept;
}

type CitedIn = {
  readonly body: readonly Line[];
  readonly appendix: readonly Line[];
  readonly footnotes: readonly { readonly start: number; readonly end: number }[];
};

/** Every numbered document once, at its first place; the paper's own number is none of them. */
function citationsOf(text: string, header: Header, { body, appendix, footnotes }: CitedIn): DraftCitation[] {
  const title = header.subjectSpan === null ? [] : [makePassage(text, [header.subjectSpan])];
  const running = makePassage(text, body);
  const passages = [
    ...title,
    running,
    ...footnotes.map((span) => makePassage(text, [span])),
    makePassage(text, appendix),
  ];
  const byNumber = new Map<string, FoundCitation>();
  const inOrder = passages
    .flatMap(citationsIn)
    .toSorted((a, b) => a.citation.span.start - b.citation.span.start);
  const own = bareKey(header.number?.number ?? "");
  for (const one of inOrder) {
    // A scan drops the stroke of Đ in one place and not in another.
    const key = bareKey(one.citation.number);
    if (key === own) continue;
    const known = byNumber.get(key);
    if (known === undefined) byNumber.set(key, one);
    else byNumber.set(key, { ...known, citation: completed(known.citation, one.citation) });
  }
  const preamble = preambleOf(text, body);
  const implemented = implementedNumber({
    type: header.type,
    subject: header.subject,
    issuer: header.issuer.issuer,
    preamble,
    citations: [...byNumber.values()],
  });
  const basis = preamble
    .filter((passage) => /^(?:Căn cứ|Thực hiện|Triển khai thực hiện)/u.test(passage.text))
    .map(spanOfWhole);
  return [...byNumber.values()]
    .toSorted((a, b) => a.citation.span.start - b.citation.span.start)
    .map(({ citation }) => {
      const inBasis = basis.some(
        (span) => span.start <= citation.span.start && citation.span.end <= span.end,
      );
      const relation = citation.number === implemented ? "implements" : inBasis ? "basis" : "cites";
      return { ...citation, relation };
    });
}

const OPENING_LINES = 80;
/** How many paragraphs open a body that has no headings. */
const OPENING_PARAGRAPHS = 6;

/** The paragraphs over the first heading or item, a dash excepted: there a paper says what it rests on. */
function preambleOf(text: string, body: readonly Line[]): Passage[] {
  const preamble: Passage[] = [];
  for (const { marker, passage } of eachParagraph(text, body.slice(0, OPENING_LINES), layoutOf(body))) {
    if (marker !== null && marker.kind !== "dash") return preamble;
    preamble.push(passage);
  }
  return preamble.slice(0, OPENING_PARAGRAPHS);
}

/** A later mention may give the date or the issuer that the first leaves out. */
function completed(
  first: FoundCitation["citation"],
  later: FoundCitation["citation"],
): FoundCitation["citation"] {
  return {
    ...first,
    type: first.type ?? later.type,
    issuedOn: first.issuedOn ?? later.issuedOn,
    issuer: first.issuer ?? later.issuer,
  };
}

/** Anything at all to show: a part of the header, a task, a cited document, a recipient. */
function isUnderstood({ document, tasks, citations, sections, targets }: Draft): boolean {
  const hasHeader =
    document.type !== null ||
    document.symbol !== null ||
    document.issuer !== null ||
    document.subject !== null;
  return (
    hasHeader ||
    document.recipients.length > 0 ||
    [tasks, citations, sections, targets].some((list) => list.length > 0)
  );
}
