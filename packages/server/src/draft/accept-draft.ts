import { type DraftId, type PlanId, type Result, ok, refuse } from "@dondoc/domain";
import { type AcceptProblem, type Acceptance, acceptDraft } from "@dondoc/domain/draft";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Asking } from "../office/office.ts";
import { directives, nextDirectiveRoot, plans } from "../plan/plan.store.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { storedDraft } from "./draft.store.ts";

type Refusal = AcceptProblem | StaleVersion | { readonly code: "not-found"; readonly kind: "draft" };

/** A large appendix sets thousands of tasks; it is still one transaction: the whole import or none of it. */
export const IMPORT_TIMEOUT_MS = 120_000;

/** Turns a draft into a plan with its tasks, reports and targets, all at once. */
export async function acceptStoredDraft(
  { office, actor }: Asking,
  request: { readonly draftId: DraftId; readonly acceptance: Acceptance; readonly origin: "import" | "demo" },
): Promise<Result<PlanId, Refusal>> {
  const { database, newUuid } = office;
  return database.transaction(
    async () => {
      const stored = await storedDraft(database, request.draftId, "lock");
      if (stored === null) return refuse({ code: "not-found", kind: "draft" });
      const decided = acceptDraft(stored.draft, request.acceptance, {
        draftId: request.draftId,
        isAccepted: stored.planId !== null,
        register: await unitRegister(database),
        directives: await directives(database),
        plans: await plans(database),
        nextRoot: await nextDirectiveRoot(database),
        newUuid,
      });
      if (!decided.ok) return decided;
      const recordedAt = office.clock.now().toISOString();
      const { planId, events } = decided.value;
      const recorded = await record(database, events, {
        actor: actor.name,
        origin: request.origin,
        recordedAt,
      });
      if (!recorded.ok) return recorded;
      database.afterCommit(() => office.changes.publish(["plan", "draft", "unit"]));
      return ok(planId);
    },
    { timeoutMs: IMPORT_TIMEOUT_MS },
  );
}
