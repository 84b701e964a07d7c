import { UnitId } from "@dondoc/domain";
import { lookingBy } from "../access/sight.query.ts";
import { AsOfInput } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { registered } from "./registered.query.ts";
import { registerProcedures } from "./register.router.ts";
import { unitList } from "./unit-list.query.ts";
import { unitOwes } from "./unit-owes.query.ts";

export const unitRouter = router({
  ...registerProcedures,
  list: allowed("office.read")
    .input(AsOfInput.optional())
    .query(async ({ ctx, input }) => unitList(ctx.office, await lookingBy(ctx, input))),

  /** The register itself: units of all times, and groups. */
  registered: allowed("office.read")
    .input(AsOfInput.optional())
    .query(async ({ ctx, input }) => registered(ctx, await lookingBy(ctx, input))),

  owes: allowed("office.read")
    .input(AsOfInput.extend({ unitId: UnitId }))
    .query(async ({ ctx, input: { unitId, ...input } }) => {
      const looking = await lookingBy(ctx, input);
      const answer = await unitOwes(ctx.office, unitId, looking);
      if (answer === null) throw refusal({ code: "not-found", kind: "unit" });
      return answer;
    }),
});
