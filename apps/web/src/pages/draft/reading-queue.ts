import type { DraftId } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { createStore } from "solid-js/store";

export type QueuedFile = {
  readonly id: number;
  readonly file: File;
  readonly reading:
    | { readonly state: "waiting" | "reading" | "stopped" }
    | { readonly state: "read"; readonly draftId: DraftId }
    | { readonly state: "refused"; readonly problem: Problem };
};

export type ReadingQueue = {
  readonly files: readonly QueuedFile[];
  readonly add: (files: readonly File[]) => void;
  readonly stop: (id: number) => void;
  readonly stopAll: () => void;
  readonly again: (id: number) => void;
};

/** More at once is a mistake of the hand; what was taken before stays. */
export const MOST_FILES = 50;

type Reading = {
  readonly read: (file: File, signal: AbortSignal) => Promise<DraftId>;
  readonly problemOf: (error: unknown) => Problem;
  /** Told when nothing is left to read. */
  readonly onIdle: (files: readonly QueuedFile[]) => void;
};

/** Reads files one after another: reading is heavy work of the server, and a person can stop it in between. */
export function createReadingQueue({ read, problemOf, onIdle }: Reading): ReadingQueue {
  const [files, setFiles] = createStore<QueuedFile[]>([]);
  const current: { id: number; abort: AbortController }[] = [];
  const become = (id: number, reading: QueuedFile["reading"]): void =>
    setFiles(files.map((each) => (each.id === id ? { ...each, reading } : each)));
  const work = async (): Promise<void> => {
    if (current.length > 0) return;
    for (let next = waiting(); next !== undefined; next = waiting()) {
      const { id, file } = next;
      const abort = new AbortController();
      current.push({ id, abort });
      become(id, { state: "reading" });
      try {
        become(id, { state: "read", draftId: await read(file, abort.signal) });
      } catch (error) {
        become(
          id,
          abort.signal.aborted ? { state: "stopped" } : { state: "refused", problem: problemOf(error) },
        );
      }
      current.pop();
    }
    onIdle(files);
  };
  const waiting = () => files.find(({ reading }) => reading.state === "waiting");
  const stop = (id: number): void => {
    const [running] = current;
    if (running?.id === id) running.abort.abort();
    else if (files.find((each) => each.id === id)?.reading.state === "waiting")
      become(id, { state: "stopped" });
  };
  return {
    files,
    add: (added) => {
      const from = files.length + 1;
      const waitingFiles = added.slice(0, MOST_FILES).map((file, at) => queued(from + at, file));
      setFiles([...files, ...waitingFiles]);
      void work();
    },
    stop,
    stopAll: () => {
      for (const { id } of files) stop(id);
    },
    again: (id) => {
      become(id, { state: "waiting" });
      void work();
    },
  };
}

/** Nothing is taken out of the queue: its length counts. */
function queued(id: number, file: File): QueuedFile {
  return { id, file, reading: { state: "waiting" } };
}
