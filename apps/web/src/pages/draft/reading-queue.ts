import { FollowingEnded } from "@dondoc/client";
import type { DraftId } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { createStore } from "solid-js/store";

export type ReadSource =
  | { readonly kind: "file"; readonly file: File }
  /** Sent earlier, and read by the server since then. */
  | { readonly kind: "begun"; readonly jobId: string; readonly fileName: string };

/** Pages read, of all; `null` while that is not known. */
export type PagesRead = { readonly done: number; readonly all: number } | null;

export type QueuedFile = {
  readonly id: number;
  readonly name: string;
  readonly source: ReadSource;
  readonly reading:
    | { readonly state: "waiting" | "stopped" }
    /** `isAlone`: the server reads it by itself, also when nobody looks. */
    | { readonly state: "reading"; readonly pages: PagesRead; readonly isAlone: boolean }
    | { readonly state: "read"; readonly draftId: DraftId }
    | { readonly state: "refused"; readonly problem: Problem };
};

export type ReadingQueue = {
  readonly files: readonly QueuedFile[];
  readonly add: (files: readonly File[]) => void;
  /** Goes on following what was begun before this page was opened. */
  readonly follow: (begun: readonly Extract<ReadSource, { kind: "begun" }>[]) => void;
  readonly stop: (id: number) => void;
  readonly stopAll: () => void;
  readonly again: (id: number) => void;
  /** Nobody looks any more: what the server reads by itself goes on, the rest stops. */
  readonly leave: () => void;
};

/** More at once is a mistake of the hand; what was taken before stays. */
export const MOST_FILES = 50;

type Reading = {
  readonly read: (
    source: ReadSource,
    watch: { readonly signal: AbortSignal; readonly tell: (pages: PagesRead) => void },
  ) => Promise<DraftId>;
  readonly problemOf: (error: unknown) => Problem;
  /** Told when nothing is left to read. */
  readonly onIdle: (files: readonly QueuedFile[]) => void;
};

/** Reads files one after another: reading is heavy work of the server, and a person can stop it in between. */
export function createReadingQueue(reading: Reading): ReadingQueue {
  const [files, setFiles] = createStore<QueuedFile[]>([]);
  const current: { id: number; abort: AbortController }[] = [];
  const become = (id: number, reading: QueuedFile["reading"]): void =>
    setFiles(files.map((each) => (each.id === id ? { ...each, reading } : each)));
  const readOne = async ({ id, source }: QueuedFile): Promise<void> => {
    const abort = new AbortController();
    current.push({ id, abort });
    await readTo((state) => become(id, state), source, { ...reading, signal: abort.signal });
    current.pop();
  };
  const waiting = () => files.find(({ reading }) => reading.state === "waiting");
  const work = async (): Promise<void> => {
    if (current.length > 0) return;
    for (let next = waiting(); next !== undefined; next = waiting()) await readOne(next);
    reading.onIdle(files);
  };
  const stop = (id: number, reason?: FollowingEnded): void => {
    const [running] = current;
    if (running?.id === id) running.abort.abort(reason);
    else if (files.find((each) => each.id === id)?.reading.state === "waiting")
      become(id, { state: "stopped" });
  };
  const stopEach = (reason?: FollowingEnded): void => {
    for (const { id } of files) stop(id, reason);
  };
  const take = (sources: readonly ReadSource[]): void => {
    const from = files.length + 1;
    setFiles([...files, ...sources.map((source, at) => queued(from + at, source))]);
    void work();
  };
  return {
    files,
    add: (added) => take(added.slice(0, MOST_FILES).map((file) => ({ kind: "file", file }))),
    follow: take,
    stop,
    stopAll: stopEach,
    again: (id) => {
      become(id, { state: "waiting" });
      void work();
    },
    leave: () => stopEach(new FollowingEnded()),
  };
}

async function readTo(
  become: (state: QueuedFile["reading"]) => void,
  source: ReadSource,
  { read, problemOf, signal }: Reading & { readonly signal: AbortSignal },
): Promise<void> {
  become({ state: "reading", pages: null, isAlone: source.kind === "begun" });
  const tell = (pages: PagesRead): void => become({ state: "reading", pages, isAlone: true });
  try {
    become({ state: "read", draftId: await read(source, { signal, tell }) });
  } catch (error) {
    become(signal.aborted ? { state: "stopped" } : { state: "refused", problem: problemOf(error) });
  }
}

/** Nothing is taken out of the queue: its length counts. */
function queued(id: number, source: ReadSource): QueuedFile {
  const name = source.kind === "file" ? source.file.name : source.fileName;
  return { id, name, source, reading: { state: "waiting" } };
}
