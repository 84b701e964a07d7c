import { DirectiveId, PlanId } from "@dondoc/domain";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
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
    .query(({ ctx: { office }, input }) => planList(office, asOfDay(input, office))),

  detail: allowed("office.read")
    .input(AsOfInput.extend({ planId: PlanId }))
    .query(async ({ ctx: { office }, input }) => {
      const answer = await planDetail(office.database, input.planId, asOfDay(input, office));
      if (answer === null) throw refusal({ code: "not-found", kind: "plan" });
      return answer;
    }),
});

export const overviewRouter = router({
  /** Directives with the plans below them, and how each stands. */
  show: allowed("office.read")
    .input(AsOfInput.optional())
    .query(({ ctx: { office }, input }) => overview(office, asOfDay(input, office))),

  /** One directive with everything below it. */
  cascade: allowed("office.read")
    .input(AsOfInput.extend({ directiveId: DirectiveId }))
    .query(async ({ ctx: { office }, input }) => {
      const answer = await directiveCascade(office, input.directiveId, asOfDay(input, office));
      if (answer === null) throw refusal({ code: "not-found", kind: "directive" });
      return answer;
    }),
});
