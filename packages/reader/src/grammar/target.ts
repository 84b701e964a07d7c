import type { DraftTarget } from "@dondoc/domain";
import type { Passage } from "../text/passage.ts";

export type TargetContext = { readonly inTargetSection: boolean };

/** The numbers to be reached that a passage sets (reading guide §5), in reading order. */
export function targetsIn(_passage: Passage, _context: TargetContext): DraftTarget[] {
  return [];
}
