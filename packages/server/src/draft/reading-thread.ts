import { Worker } from "node:worker_threads";
import { type Result, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import type { DocumentFile, Reading, SeenHead } from "@dondoc/reader";

type Answers = { readonly look: SeenHead; readonly read: Reading };
export type ReadingStart = { readonly task: keyof Answers; readonly file: DocumentFile };

type FromThread<Answer> =
  | { readonly kind: "progress"; readonly done: number; readonly pages: number }
  | { readonly kind: "answer"; readonly result: Result<Answer, ReadProblem> };

export type ReadingOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, pages: number) => void;
};

const workerUrl = new URL("./reading-worker.ts", import.meta.url);

/** The reader bounds itself; these are for what slips through: the thread ends, and the server goes on. */
const LONGEST_MS = 300_000;
const MOST_MEMORY_MB = 1024;

/**
 * Looks at a document, or reads it, in a thread of its own: nobody else waits for it, and it can be ended at any moment.
 * What takes too long or too much memory is broken; rejects when `signal` is aborted, with its reason.
 */
export async function inReadingThread<Task extends keyof Answers>(
  task: Task,
  file: DocumentFile,
  { signal, onProgress }: ReadingOptions = {},
): Promise<Result<Answers[Task], ReadProblem>> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Result<Answers[Task], ReadProblem>>();
  const start: ReadingStart = { task, file };
  const thread = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  thread.postMessage(start, []);
  thread.on("message", (message: FromThread<Answers[Task]>) => {
    if (message.kind === "answer") resolve(message.result);
    else onProgress?.(message.done, message.pages);
  });
  thread.once("error", (fault) => (isOutOfMemory(fault) ? resolve(broken(file)) : reject(fault)));
  thread.once("exit", () => reject(new Error("The reading ended without an answer.")));
  const stopped = (): void => reject(reasonOf(signal));
  signal?.addEventListener("abort", stopped, { once: true });
  const timer = setTimeout(() => resolve(broken(file)), LONGEST_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stopped);
    await thread.terminate();
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error("The reading was stopped.", { cause: reason });
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function broken({ fileName }: DocumentFile): Result<never, ReadProblem> {
  const format = /\.([^.]{1,20})$/u.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return refuse({ code: "document-broken", format });
}
