import { DirectiveId, PlanId } from "@dondoc/domain";
import { lookingBy } from "../access/sight.query.ts";
import { AsOfInput } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { directiveCascade, overview } from "./overview.query.ts";
import { planChangeProcedures } from "./plan-change.router.ts";
import { planDetail } from "./plan-detail.query.ts";
import { planList } from "./plan-list.query.ts";

export const planRouter = router({
  ...planChangeProcedures,
  list: allowed("office.read")
    .input(AsOfInput.optional())
    .query(async ({ ctx, input }) => planList(ctx.office, await lookingBy(ctx, input))),

  detail: allowed("office.read")
    .input(AsOfInput.extend({ planId: PlanId }))
    .query(async ({ ctx, input: { planId, ...input } }) => {
      const answer = await planDetail(ctx.office, planId, await lookingBy(ctx, input));
      if (answer === null) throw refusal({ code: "not-found", kind: "plan" });
      return answer;
    }),
});

export const overviewRouter = router({
  /** Directives with the plans below them, and how each stands. */
  show: allowed("office.read")
    .input(AsOfInput.optional())
    .query(async ({ ctx, input }) => overview(ctx.office, await lookingBy(ctx, input))),

  /** One directive with everything below it. */
  cascade: allowed("office.read")
    .input(AsOfInput.extend({ directiveId: DirectiveId }))
    .query(async ({ ctx, input: { directiveId, ...input } }) => {
      const answer = await directiveCascade(ctx.office, directiveId, await lookingBy(ctx, input));
      if (answer === null) throw refusal({ code: "not-found", kind: "directive" });
      return answer;
    }),
});
