import {
  CalendarDay,
  type DocumentIdentity,
  type DraftId,
  type MatchContext,
  type Plan,
  type PlanId,
  type UnitRegister,
  identityKey,
  matchUnit,
  membersOf,
} from "@dondoc/domain";
import {
  type Acceptance,
  type Draft,
  type MissingFact,
  basisChecks,
  proposedAcceptance,
} from "@dondoc/domain/draft";
import type { Database } from "../database/database.ts";
import type { PlanLabel, UnitLabel } from "../plan/plan-label.ts";
import { directives, plans } from "../plan/plan.store.ts";
import { planLabel } from "../task/due-items.ts";
import { labelOf } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { draftOfSameFile, storedDraft } from "./draft.store.ts";

/** Who a name in the draft stands for, as the register has it. */
export type NamedUnit =
  | { readonly kind: "unit"; readonly unit: UnitLabel }
  | { readonly kind: "group"; readonly name: string; readonly members: readonly UnitLabel[] }
  | { readonly kind: "unknown"; readonly suggestions: readonly UnitLabel[] };

export type SameFile = {
  readonly draftId: DraftId;
  readonly fileName: string;
  readonly planId: PlanId | null;
};

export type DraftDetail = {
  readonly draftId: DraftId;
  readonly fileName: string;
  readonly text: string;
  /** As it was read, with the checks that only the register of the office can tell. */
  readonly draft: Draft;
  readonly status: "proposed" | "accepted";
  readonly planId: PlanId | null;
  readonly proposed: Acceptance | null;
  /** What a person has to fill in before the draft can be accepted. */
  readonly missing: readonly MissingFact[];
  /** The plan the office already holds with this identity. */
  readonly heldAs: PlanLabel | null;
  /** Another draft of the very same file, and the plan it has become. */
  readonly sameFile: SameFile | null;
  readonly units: Readonly<Record<string, NamedUnit>>;
};

export async function draftDetail(database: Database, draftId: DraftId): Promise<DraftDetail | null> {
  const stored = await storedDraft(database, draftId);
  if (stored === null) return null;
  const proposal = proposedAcceptance(stored.draft);
  const proposed = proposal.ok ? proposal.value : null;
  const missing =
    !proposal.ok && proposal.problem.code === "draft-incomplete" ? proposal.problem.missing : [];
  const { fileName, text, planId } = stored;
  const known = { directives: await directives(database), plans: await plans(database) };
  const draft = { ...stored.draft, checks: [...stored.draft.checks, ...basisChecks(stored.draft, known)] };
  return {
    draftId,
    fileName,
    text,
    draft,
    planId,
    proposed,
    missing,
    status: planId === null ? "proposed" : "accepted",
    heldAs: proposed === null ? null : heldAmong(known.plans, proposed.identity),
    sameFile: await draftOfSameFile(database, stored),
    units: namedUnits(draft, await unitRegister(database)),
  };
}

/** The plan that the office holds under an identity, if any: told before accepting, and refused on accepting. */
export async function heldPlan(database: Database, identity: DocumentIdentity): Promise<PlanLabel | null> {
  return heldAmong(await plans(database), identity);
}

function heldAmong(known: readonly Plan[], identity: DocumentIdentity): PlanLabel | null {
  const held = known.find(
    (plan) => plan.status === "in-force" && identityKey(plan) === identityKey(identity),
  );
  return held === undefined ? null : planLabel(held);
}

/** Who a name stands for that a person writes while looking a draft over; suggestions are ranked, never chosen. */
export async function unitForName(
  database: Database,
  { draftId, name }: { readonly draftId: DraftId; readonly name: string },
): Promise<NamedUnit | null> {
  const stored = await storedDraft(database, draftId);
  if (stored === null) return null;
  const context = contextOf(stored.draft, await unitRegister(database));
  return context === null ? { kind: "unknown", suggestions: [] } : namedUnit(name, context);
}

function contextOf(draft: Draft, register: UnitRegister): MatchContext | null {
  const issuedOn = CalendarDay.safeParse(draft.document.issuedOn);
  if (!issuedOn.success) return null;
  const everywhere: MatchContext = { register, asOf: issuedOn.data, issuer: null };
  const issuer = draft.document.issuer === null ? null : matchUnit(draft.document.issuer, everywhere);
  return { ...everywhere, issuer: issuer?.kind === "unit" ? issuer.unit : null };
}

function namedUnits(draft: Draft, register: UnitRegister): Record<string, NamedUnit> {
  const context = contextOf(draft, register);
  if (context === null) return {};
  const names = new Set([
    ...draft.tasks.flatMap((task) => task.assignments.map((assignment) => assignment.unitAsWritten)),
    ...draft.reports.flatMap((report) => [...report.reporters, ...report.recipients]),
  ]);
  return Object.fromEntries([...names].map((name) => [name, namedUnit(name, context)]));
}

function namedUnit(name: string, context: MatchContext): NamedUnit {
  const match = matchUnit(name, context);
  switch (match.kind) {
    case "unit":
      return { kind: "unit", unit: labelOf(match.unit) };
    case "group":
      return {
        kind: "group",
        name: match.group.name,
        members: membersOf(match.group, context.register, context.asOf).map(labelOf),
      };
    case "unknown":
      return { kind: "unknown", suggestions: match.suggestions.map(labelOf) };
    default:
      return match satisfies never;
  }
}
