import { DocumentIdentity, DraftId } from "@dondoc/domain";
import { Acceptance } from "@dondoc/domain/draft";
import { z } from "zod";
import { keepScanned } from "../files/keep-file.ts";
import { once } from "../http/once.ts";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { IdempotencyKey, allowed, mutation, router } from "../http/trpc.ts";
import { IMPORT_TIMEOUT_MS, acceptStoredDraft } from "./accept-draft.ts";
import { draftDetail, heldPlan, unitForName } from "./draft-detail.query.ts";
import { draftList } from "./draft-list.query.ts";
import { askReading, readOrLook } from "./ask-reading.ts";
import { documentReading, ownReadings } from "./document-reading.ts";
import { keepDraft } from "./read-draft.ts";

/** A form with one field `file`, and the key of the request beside it. Its size is bounded before it is parsed (http/app.ts) and by the reader. */
const FileForm = z.instanceof(FormData).transform((form, context) => {
  const file = form.get("file");
  const key = IdempotencyKey.safeParse(form.get("idempotencyKey") ?? undefined);
  if (file instanceof File && key.success) return { file, key: key.data };
  const path = key.success ? ["file"] : ["idempotencyKey"];
  context.addIssue({ code: "custom", message: "file-missing", path });
  return z.NEVER;
});

/** A draft, or the job that will make one of it. */
const DraftAsked = z.union([z.object({ draftId: DraftId }), z.object({ jobId: z.uuid() })]);

export const draftRouter = router({
  list: allowed("draft.read").query(({ ctx: { office } }) => draftList(office.database)),

  detail: allowed("draft.read")
    .input(z.object({ draftId: DraftId }))
    .query(async ({ ctx: { office }, input }) => {
      const answer = await draftDetail(office.database, input.draftId);
      if (answer === null) throw refusal({ code: "not-found", kind: "draft" });
      return answer;
    }),

  /** The plan that the office already holds under what a person filled in. */
  held: allowed("draft.read")
    .input(z.object({ identity: DocumentIdentity }))
    .query(async ({ ctx: { office }, input }) => ({ plan: await heldPlan(office.database, input.identity) })),

  unitForName: allowed("draft.read")
    .input(z.object({ draftId: DraftId, name: z.string().min(1).max(500) }))
    .query(async ({ ctx: { office }, input }) => {
      const named = await unitForName(office.database, input);
      if (named === null) throw refusal({ code: "not-found", kind: "draft" });
      return named;
    }),

  read: allowed("draft.read")
    .input(FileForm)
    .mutation(async ({ ctx, input: { file, key }, path: procedure }) => {
      const { office, actor } = ctx;
      const bytes = new Uint8Array(await file.arrayBuffer());
      // Reading takes seconds: it ends before the transaction begins.
      const asked = await readOrLook(ctx, { fileName: file.name, bytes });
      if (asked.kind === "waits") return DraftAsked.parse(await askReading(ctx, asked, { procedure, key }));
      const { document } = asked;
      valueOf(await keepScanned(office.files, { sha256: document.sha256, bytes }));
      const input = { fileName: document.fileName, sha256: document.sha256 };
      const answer = await once(ctx, { procedure, key, input }, async () => ({
        draftId: valueOf(await keepDraft(office, document, { readBy: actor.name })),
      }));
      return DraftAsked.parse(answer);
    }),

  /** How far a document is that is read by itself. Whoever did not ask for it is not told that it exists. */
  reading: allowed("draft.read")
    .input(z.object({ jobId: z.uuid() }))
    .query(({ ctx, input: { jobId } }) => documentReading(ctx, jobId)),

  /** One's own, the newest first: for whoever comes back to the page. */
  readings: allowed("draft.read").query(async ({ ctx }) => ({ readings: await ownReadings(ctx) })),

  /** `changed` is false where it is over already. */
  stopReading: mutation("draft.read")
    .input(z.object({ jobId: z.uuid() }))
    .mutation(async ({ ctx, input: { jobId } }) => {
      await documentReading(ctx, jobId);
      return { changed: await ctx.office.jobs.stop({ kind: "read-document", id: jobId }) };
    }),

  accept: mutation("draft.accept", { timeoutMs: IMPORT_TIMEOUT_MS })
    .input(z.object({ draftId: DraftId, acceptance: Acceptance }))
    .mutation(async ({ ctx, input }) => ({
      planId: valueOf(await acceptStoredDraft(ctx, { ...input, origin: "import" })),
    })),
});
