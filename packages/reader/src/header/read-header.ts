import type { DocumentType, Span } from "@dondoc/domain";
import type { Line } from "../text/lines.ts";
import { makePassage } from "../text/make-passage.ts";
import { type Layout, isCapitals } from "../text/paragraphs.ts";
import { type Addressees, addresseesIn } from "./addressees.ts";
import { type HeaderLine, type PlaceAndDate, columnsOf, placeAndDateOf } from "./columns.ts";
import { type DocumentNumber, documentNumberIn } from "./document-number.ts";
import { type Issuer, issuerOf } from "./issuer.ts";
import { titleAt, titleOfAppendix } from "./title.ts";

export type Header = {
  readonly type: DocumentType | null;
  readonly number: DocumentNumber | null;
  readonly issuer: Issuer;
  readonly placeAndDate: PlaceAndDate | null;
  readonly subject: string | null;
  readonly subjectSpan: Span | null;
  readonly addressees: readonly string[];
  /** Index of the first line that is no header. */
  readonly bodyFrom: number;
  /** Lines of the body that are header after all: "Kính gửi" below a first paragraph. */
  readonly skipped: ReadonlySet<Line>;
};

/** How many lines the head of a paper may take; a scan adds rubbish above it. */
const HEAD_LINES = 60;

export function readHeader(source: string, lines: readonly Line[], layout: Layout): Header {
  const head = lines.slice(0, HEAD_LINES).map(columnsOf);
  const numberAt = head.findIndex((line) => documentNumberIn(line.left) !== null && line.left.length < 120);
  const numberLine = numberAt < 0 ? null : documentNumberIn(head[numberAt]?.left ?? "");
  const firstRight = head.findIndex((line) => line.isMotto);
  const lastHead = Math.max(numberAt, firstRight);
  if (lastHead < 0) return bareAppendix(source, lines, layout);

  const title = titleAt({ source, lines, layout }, lastHead);
  const addressees = addresseesIn(source, lines.slice(0, HEAD_LINES), layout);
  const letter = title === null ? letterSubject(source, head, numberAt) : null;
  const columnsEnd = title?.from ?? Math.max(lastHead + 1, letter?.to ?? 0);
  const issuerLines = head.slice(0, numberAt < 0 ? columnsEnd : numberAt).map((line) => line.left);
  const bodyFrom = title?.to ?? bodyOfLetter(head, columnsEnd, addressees);
  const date = head
    .slice(0, Math.max(columnsEnd, Math.min(bodyFrom, columnsEnd + 6)))
    .map((line, index) => placeAndDateOf(index === numberAt ? behindNumber(line, numberLine) : line.right))
    .find((found) => found !== null);
  return {
    type: title?.type ?? (letter !== null || addressees !== null ? "official-letter" : null),
    number: numberLine,
    issuer: issuerOf(issuerLines),
    placeAndDate: date ?? null,
    subject: title?.subject ?? letter?.subject ?? null,
    subjectSpan: title?.span ?? letter?.span ?? null,
    addressees: addressees?.entries ?? [],
    bodyFrom,
    skipped: new Set(addressees === null ? [] : lines.slice(addressees.from, addressees.to)),
  };
}

/** On the line of the number the place stands behind the symbol, and nothing else does. */
function behindNumber(line: HeaderLine, number: DocumentNumber | null): string {
  if (line.right !== "") return line.right;
  return line.line.text.slice(number?.length ?? 0);
}

type LetterSubject = { readonly subject: string; readonly span: Span; readonly to: number };

/** "V/v …" under the number: runs on while the left column does. */
function letterSubject(source: string, head: readonly HeaderLine[], numberAt: number): LetterSubject | null {
  const at = head.findIndex((line, index) => index >= numberAt && /^V\s?\/\s?v[\s:.]/i.test(line.left));
  const first = head[at];
  if (first === undefined) return null;
  const stretches: Span[] = [];
  let to = at;
  for (let index = at; index < Math.min(head.length, at + 12); index += 1) {
    const line = head[index];
    if (line === undefined || (index > at && (line.line.blanksBefore > 0 || /^Kính g/i.test(line.left))))
      break;
    if (line.left === "") {
      if (line.right === "") break;
      to = index + 1;
      continue;
    }
    if (index > at && isCapitals(line.left)) break;
    if (index > at && line.left.length > 160) break;
    stretches.push({ start: line.line.start, end: line.line.start + line.left.length });
    to = index + 1;
  }
  const passage = makePassage(source, stretches);
  const subject = passage.text.replace(/^V\s?\/\s?v[\s:.]*/i, "").replace(/[.;,]+$/, "");
  const span = passage.spanOf(passage.text.length - subject.length, passage.text.length);
  return { subject, span, to };
}

function bodyOfLetter(head: readonly HeaderLine[], from: number, addressees: Addressees | null): number {
  let at = from;
  while (head[at] !== undefined && head[at]?.right !== "" && (head[at]?.left ?? "") === "") at += 1;
  return addressees !== null && addressees.from <= at + 1 ? Math.max(at, addressees.to) : at;
}

/** "PHỤ LỤC II" at the very top, without any of the columns: only its title can be read. */
function bareAppendix(source: string, lines: readonly Line[], layout: Layout): Header {
  const title = titleOfAppendix(source, lines) ?? titleAt({ source, lines, layout }, -1);
  const addressees = addresseesIn(source, lines.slice(0, HEAD_LINES), layout);
  return {
    type: title?.type ?? null,
    number: null,
    issuer: { issuer: null, parentIssuer: null },
    placeAndDate: null,
    subject: title?.subject ?? null,
    subjectSpan: title?.span ?? null,
    addressees: addressees?.entries ?? [],
    bodyFrom: title?.to ?? 0,
    skipped: new Set(addressees === null ? [] : lines.slice(addressees.from, addressees.to)),
  };
}
