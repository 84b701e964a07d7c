import type { DraftDetail } from "@dondoc/client";
import { type Acceptance, type DocumentType, type MissingFact, isCalendarDay } from "@dondoc/domain";

/** What a person fills in about a document, as it stands in the fields. */
export type DocumentFields = { type: DocumentType | ""; number: string; issuer: string; issuedOn: string };

export type ReviewForm = {
  identity: DocumentFields;
  subject: string;
  directive: DocumentFields;
  directiveSubject: string;
  skippedTasks: readonly string[];
};

/** The fields as the paper fills them; what it leaves out stays empty. */
export function formOf({ draft, proposed }: DraftDetail): ReviewForm {
  const implemented = draft.citations.find((citation) => citation.relation === "implements");
  return {
    identity: fieldsOf(proposed?.identity ?? draft.document),
    subject: proposed?.subject ?? draft.document.subject ?? "",
    directive: fieldsOf(proposed?.directive ?? implemented),
    directiveSubject: proposed?.directiveSubject ?? "",
    skippedTasks: proposed?.skippedTasks ?? [],
  };
}

/** What still has to be filled in before the draft can be accepted. */
export function missingIn({ identity, subject, directive }: ReviewForm): MissingFact[] {
  const missing: MissingFact[] = [];
  if (identity.type === "") missing.push("type");
  if (identity.number.trim() === "") missing.push("number");
  if (identity.issuer.trim() === "") missing.push("issuer");
  if (!isCalendarDay(identity.issuedOn)) missing.push("issued-on");
  if (subject.trim() === "") missing.push("subject");
  if (identityOf(directive) === null) missing.push("directive");
  return missing;
}

/** What is sent; `null` while something is missing. */
export function acceptanceOf(form: ReviewForm): Acceptance | null {
  const identity = identityOf(form.identity);
  const directive = identityOf(form.directive);
  if (identity === null || directive === null || form.subject.trim() === "") return null;
  return {
    identity,
    subject: form.subject.trim(),
    directive,
    directiveSubject: form.directiveSubject.trim(),
    skippedTasks: [...form.skippedTasks],
  };
}

type PaperFields = {
  readonly type: DocumentType | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
};

function fieldsOf(paper: PaperFields | undefined): DocumentFields {
  const issuedOn = paper?.issuedOn ?? "";
  return {
    type: paper?.type ?? "",
    number: paper?.number ?? "",
    issuer: paper?.issuer ?? "",
    // Only a whole day fits the field; a paper that leaves the day blank leaves it to the person.
    issuedOn: isCalendarDay(issuedOn) ? issuedOn : "",
  };
}

function identityOf({ type, number, issuer, issuedOn }: DocumentFields): Acceptance["identity"] | null {
  if (type === "" || number.trim() === "" || issuer.trim() === "" || !isCalendarDay(issuedOn)) return null;
  return { type, number: number.trim(), issuer: issuer.trim(), issuedOn };
}
