import { Acceptance, DraftId } from "@dondoc/domain";
import { z } from "zod";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { acceptStoredDraft } from "./accept-draft.ts";
import { draftDetail } from "./draft-detail.query.ts";
import { draftList } from "./draft-list.query.ts";
import { readDraft } from "./read-draft.ts";

/** A form with one field `file`. Its size is bounded before it is parsed (http/app.ts) and by the reader. */
const FileForm = z.instanceof(FormData).transform((form, context) => {
  const file = form.get("file");
  if (file instanceof File) return file;
  context.addIssue({ code: "custom", message: "file-missing", path: ["file"] });
  return z.NEVER;
});

export const draftRouter = router({
  list: allowed("draft.read").query(({ ctx: { office } }) => draftList(office.database)),

  detail: allowed("draft.read")
    .input(z.object({ draftId: DraftId }))
    .query(async ({ ctx: { office }, input }) => {
      const answer = await draftDetail(office.database, input.draftId);
      if (answer === null) throw refusal({ code: "not-found", kind: "draft" });
      return answer;
    }),

  read: allowed("draft.read")
    .input(FileForm)
    .mutation(async ({ ctx, input }) => {
      const bytes = new Uint8Array(await input.arrayBuffer());
      return { draftId: valueOf(await readDraft(ctx, { fileName: input.name, bytes })) };
    }),

  accept: allowed("draft.accept")
    .input(z.object({ draftId: DraftId, acceptance: Acceptance }))
    .mutation(async ({ ctx, input }) => ({
      planId: valueOf(await acceptStoredDraft(ctx, { ...input, origin: "import" })),
    })),
});
