import { UnitId } from "@dondoc/domain";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { registerProcedures } from "./register.router.ts";
import { unitList } from "./unit-list.query.ts";
import { unitOwes } from "./unit-owes.query.ts";

export const unitRouter = router({
  ...registerProcedures,
  list: allowed("office.read")
    .input(AsOfInput.optional())
    .query(({ ctx: { office }, input }) => unitList(office, asOfDay(input, office))),

  owes: allowed("office.read")
    .input(AsOfInput.extend({ unitId: UnitId }))
    .query(async ({ ctx: { office }, input }) => {
      const answer = await unitOwes(office, input.unitId, asOfDay(input, office));
      if (answer === null) throw refusal({ code: "not-found", kind: "unit" });
      return answer;
    }),
});
