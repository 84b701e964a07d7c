import { z } from "zod";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { keepFile } from "./keep-file.ts";

/** A form with one field `file`; its size is bounded before it is parsed (http/app.ts). */
const FileForm = z.instanceof(FormData).transform((form, context) => {
  const file = form.get("file");
  if (file instanceof File) return file;
  context.addIssue({ code: "custom", message: "file-missing", path: ["file"] });
  return z.NEVER;
});

export const fileRouter = router({
  /**
   * Keeps a file that is to be shown as evidence; the answer is what `evidence` of a submission names it by. The same
   * file sent again is the same file, so that no key is needed.
   */
  upload: allowed("file.keep")
    .input(FileForm)
    .mutation(async ({ ctx: { office }, input }) => {
      const bytes = new Uint8Array(await input.arrayBuffer());
      return valueOf(await keepFile(office.files, { fileName: input.name, bytes }));
    }),
});
