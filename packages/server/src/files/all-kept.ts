import { type Evidence, type Result, ok, refuse } from "@dondoc/domain";
import type { OfficeFiles } from "./keep-file.ts";

/** Whether the files among this evidence were sent before: what names a file that nobody holds would prove nothing. */
export async function allKept(
  { store }: OfficeFiles,
  evidence: readonly Evidence[],
): Promise<Result<null, { readonly code: "file-not-kept"; readonly fileName: string }>> {
  const files = evidence.flatMap((each) => (each.kind === "file" ? [each] : []));
  const kept = await Promise.all(files.map(({ sha256 }) => store.has(sha256)));
  const missing = files.find((_, index) => kept[index] !== true);
  return missing === undefined ? ok(null) : refuse({ code: "file-not-kept", fileName: missing.fileName });
}
