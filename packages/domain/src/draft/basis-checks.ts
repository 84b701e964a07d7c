import type { DocumentType } from "../directive/document-type.ts";
import { type Directive, numberKey } from "../directive/directive.ts";
import type { Plan } from "../plan/plan.ts";
import type { Draft, DraftCheck, DraftCitation } from "./draft.ts";

/** What the office has or knows of, as its register stands. */
export type KnownPapers = { readonly directives: readonly Directive[]; readonly plans: readonly Plan[] };

/** Law that everybody can look up: no office keeps it in its register of papers. Our choice; no source. */
const publicLaw: ReadonlySet<DocumentType | null> = new Set(["law", "ordinance", "decree", "circular"]);

/**
 * The papers that this one is based on and that the office does not hold: the list of dangling references (domain
 * reference §5.1, no. 6). A citation seldom names everything, so number and day decide, as far as both are written out.
 */
export function basisChecks({ citations }: Pick<Draft, "citations">, known: KnownPapers): DraftCheck[] {
  const held = [
    ...known.directives.filter(({ isHeld }) => isHeld),
    ...known.plans.filter(({ status }) => status === "in-force"),
  ];
  return citations
    .filter(({ relation, type }) => relation !== "cites" && !publicLaw.has(type))
    .filter((citation) => !held.some((paper) => isCited(paper, citation)))
    .map(({ span }) => ({ code: "basis-not-held", span }));
}

function isCited(paper: Directive | Plan, { number, type, issuedOn }: DraftCitation): boolean {
  return (
    numberKey(paper.number) === numberKey(number) &&
    (type === null || type === paper.type) &&
    (issuedOn === null || paper.issuedOn.startsWith(issuedOn))
  );
}
