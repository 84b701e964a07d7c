import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Picture } from "./picture.ts";

/** A page of a scan is drawn in about a second. */
const PAGE_MILLISECONDS = 60_000;
const HEAP_MEGABYTES = 384;

export type DrawnPage = { readonly picture: Picture; readonly pages: number };

/** The pages of a scanned PDF as pictures, one after the other: all, or those of the numbers given. */
export async function* pagePictures(
  bytes: Uint8Array,
  only?: readonly number[],
  signal?: AbortSignal,
): AsyncGenerator<DrawnPage> {
  const worker = new Worker(new URL("page-pictures-worker.ts", import.meta.url), {
    workerData: new Uint8Array(bytes),
    // pdfjs complains about the canvas that it does without.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  try {
    for (let index = 0, pages = 1; index < (only?.length ?? pages); index += 1) {
      const timeUp = AbortSignal.timeout(PAGE_MILLISECONDS);
      const drawn = once(worker, "message", {
        signal: signal === undefined ? timeUp : AbortSignal.any([signal, timeUp]),
      });
      worker.postMessage(only?.[index] ?? index + 1, []);
      const arrived: unknown[] = await drawn;
      const message = arrived[0];
      if (!isDrawn(message)) throw new Error("the page could not be drawn", { cause: message });
      pages = message.pages;
      yield message;
    }
  } finally {
    await worker.terminate();
  }
}

function isDrawn(message: unknown): message is DrawnPage {
  return message !== null && typeof message === "object" && "picture" in message && "pages" in message;
}
