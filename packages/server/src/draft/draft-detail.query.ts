import {
  type Acceptance,
  CalendarDay,
  type Draft,
  type DraftId,
  type MatchContext,
  type MissingFact,
  type PlanId,
  type UnitRegister,
  identityKey,
  matchUnit,
  membersOf,
  proposedAcceptance,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import type { PlanLabel, UnitLabel } from "../plan/plan-label.ts";
import { plans } from "../plan/plan.store.ts";
import { planLabel } from "../task/due-items.ts";
import { labelOf } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { storedDraft } from "./draft.store.ts";

/** Who a name in the draft stands for, as the register has it. */
export type NamedUnit =
  | { readonly kind: "unit"; readonly unit: UnitLabel }
  | { readonly kind: "group"; readonly name: string; readonly members: readonly UnitLabel[] }
  | { readonly kind: "unknown"; readonly suggestions: readonly UnitLabel[] };

export type DraftDetail = {
  readonly draftId: DraftId;
  readonly fileName: string;
  readonly text: string;
  readonly draft: Draft;
  readonly status: "proposed" | "accepted";
  readonly planId: PlanId | null;
  readonly proposed: Acceptance | null;
  /** What a person has to fill in before the draft can be accepted. */
  readonly missing: readonly MissingFact[];
  /** The plan the office already holds with this identity. */
  readonly heldAs: PlanLabel | null;
  readonly units: Readonly<Record<string, NamedUnit>>;
};

export async function draftDetail(database: Database, draftId: DraftId): Promise<DraftDetail | null> {
  const stored = await storedDraft(database, draftId);
  if (stored === null) return null;
  const proposal = proposedAcceptance(stored.draft);
  const proposed = proposal.ok ? proposal.value : null;
  const missing =
    !proposal.ok && proposal.problem.code === "draft-incomplete" ? proposal.problem.missing : [];
  const held = (await plans(database)).find(
    (plan) =>
      plan.status === "in-force" && proposed !== null && identityKey(plan) === identityKey(proposed.identity),
  );
  const { fileName, text, draft, planId } = stored;
  return {
    draftId,
    fileName,
    text,
    draft,
    planId,
    proposed,
    missing,
    status: planId === null ? "proposed" : "accepted",
    heldAs: held === undefined ? null : planLabel(held),
    units: namedUnits(draft, await unitRegister(database)),
  };
}

function namedUnits(draft: Draft, register: UnitRegister): Record<string, NamedUnit> {
  const issuedOn = CalendarDay.safeParse(draft.document.issuedOn);
  if (!issuedOn.success) return {};
  const everywhere: MatchContext = { register, asOf: issuedOn.data, issuer: null };
  const issuer = draft.document.issuer === null ? null : matchUnit(draft.document.issuer, everywhere);
  const context = { ...everywhere, issuer: issuer?.kind === "unit" ? issuer.unit : null };
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
