import { parentPort, workerData } from "node:worker_threads";
import { lookAtHead, readAnyDocument } from "@dondoc/reader";
import type { ReadingStart } from "./reading-thread.ts";

const start: ReadingStart = workerData;

async function answer(): Promise<void> {
  const { file } = start;
  const result =
    start.task === "look"
      ? await lookAtHead(file)
      : await readAnyDocument(file, {
          onProgress: (done, pages) => parentPort?.postMessage({ kind: "progress", done, pages }),
        });
  parentPort?.postMessage({ kind: "answer", result });
}

await answer();
