/**
 * Draws the pages of a scanned PDF, in a thread of its own: the decoders of fax images (CCITT, JBIG2) are missing in
 * the pdfjs that the reader has, and two copies of pdfjs in one thread take each other's parts. The thread can also
 * be ended when a page takes too long.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { matrixFrom, IDENTITY } from "@dondoc/reader/matrix";
import { imagePlaces, type PageImage, paintedPicture, type PlacedImage } from "./page-picture.ts";

/** An image of a page scanned in colour at 600 dots to the inch has 35 million dots. */
const IMAGE_DOTS_AT_MOST = 40_000_000;

// pdfjs asks for these names of a browser when it is loaded; only its drawing, which is not used, needs what they mean.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object });
}
const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const decoders = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "wasm/");
const given: unknown = workerData;
const document = getDocument({
  data: given instanceof Uint8Array ? given : new Uint8Array(),
  wasmUrl: decoders,
  maxImageSize: IMAGE_DOTS_AT_MOST,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
}).promise;
// Nobody may be waiting yet when the file turns out to be broken.
document.catch(() => undefined);

const port: MessagePort | null = parentPort;
port?.on("message", (number: unknown) => {
  draw(Number(number)).then(
    (drawn) => port.postMessage(drawn, []),
    (error: unknown) => port.postMessage({ failed: String(error) }, []),
  );
});

async function draw(number: number) {
  const pdf = await document;
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  // Without annotations: the mark of an electronic signature covers words.
  const list = await page.getOperatorList({ annotationMode: 0 });
  const images: PlacedImage[] = [];
  for (const { given, isMask, matrix } of imagePlaces(list, { ...OPS })) {
    const found: unknown = typeof given === "string" ? await imageNamed(page, given) : given;
    const image = imageFrom(found, isMask);
    if (image !== null) images.push({ image, matrix });
  }
  const matrix = matrixFrom(view.transform) ?? IDENTITY;
  const picture = paintedPicture(images, { width: view.width, height: view.height, view: matrix });
  page.cleanup();
  return { picture, pages: pdf.numPages };
}

type Page = Awaited<ReturnType<Awaited<typeof document>["getPage"]>>;

async function imageNamed(page: Page, name: string): Promise<unknown> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(name, resolve);
  });
}

function imageFrom(found: unknown, isMask: boolean): PageImage | null {
  if (found === null || typeof found !== "object") return null;
  if (!("width" in found && "height" in found && "data" in found)) return null;
  const { width, height, data } = found;
  if (typeof width !== "number" || typeof height !== "number") return null;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  return { width, height, data, isMask };
}
