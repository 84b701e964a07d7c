export type { Passage } from "./text/passage.ts";
