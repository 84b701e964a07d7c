import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type OcrEngine, type Reading, readAnyDocument, toGuideJson } from "@dondoc/reader";
import { type Problem, problemSentence, wordsIn } from "@dondoc/words";
import { type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import { type DocumentPath, bytesOf, documentsAt } from "./document-files.ts";
import { draftSummary } from "./draft-summary.ts";

export type ReadFlags = { readonly out?: string; readonly ocr?: boolean };
export type ReadCall = { readonly settings: Settings; readonly console: Console };

type ReadFile = { readonly file: DocumentPath; readonly reading: Reading };

/** A page of text that is written for people to read. */
const WIDEST_SUMMARY = 100;

/**
 * `dondoc read`: documents in, drafts out; needs no server. Goes on after a document that cannot be read and then ends
 * with code 1. With `--json` one document is printed as an object, several that were asked for as an array.
 */
export async function readCommand(
  paths: readonly string[],
  flags: ReadFlags,
  call: ReadCall,
): Promise<ExitCode> {
  const { settings, console } = call;
  const found = paths.map((path) => documentsAt(path, settings.folder));
  const files = found.flatMap((each) => (each.ok ? each.value : []));
  for (const each of found) if (!each.ok) refuseFile(each.problem.path, each.problem, call);
  const ocr = flags.ocr === true ? await ocrEngine() : null;
  if (flags.ocr === true && ocr === null) {
    const sentence = wordsIn(settings.language).command.problems.ocrMissing;
    return complain({ code: "ocr-missing", sentence, exitCode: exitCodes.wrongArgument }, console, settings);
  }
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    progress(index + 1, files.length, { name: file.shown, call });
    const reading = await readOne(file, { ...call, ocr });
    if (reading !== null) read.push({ file, reading });
  }
  progressDone(call, files.length);
  const isWhole = found.every((each) => each.ok) && read.length === files.length;
  const isWritten = flags.out === undefined ? print(read, files.length, call) : write(read, flags.out, call);
  if (isWritten && flags.out !== undefined && console.isErrTerminal) {
    console.err(`${wordsIn(settings.language).command.read.written(read.length, flags.out)}\n`);
  }
  return isWhole && isWritten ? exitCodes.done : exitCodes.fault;
}

/**
 * The letters and the engine weigh as much as everything else together: loaded only when asked for, and left out of an
 * installation without optional packages (`null`).
 */
async function ocrEngine(): Promise<OcrEngine | null> {
  try {
    const { tesseractEngine } = await import("@dondoc/ocr");
    return tesseractEngine;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

async function readOne(
  file: DocumentPath,
  call: ReadCall & { readonly ocr: OcrEngine | null },
): Promise<Reading | null> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return refuseFile(file.shown, bytes.problem, call);
  const document = { fileName: file.path, bytes: bytes.value };
  const reading = await readAnyDocument(document, call.ocr === null ? {} : { ocr: call.ocr });
  return reading.ok ? reading.value : refuseFile(file.shown, reading.problem, call);
}

type FileRefusal = {
  readonly code: "fileMissing" | "fileUnreadable" | "folderEmpty" | "sameId" | "overSource";
};

function refuseFile(shown: string, problem: Problem | FileRefusal, { settings, console }: ReadCall): null {
  const words = wordsIn(settings.language).command.problems;
  complain({ code: problem.code, sentence: sentenceOf(), exitCode: exitCodes.fault }, console, settings);
  return null;

  function sentenceOf(): string {
    switch (problem.code) {
      case "fileMissing":
      case "fileUnreadable":
      case "folderEmpty":
      case "overSource":
        return words[problem.code](shown);
      case "sameId":
        return words.sameId(shown);
      default:
        return words.refused(shown, problemSentence(problem, settings.language));
    }
  }
}

function print(read: readonly ReadFile[], asked: number, { settings, console }: ReadCall): boolean {
  if (settings.isJson) {
    const documents = read.map(({ file, reading }) => toGuideJson(file.id, reading.draft));
    const [only] = documents;
    if (asked > 1) console.out(`${JSON.stringify(documents, null, 1)}\n`);
    else if (only !== undefined) console.out(`${JSON.stringify(only, null, 1)}\n`);
    return true;
  }
  const columns = Math.min(console.columns, WIDEST_SUMMARY);
  const summaries = read.map(({ reading }) =>
    draftSummary(reading.draft, { language: settings.language, columns }),
  );
  if (summaries.length > 0) console.out(`${summaries.map((lines) => lines.join("\n")).join("\n\n\n")}\n`);
  return true;
}

/** Each document as `ID.json` with the text its spans point into as `ID.txt`. Two documents never share an id. */
function write(read: readonly ReadFile[], out: string, call: ReadCall): boolean {
  const { settings, console } = call;
  const folder = resolve(settings.folder, out);
  const written = new Set<string>();
  let isWhole = true;
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, reading } of read) {
      const refusal = refusalToWrite(file, folder, written);
      if (refusal !== null) {
        refuseFile(file.shown, { code: refusal }, call);
        isWhole = false;
        continue;
      }
      written.add(file.id);
      const json = JSON.stringify(toGuideJson(file.id, reading.draft), null, 1);
      writeFileSync(join(folder, `${file.id}.json`), `${json}\n`);
      writeFileSync(join(folder, `${file.id}.txt`), reading.text);
    }
  } catch {
    const sentence = wordsIn(settings.language).command.problems.outUnwritable(out);
    complain({ code: "out-unwritable", sentence, exitCode: exitCodes.fault }, console, settings);
    return false;
  }
  return isWhole;
}

function refusalToWrite(
  file: DocumentPath,
  folder: string,
  written: ReadonlySet<string>,
): FileRefusal["code"] | null {
  if (written.has(file.id)) return "sameId";
  return join(folder, `${file.id}.txt`) === file.path ? "overSource" : null;
}

/** One line that is written over, on a terminal only. */
function progress(
  at: number,
  total: number,
  { name, call }: { readonly name: string; readonly call: ReadCall },
): void {
  if (total < 2 || !call.console.isErrTerminal) return;
  call.console.err(`\r\u001b[K${wordsIn(call.settings.language).command.read.progress(at, total, name)}`);
}

function progressDone({ console }: ReadCall, total: number): void {
  if (total > 1 && console.isErrTerminal) console.err("\r\u001b[K");
}
