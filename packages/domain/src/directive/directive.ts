import { z } from "zod";
import { CalendarDay, daysBetween } from "../kernel/calendar-day.ts";
import { DirectiveId, type PlanId } from "../kernel/ids.ts";
import { canonical } from "../kernel/vietnamese.ts";
import { nameKey } from "../unit/unit.ts";
import { DocumentType } from "./document-type.ts";

/**
 * Identity of an official document is issuer + type + number + date. The number alone is not enough: Party numbers run
 * per type and term, State numbers start again each year (domain reference §3.1, §3.2).
 */
export const DocumentIdentity = z.object({
  issuer: z.string().min(1),
  type: DocumentType,
  number: z.string().min(1),
  issuedOn: CalendarDay,
});
export type DocumentIdentity = z.infer<typeof DocumentIdentity>;

/** Issuers are compared as names are: a paper cited as of "UBND tỉnh" heads itself in full. */
export function identityKey(identity: DocumentIdentity): string {
  return [nameKey(identity.issuer), identity.type, numberKey(identity.number), identity.issuedOn].join("|");
}

/** How numbers are compared: without spaces and case. */
export function numberKey(number: string): string {
  return canonical(number).replaceAll(" ", "");
}

/** The superior document at the root of a cascade. `held` says whether the office has its paper, or only knows of it. */
export const Directive = DocumentIdentity.extend({
  id: DirectiveId,
  subject: z.string(),
  isHeld: z.boolean(),
});
export type Directive = z.infer<typeof Directive>;

/** A document that stands in a cascade: the directive itself or a plan below it. */
export type CascadeDocument = {
  readonly id: DirectiveId | PlanId;
  readonly issuedOn: CalendarDay;
  /** The nearest document above it, `null` for the root. */
  readonly upperId: DirectiveId | PlanId | null;
};

/** A document of the cascade with what carries it out right below it. Lags are calendar days. */
export type CascadeNode<Doc extends CascadeDocument> = {
  readonly document: Doc;
  /** Calendar days from the root's issue to this one's; 0 for the root. */
  readonly lagDays: number;
  /** Calendar days from the issue of the document right above; 0 for the root. */
  readonly stepDays: number;
  readonly lower: readonly CascadeNode<Doc>[];
};

/** The cascade below `root`, each level in order of issue. A document whose upper is unknown hangs under the root. */
export function cascade<Doc extends CascadeDocument>(root: Doc, documents: readonly Doc[]): CascadeNode<Doc> {
  const known = new Set(documents.map((document) => document.id));
  const below = Map.groupBy(
    documents.filter((document) => document.id !== root.id),
    ({ id, upperId }) => (upperId !== null && upperId !== id && known.has(upperId) ? upperId : root.id),
  );
  const node = (document: Doc, upper: Doc): CascadeNode<Doc> => ({
    document,
    lagDays: daysBetween(root.issuedOn, document.issuedOn),
    stepDays: daysBetween(upper.issuedOn, document.issuedOn),
    lower: (below.get(document.id) ?? [])
      .toSorted((a, b) => daysBetween(b.issuedOn, a.issuedOn))
      .map((lower) => node(lower, document)),
  });
  return node(root, root);
}
