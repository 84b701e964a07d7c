export { type ReadLimits, type Reading, readText } from "./read-text.ts";
export { toGuideJson } from "./guide-json.ts";
export type { Passage } from "./text/passage.ts";
