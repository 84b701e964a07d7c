import { join, resolve } from "node:path";
import { type Result, ok } from "@dondoc/domain";
import { bucketFiles } from "../files/bucket-files.ts";
import { diskFiles } from "../files/disk-files.ts";
import type { FileStore } from "../files/file-store.ts";
import { filesAsked } from "../serve-settings.ts";

export type AdminFiles = {
  /** Where a server with these settings keeps files. */
  readonly to: FileStore;
  /** Where they lay before: beside the embedded database, or there already. */
  readonly from: FileStore;
};

/** Where the files of the office lie that the environment names. A bucket without its keys is refused by its names. */
export function adminFiles(
  environment: Readonly<Record<string, string | undefined>>,
  from: string,
): Result<AdminFiles, { readonly fields: readonly string[] }> {
  const asked = filesAsked(environment);
  if (!asked.ok) return asked;
  const folder = join(resolve(from, environment["DONDOC_DATA"] || "./.dondoc"), "files");
  const beside = diskFiles(folder);
  const { bucket } = asked.value;
  return ok({ to: bucket === null ? beside : bucketFiles(bucket), from: beside });
}
