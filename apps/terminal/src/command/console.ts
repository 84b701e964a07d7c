import { type Language, wordsIn } from "@dondoc/words";
import { type ExitCode, exitCodes } from "./exit-code.ts";

/** Where a command writes: data to `out`, words to `err`. */
export type Console = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether data goes to a person's terminal. */
  readonly isTerminal: boolean;
  /** Whether words do: progress is shown only then. */
  readonly isErrTerminal: boolean;
  readonly columns: number;
};

/** A terminal of unknown width. */
const USUAL_COLUMNS = 80;

export function processConsole(): Console {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTerminal: stdout.isTTY,
    isErrTerminal: stderr.isTTY,
    columns: stdout.columns || USUAL_COLUMNS,
  };
}

/** Who reads our output may leave early (`| head -1`): that is no fault and gets no words. */
export function leaveQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(exitCodes.closedPipe);
      throw error;
    });
  }
}

/** What stands in the way, told once: a sentence for people, with `--json` one object for scripts. */
export type Complaint = {
  readonly code: string;
  readonly sentence: string;
  readonly exitCode: ExitCode;
  /** What a name could have meant. */
  readonly names?: readonly string[];
};

/** A command line that asks for what cannot be. */
export function wrongArgument(sentence: string): Complaint {
  return { code: "wrong-argument", sentence, exitCode: exitCodes.wrongArgument };
}

export function complain(complaint: Complaint, to: Console, as: { readonly isJson: boolean }): ExitCode {
  const { sentence, exitCode } = complaint;
  const text = as.isJson
    ? JSON.stringify({ schema: "dondoc.problem/1", ...complaint })
    : `dondoc: ${sentence}`;
  to.err(`${text}\n`);
  return exitCode;
}

export function faultComplaint(error: unknown, language: Language): Complaint {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "fault",
    sentence: wordsIn(language).command.problems.fault(reason),
    exitCode: exitCodes.fault,
  };
}
