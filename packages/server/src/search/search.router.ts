import { z } from "zod";
import { allowed, router } from "../http/trpc.ts";
import { sightIn } from "../access/sight.query.ts";
import { search } from "./search.query.ts";

const FindInput = z.object({
  text: z.string().max(200),
  kinds: z
    .array(z.enum(["unit", "directive", "plan", "task"]))
    .max(4)
    .default(["unit", "directive", "plan", "task"]),
  limit: z.int().min(1).max(100).default(20),
});

export const searchRouter = router({
  /** Units, documents and tasks by their words. */
  find: allowed("office.read")
    .input(FindInput)
    .query(async ({ ctx, input }) => {
      const sight = await sightIn(ctx);
      return { found: await search(ctx.office.database, { ...input, sight }) };
    }),
});
