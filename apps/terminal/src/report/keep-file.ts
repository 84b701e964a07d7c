import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CalendarDay } from "@dondoc/domain";
import { type Language, paperWords, wordsIn } from "@dondoc/words";
import { type Complaint, type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { MadeFile } from "../office/office-papers.ts";

/** Writes a file that the office made, never over one that is there; what stands in the way, or `null`. */
export function keepFile({ base64 }: MadeFile, path: string, settings: Settings): Complaint | null {
  const written = write(resolve(settings.folder, path), Buffer.from(base64, "base64"));
  return written === null ? null : unwritten(written, path, settings.language);
}

/** Keeps a file under the name that was asked for, or the office's, and says where: how a command ends that makes one. */
export function endWithFile(
  made: MadeFile,
  { out, ...told }: { readonly out: string | undefined; readonly schema: string; readonly asOf: CalendarDay },
  { settings, console }: { readonly settings: Settings; readonly console: Console },
): ExitCode {
  const path = out ?? made.fileName;
  const unwritten = keepFile(made, path, settings);
  if (unwritten !== null) return complain(unwritten, console, settings);
  if (settings.isJson) console.out(`${JSON.stringify({ ...told, path })}\n`);
  else console.err(`${paperWords[settings.language].made(path)}\n`);
  return exitCodes.done;
}

/** `wx`: the file that is there stays, even when it came between the look and the write. */
function write(path: string, bytes: Buffer): "fileThere" | "outUnwritable" | null {
  try {
    writeFileSync(path, bytes, { flag: "wx" });
    return null;
  } catch {
    return existsSync(path) ? "fileThere" : "outUnwritable";
  }
}

function unwritten(code: "fileThere" | "outUnwritable", path: string, language: Language): Complaint {
  const sentence = wordsIn(language).command.problems[code](path);
  return {
    code: code === "fileThere" ? "file-there" : "out-unwritable",
    sentence,
    exitCode: exitCodes.fault,
  };
}

export function wrongDay(text: string, language: Language): Complaint {
  const sentence = wordsIn(language).command.problems.day(text);
  return { code: "wrong-day", sentence, exitCode: exitCodes.wrongArgument };
}

/** `endings`: what may be written here. */
export function wrongEnding(path: string, endings: readonly string[], language: Language): Complaint {
  const sentence = wordsIn(language).command.problems.outEnding(
    endings.map((each) => `.${each}`).join(", "),
    path,
  );
  return { code: "wrong-ending", sentence, exitCode: exitCodes.wrongArgument };
}
