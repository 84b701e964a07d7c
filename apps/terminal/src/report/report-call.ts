import { extname } from "node:path";
import type { Console } from "../command/console.ts";
import type { Settings } from "../command/settings.ts";
import type { PaperFormat } from "../office/office-papers.ts";
import type { OfficeReads } from "../office/office-reads.ts";

export type ReportCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly office: OfficeReads;
};

export const paperFormats: readonly PaperFormat[] = ["docx", "pdf", "html", "txt"];

/** As the file ends that is asked for, the first where none is; `null` for another. */
export function formatOf<Format extends string>(
  out: string | undefined,
  formats: readonly Format[],
): Format | null {
  const found = out === undefined ? formats[0] : formats.find((each) => `.${each}` === extname(out));
  return found ?? null;
}
