import { PlanId } from "@dondoc/domain";
import { z } from "zod";
import { lookingBy } from "../access/sight.query.ts";
import { AsOfInput } from "../http/as-of.ts";
import { allowed, router } from "../http/trpc.ts";
import { openData } from "./open-data.query.ts";

const ExportInput = AsOfInput.extend({
  limit: z.int().min(1).max(50).default(20),
  cursor: PlanId.optional(),
});

export const openDataRouter = router({
  /** Everything that can be read of plans, page by page, in a form of its own: for who keeps a copy. */
  export: allowed("office.read")
    .input(ExportInput.optional())
    .query(async ({ ctx, input }) => {
      const { limit, cursor = null } = input ?? ExportInput.parse({});
      return openData(ctx.office, await lookingBy(ctx, input), { limit, cursor });
    }),
});
