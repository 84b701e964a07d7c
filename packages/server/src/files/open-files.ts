import { mkdirSync } from "node:fs";
import { type BucketSettings, bucketFiles } from "./bucket-files.ts";
import { diskFiles } from "./disk-files.ts";
import type { OfficeFiles } from "./keep-file.ts";
import { clamdScan } from "./scan-file.ts";

export type FileSettings = {
  /** `null`: the folder beside the database. */
  readonly bucket: BucketSettings | null;
  readonly clamd: { readonly host: string; readonly port: number } | null;
};

export function openFiles({ bucket, clamd }: FileSettings, folder: string): OfficeFiles {
  if (bucket === null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    store: bucket === null ? diskFiles(folder) : bucketFiles(bucket),
    scan: clamd === null ? null : clamdScan(clamd.host, clamd.port),
  };
}
