import type { DraftDetail } from "@dondoc/client";
import { waitsForPerson } from "@dondoc/domain/draft";
import { type Language, commandActWords, draftWords } from "@dondoc/words";
import { type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeActs } from "../office/office-acts.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { bytesOf, documentsAt } from "../read/document-files.ts";
import { draftSummary } from "../read/draft-summary.ts";
import { notOnAnotherDay } from "../step/step-command.ts";
import { printable } from "../text/cell.ts";

export type ImportFlags = { readonly accept?: boolean };
export type ImportCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly office: Pick<OfficeReads, "state">;
  readonly acts: OfficeActs;
};

/** A page of text that is written for people to read. */
const WIDEST_SUMMARY = 100;

/** `dondoc import FILE`: the office reads it into a draft; with `--accept` it is taken in when nothing waits for a person. */
export async function importCommand(path: string, flags: ImportFlags, call: ImportCall): Promise<ExitCode> {
  const { settings, console, acts, office } = call;
  if (settings.asOf !== null) return complain(notOnAnotherDay(settings), console, settings);
  const words = commandActWords[settings.language].import;
  const file = fileAt(path, settings.folder);
  if (file === null) {
    const sentence = words.unreadable(path);
    return complain(
      { code: "file-unreadable", sentence, exitCode: exitCodes.wrongArgument },
      console,
      settings,
    );
  }
  await office.state();
  if (console.isErrTerminal) console.err(`${words.reading}\r`);
  const detail = await acts.readDocument(file, ({ pages }) => {
    if (console.isErrTerminal && pages !== null)
      console.err(`\r\u001b[K${words.readingPages(pages.done, pages.all)}\r`);
  });
  const waiting = waitingIn(detail, settings.language);
  const isAccepted = flags.accept === true && waiting.length === 0;
  const planId = isAccepted ? await acts.accept(detail) : null;
  const address = `${settings.serverUrl.replace(/\/+$/u, "")}/import/${detail.draftId}`;
  if (settings.isJson) console.out(`${JSON.stringify(importJson(detail, { planId, address }))}\n`);
  else print(detail, { waiting, address, isAccepted }, call);
  if (flags.accept !== true || isAccepted) return exitCodes.done;
  const sentence = words.refused(waiting.join("; "), address);
  return complain({ code: "draft-waits", sentence, exitCode: exitCodes.refused }, console, settings);
}

/** One document; a folder is no paper. */
function fileAt(path: string, folder: string): File | null {
  const found = documentsAt(path, folder);
  const [only] = found.ok ? found.value : [];
  if (!found.ok || only === undefined || found.value.length > 1) return null;
  const bytes = bytesOf(only);
  return bytes.ok ? new File([new Uint8Array(bytes.value)], only.path.replace(/^.*[/\\]/u, "")) : null;
}

/** What a person must look at before this paper is taken in unseen. */
function waitingIn(detail: DraftDetail, language: Language): string[] {
  const words = commandActWords[language].import;
  const { missing, heldAs, sameFile, units, draft } = detail;
  const unknown = Object.values(units).filter(({ kind }) => kind === "unknown").length;
  const checks = draft.checks.filter(waitsForPerson).length;
  const facts = missing.map((fact) => draftWords[language].missing[fact]).join(", ");
  return [
    ...(facts === "" ? [] : [words.missing(facts)]),
    ...(heldAs === null ? [] : [words.held(printable(heldAs.number))]),
    ...(sameFile?.planId == null ? [] : [words.sameFile(printable(sameFile.fileName))]),
    ...(unknown === 0 ? [] : [words.unnamed(unknown)]),
    ...(checks === 0 ? [] : [words.checks(checks)]),
  ];
}

type Told = { readonly waiting: readonly string[]; readonly address: string; readonly isAccepted: boolean };

function print({ draft }: DraftDetail, { waiting, address, isAccepted }: Told, call: ImportCall): void {
  const { settings, console } = call;
  const { language } = settings;
  const words = commandActWords[language].import;
  const columns = Math.min(console.columns, WIDEST_SUMMARY);
  const end = isAccepted
    ? [words.accepted(printable(draft.document.number ?? ""), draft.tasks.length)]
    : [words.draft(address), waiting.length === 0 ? words.waitsNot : words.waits(waiting.join("; "))];
  console.out(`${[...draftSummary(draft, { language, columns }), "", ...end].join("\n")}\n`);
}

function importJson(
  { draftId, fileName, draft, missing, heldAs, units }: DraftDetail,
  { planId, address }: { readonly planId: string | null; readonly address: string },
) {
  const unknown = Object.entries(units).filter(([, named]) => named.kind === "unknown");
  return {
    schema: "dondoc.import/1",
    draftId,
    fileName,
    planId,
    address,
    number: draft.document.number,
    taskCount: draft.tasks.length,
    waiting: {
      missing,
      heldAs: heldAs?.id ?? null,
      unknownUnits: unknown.map(([name]) => name),
      checks: draft.checks.filter(waitsForPerson).map(({ code, span }) => ({ code, span })),
    },
  };
}
