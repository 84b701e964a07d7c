import type { DraftDetail, UnitLabel } from "@dondoc/client";
import { type CorrectedFact, type DocumentType, type UnitId, isCalendarDay } from "@dondoc/domain";
import type { Acceptance, MissingFact, TaskCorrection } from "@dondoc/domain/draft";

/** What a person fills in about a document, as it stands in the fields. */
export type DocumentFields = { type: DocumentType | ""; number: string; issuer: string; issuedOn: string };

export type Correction = Omit<TaskCorrection, "key">;

/** A unit that a person chose for a name. */
export type ChosenUnit = { readonly id: UnitId; readonly name: string };

export type ReviewForm = {
  identity: DocumentFields;
  subject: string;
  directive: DocumentFields;
  directiveSubject: string;
  /** Keys of tasks that a person looked at and takes as they now stand. */
  takenTasks: readonly string[];
  skippedTasks: readonly string[];
  joinedTasks: readonly string[];
  /** By the key of the task. */
  corrections: Readonly<Record<string, Correction>>;
  /** By the name as written. */
  namings: Readonly<Record<string, ChosenUnit>>;
};

/** The fields as the paper fills them; what it leaves out stays empty. */
export function formOf({ draft, proposed }: DraftDetail): ReviewForm {
  const implemented = draft.citations.find((citation) => citation.relation === "implements");
  return {
    identity: fieldsOf(proposed?.identity ?? draft.document),
    subject: proposed?.subject ?? draft.document.subject ?? "",
    directive: fieldsOf(proposed?.directive ?? implemented),
    directiveSubject: proposed?.directiveSubject ?? "",
    takenTasks: [],
    skippedTasks: [],
    joinedTasks: [],
    corrections: {},
    namings: {},
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
    joinedTasks: [...form.joinedTasks],
    corrections: Object.entries(form.corrections).map(([key, correction]) => sent(key, correction)),
    namings: Object.entries(form.namings).map(([asWritten, { id }]) => ({ asWritten, unitId: id })),
  };
}

/** An empty line or an empty statement says nothing: it is not sent, and what was read stays. */
function sent(key: string, correction: Correction): TaskCorrection {
  const { statement, assignments, ...others } = correction;
  const named = assignments?.filter(({ unitAsWritten }) => unitAsWritten.trim() !== "");
  return {
    key,
    ...others,
    ...(statement === undefined || statement.trim() === "" ? {} : { statement: statement.trim() }),
    ...(named === undefined ? {} : { assignments: [...named] }),
  };
}

/** Which facts of a task a person changed, for its mark. */
export function correctedFacts(correction: Correction | undefined): CorrectedFact[] {
  const facts: CorrectedFact[] = [];
  if (correction?.statement !== undefined) facts.push("statement");
  if (correction?.sectionPath !== undefined) facts.push("section");
  if (correction?.schedule !== undefined) facts.push("deadline");
  if (correction?.assignments !== undefined) facts.push("units");
  return facts;
}

/** A label of the register as something that can be chosen; a name that it does not know cannot. */
export function chosenUnit({ id, name }: UnitLabel): ChosenUnit | null {
  return id === null ? null : { id, name };
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

export function identityOf({
  type,
  number,
  issuer,
  issuedOn,
}: DocumentFields): Acceptance["identity"] | null {
  if (type === "" || number.trim() === "" || issuer.trim() === "" || !isCalendarDay(issuedOn)) return null;
  return { type, number: number.trim(), issuer: issuer.trim(), issuedOn };
}
