import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import { type ReportKind, ReportTemplate, TemplateChange, builtInTemplate } from "@dondoc/writer";
import type { Problem } from "@dondoc/words";

/** A form is a page of words. */
const MOST_BYTES = 65_536;

/**
 * The form of a report: the one that is built in, changed by `KIND.json` in the folder of the office where there is one. It
 * is read anew each time, so that a change shows at once; what is wrong with it is told with its place.
 */
export async function reportTemplate(
  folder: string | null,
  kind: ReportKind,
): Promise<Result<ReportTemplate, Problem>> {
  const builtIn = builtInTemplate(kind, "vi");
  if (folder === null) return ok(builtIn);
  const file = `${kind}.json`;
  const wrong = (at: string, because: string): Result<never, Problem> =>
    refuse({ code: "template-wrong", file, at, because });
  const text = await textIn(join(folder, file));
  if (text === null) return ok(builtIn);
  if (text.length > MOST_BYTES) return wrong("", `more than ${MOST_BYTES} bytes`);
  const found = parsed(text.toString("utf8"));
  if (found === null) return wrong("", "not JSON");
  const change = TemplateChange.safeParse(found.value);
  if (!change.success) {
    const [issue] = change.error.issues;
    return wrong(issue?.path.join(".") ?? "", issue?.message ?? "");
  }
  return ok(ReportTemplate.parse({ ...builtIn, ...change.data }));
}

/** `null` where there is no such file; of a longer one no more than shows that it is too long. */
async function textIn(path: string): Promise<Buffer | null> {
  if (!existsSync(path)) return null;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}
