import { parentPort } from "node:worker_threads";
import { lookAtHead, readAnyDocument } from "@dondoc/reader";
import type { ReadingStart } from "./reading-thread.ts";

/** The inner end of a reading thread: one document, one answer. What it throws ends the thread with that error. */
async function answer({ task, file }: ReadingStart): Promise<void> {
  const result =
    task === "look"
      ? await lookAtHead(file)
      : await readAnyDocument(file, {
          onProgress: (done, pages) => parentPort?.postMessage({ kind: "progress", done, pages }, []),
        });
  parentPort?.postMessage({ kind: "answer", result }, []);
}

parentPort?.once("message", (start: ReadingStart) => void answer(start));
