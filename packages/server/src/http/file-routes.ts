import { AssignmentId, DraftId, may } from "@dondoc/domain";
import type { Context, Hono } from "hono";
import { sightIn } from "../access/sight.query.ts";
import { attachmentNamed } from "../files/file-name.ts";
import { evidenceOf, originalOf } from "../files/kept-files.query.ts";
import type { Asking } from "../office/office.ts";
import { refusedResponse } from "./problem-codes.ts";

const hexadecimal = /^[0-9a-f]{64}$/;

/**
 * `GET /files/OWNER/SHA256`: the original of a draft, or evidence of a part, to whoever may see the owner. Always saved
 * and never shown: a file somebody brought must not run as a page of ours. What may not be seen is not there.
 */
export function addFileRoutes(app: Hono, askingOf: (context: Context) => Asking | Promise<Asking>): void {
  app.get("/files/:owner/:sha256", async (context) => {
    const { owner, sha256 } = context.req.param();
    const asking = await askingOf(context);
    const name = hexadecimal.test(sha256) ? await fileName(asking, owner, sha256) : null;
    const bytes = name === null ? null : await asking.office.files.store.read(sha256);
    if (name === null || bytes === null) return refusedResponse({ code: "not-found", kind: "draft" });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": attachmentNamed(name),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
}

async function fileName(asking: Asking, owner: string, sha256: string): Promise<string | null> {
  const { office, actor } = asking;
  const draftId = DraftId.safeParse(owner);
  if (draftId.success)
    return may(actor, "draft.read").ok ? originalOf(office.database, draftId.data, sha256) : null;
  const assignmentId = AssignmentId.safeParse(owner);
  if (!assignmentId.success || !may(actor, "file.keep").ok) return null;
  const part = { assignmentId: assignmentId.data, sight: await sightIn(asking) };
  return evidenceOf(office.database, part, sha256);
}
