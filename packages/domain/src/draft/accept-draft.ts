import { z } from "zod";
import { type Directive, DocumentIdentity, identityKey } from "../directive/directive.ts";
import type { DomainEvent } from "../history/event.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { type DraftId, type PlanId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { DistributionEntry, Plan } from "../plan/plan.ts";
import { type MatchContext, matchUnit } from "../unit/match-unit.ts";
import { type UnitRegister, existsOn } from "../unit/unit.ts";
import { type AcceptedDraft, type NamedUnits, reportSeriesOf, targetsOf, tasksOf } from "./accepted-items.ts";
import { type Draft, type DraftCitation, implementedDirective } from "./draft.ts";
import { type DraftReviewProblem, TaskCorrection, UnitNaming, reviewedTasks } from "./reviewed-tasks.ts";

/**
 * What a person confirms when accepting a draft: which document it is, which directive it carries out, which of the
 * proposed tasks are none, are one, or were read wrongly, and who the names stand for. The reader's proposal fills it in
 * (`proposedAcceptance`); the person may correct it first.
 */
export const Acceptance = z.object({
  identity: DocumentIdentity,
  subject: z.string().min(1).max(2_000),
  directive: DocumentIdentity,
  directiveSubject: z.string().max(2_000),
  skippedTasks: z.array(z.string()).max(5_000),
  /** Tasks that go on with the one above them. */
  joinedTasks: z.array(z.string()).max(5_000).default([]),
  corrections: z.array(TaskCorrection).max(5_000).default([]),
  namings: z.array(UnitNaming).max(2_000).default([]),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** Why a draft is not accepted. */
export type AcceptProblem =
  | DraftReviewProblem
  /** A name is taken to stand for a unit that the register does not have on the day of issue. */
  | { readonly code: "unit-not-there"; readonly on: CalendarDay }
  | { readonly code: "draft-already-accepted"; readonly draftId: DraftId }
  | { readonly code: "plan-already-held"; readonly number: string; readonly planId: PlanId }
  | { readonly code: "draft-incomplete"; readonly missing: readonly MissingFact[] }
  | {
      readonly code: "plan-earlier-than-directive";
      readonly issuedOn: CalendarDay;
      readonly directiveOn: CalendarDay;
    }
  | {
      readonly code: "plan-under-another-directive";
      readonly number: string;
      /** Number of the directive under which other papers have named this plan. */
      readonly directiveNumber: string;
    };

/** What a person must fill in before a draft can be accepted. */
export type MissingFact = "type" | "number" | "issuer" | "issued-on" | "subject" | "directive";

/** What must be looked up before deciding. `newUuid` makes a uuid v7 for each new thing. */
export type AcceptFacts = {
  readonly draftId: DraftId;
  readonly isAccepted: boolean;
  readonly register: UnitRegister;
  /** Directives and plans the office already has or knows of. */
  readonly directives: readonly Directive[];
  readonly plans: readonly Plan[];
  /** The root number a new directive gets. */
  readonly nextRoot: number;
  readonly newUuid: () => string;
};

/** The plan that came of a draft, and everything that happened when it was accepted. */
export type Accepted = {
  readonly planId: PlanId;
  readonly root: number;
  readonly events: readonly DomainEvent[];
};

/** What the draft itself proposes; refused with the list of what a person has to fill in. */
export function proposedAcceptance(draft: Draft): Result<Acceptance, AcceptProblem> {
  const { document } = draft;
  const implemented = implementedDirective(draft);
  const identity = DocumentIdentity.safeParse(document);
  const directive = DocumentIdentity.safeParse(implemented);
  const missing: MissingFact[] = [];
  if (document.type === null) missing.push("type");
  if (document.number === null) missing.push("number");
  if (document.issuer === null) missing.push("issuer");
  if (!CalendarDay.safeParse(document.issuedOn).success) missing.push("issued-on");
  if (document.subject === null) missing.push("subject");
  if (!directive.success) missing.push("directive");
  if (!identity.success || !directive.success || document.subject === null) {
    return refuse({ code: "draft-incomplete", missing });
  }
  return ok({
    identity: identity.data,
    subject: document.subject,
    directive: directive.data,
    directiveSubject: directiveSubjectIn(document.subject, directive.data.issuer),
    skippedTasks: [],
    joinedTasks: [],
    corrections: [],
    namings: [],
  });
}

/**
 * What the directive is about, when the plan's own title goes on to say it after the issuer ("của Bộ Chính trị về phát
 * triển …"). A proposal for the person who accepts, like everything here.
 */
function directiveSubjectIn(subject: string, issuer: string): string {
  const at = subject.toLowerCase().indexOf(issuer.toLowerCase());
  const [, about = ""] =
    at < 0 ? [] : (/^\s*[“"]?\s*(về\s.+)$/u.exec(subject.slice(at + issuer.length)) ?? []);
  return about.replace(/[”"]\s*$/u, "").trim();
}

/**
 * Accepting makes the same events as entering by hand would: import has no back door. A document already held is
 * refused; one that was only known becomes held under the id it already had.
 */
export function acceptDraft(
  draft: Draft,
  request: Acceptance,
  facts: AcceptFacts,
): Result<Accepted, AcceptProblem> {
  const { identity } = request;
  const known = facts.plans.find((plan) => identityKey(plan) === identityKey(identity));
  const problem = obstacleTo(request, facts, known);
  if (problem !== null) return refuse(problem);
  const tasks = reviewedTasks(draft, request);
  if (!tasks.ok) return tasks;
  const named = namedUnits(request, facts.register);
  if (named === null) return refuse({ code: "unit-not-there", on: identity.issuedOn });
  const { directive, root, registered } = directiveFor(request, facts);
  const upper = upperPlanFor(draft, request, { directive, root, facts });
  const context = matchContext(identity, facts.register);
  const plan: Plan = {
    ...identity,
    id: known?.id ?? makeId("plan", root, facts.newUuid()),
    directiveId: directive.id,
    upperPlanId: upper.plan?.id ?? null,
    subject: request.subject,
    status: "in-force",
    issuerUnitId: context.issuer?.id ?? null,
  };
  const items = {
    draft,
    plan,
    tasks: tasks.value,
    named,
    context,
    root,
    newUuid: facts.newUuid,
  };
  const events: DomainEvent[] = [
    ...registered,
    ...upper.mentioned,
    planAccepted(items, facts.draftId),
    ...tasksOf(items),
    ...reportSeriesOf(items),
    ...targetsOf(items),
    { type: "draft-accepted", draftId: facts.draftId, planId: plan.id },
  ];
  return ok({ planId: plan.id, root, events });
}

function planAccepted({ draft, plan, context }: AcceptedDraft, draftId: DraftId): DomainEvent {
  return {
    type: "plan-accepted",
    plan,
    draftId,
    sections: draft.sections,
    distribution: draft.document.recipients.map((recipient) => distributionEntry(recipient, context)),
    funding: draft.funding,
  };
}

/** The units by the names that a person gave them; `null` when the register has one of them not on the day of issue. */
function namedUnits({ identity, namings }: Acceptance, { units }: UnitRegister): NamedUnits | null {
  const alive = new Set(units.filter((unit) => existsOn(unit, identity.issuedOn)).map(({ id }) => id));
  if (namings.some(({ unitId }) => !alive.has(unitId))) return null;
  return new Map(namings.map(({ asWritten, unitId }) => [asWritten, unitId]));
}

function obstacleTo(
  { identity, directive }: Acceptance,
  { isAccepted, draftId, directives }: AcceptFacts,
  known: Plan | undefined,
): AcceptProblem | null {
  if (isAccepted) return { code: "draft-already-accepted", draftId };
  if (known?.status === "in-force") {
    return { code: "plan-already-held", number: identity.number, planId: known.id };
  }
  if (identity.issuedOn < directive.issuedOn) {
    const directiveOn = directive.issuedOn;
    return { code: "plan-earlier-than-directive", issuedOn: identity.issuedOn, directiveOn };
  }
  const root = directives.find((each) => each.id === known?.directiveId);
  if (root !== undefined && identityKey(root) !== identityKey(directive)) {
    return {
      code: "plan-under-another-directive",
      number: identity.number,
      directiveNumber: root.number,
    };
  }
  return null;
}

function directiveFor(request: Acceptance, facts: AcceptFacts) {
  const wanted = identityKey(request.directive);
  const known = facts.directives.find((directive) => identityKey(directive) === wanted);
  if (known !== undefined) return { directive: known, root: idParts(known.id).root, registered: [] };
  const directive: Directive = {
    ...request.directive,
    id: makeId("directive", facts.nextRoot, facts.newUuid()),
    subject: request.directiveSubject,
    isHeld: false,
  };
  const registered: DomainEvent[] = [{ type: "directive-registered", directive }];
  return { directive, root: facts.nextRoot, registered };
}

/**
 * The superior's plan that this one is based on, if it names one fully. A plan the office has never seen is mentioned:
 * it stands in the cascade as known but not held.
 */
function upperPlanFor(
  draft: Draft,
  request: Acceptance,
  at: { readonly directive: Directive; readonly root: number; readonly facts: AcceptFacts },
): { readonly plan: Plan | null; readonly mentioned: readonly DomainEvent[] } {
  const basis = draft.citations.find((citation) => isUpperPlan(citation, request));
  const identity = DocumentIdentity.safeParse(basis);
  if (!identity.success) return { plan: null, mentioned: [] };
  const known = at.facts.plans.find((plan) => identityKey(plan) === identityKey(identity.data));
  if (known !== undefined) {
    // A plan of another cascade is cited, not stood under.
    return { plan: known.directiveId === at.directive.id ? known : null, mentioned: [] };
  }
  const plan: Plan = {
    ...identity.data,
    id: makeId("plan", at.root, at.facts.newUuid()),
    directiveId: at.directive.id,
    upperPlanId: null,
    subject: at.directive.subject,
    status: "known",
  };
  return { plan, mentioned: [{ type: "plan-mentioned", plan }] };
}

/** A basis that is itself a plan of the same cascade: issued between the directive and this document. */
function isUpperPlan(citation: DraftCitation, request: Acceptance): boolean {
  if (citation.relation !== "basis" || citation.issuedOn === null) return false;
  if (citation.type !== "plan" && citation.type !== "action-programme") return false;
  return citation.issuedOn >= request.directive.issuedOn && citation.issuedOn <= request.identity.issuedOn;
}

function matchContext(identity: DocumentIdentity, register: UnitRegister): MatchContext {
  const everywhere = { register, asOf: identity.issuedOn, issuer: null };
  const match = matchUnit(identity.issuer, everywhere);
  return { ...everywhere, issuer: match.kind === "unit" ? match.unit : null };
}

function distributionEntry(
  recipient: Draft["document"]["recipients"][number],
  context: MatchContext,
): DistributionEntry {
  const match = matchUnit(recipient.text, context);
  return {
    asWritten: recipient.text,
    unitId: match.kind === "unit" ? match.unit.id : null,
    forReport: recipient.forReport,
    isArchive: recipient.isArchive,
    span: recipient.span,
  };
}
