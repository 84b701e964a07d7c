import { PlanId } from "@dondoc/domain";
import { z } from "zod";
import { allowed, router } from "../http/trpc.ts";
import { followUpOf } from "./follow-up.query.ts";
import { judgedProcedures } from "./judged.router.ts";
import { routedProcedures } from "./routed.router.ts";

/** Obstacles, proposals, inspections, commendations and money of a plan; what follows from each step the domain decides. */
export const followUpRouter = router({
  ofPlan: allowed("office.read")
    .input(z.object({ planId: PlanId }))
    .query(({ ctx, input }) => followUpOf(ctx, input.planId)),
  ...routedProcedures,
  ...judgedProcedures,
});
