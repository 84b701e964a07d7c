import type { Block, PaperLayout } from "../paper.ts";

/** A paper of the State ends with "./." (NĐ 30/2020/NĐ-CP, appendix I), one of the Party with a full stop. */
export function ended(layout: PaperLayout, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (layout === "party" || last === undefined || last.kind === "table") return blocks;
  return [...blocks.slice(0, -1), { ...last, text: `${last.text.replace(/\.$/u, "")}./.` }];
}
