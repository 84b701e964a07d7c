export { type DocumentFile, MAX_DOCUMENT_BYTES, readDocument } from "./read-document.ts";
export { type SeenHead, lookAtHead } from "./look-at-head.ts";
export { type ReadOptions, readAnyDocument } from "./read-any-document.ts";
export type { OcrEngine, OcrOptions, OcrPage, OcrSource, OcrWord } from "./scan/ocr-engine.ts";
export { type ReadLimits, type Reading, readText } from "./read-text.ts";
export { toGuideJson } from "./guide-json.ts";
export type { Passage } from "./text/passage.ts";
