import { cellWidth, cut } from "../../text/cell.ts";
import type { Symbols } from "../../text/symbols.ts";

/** A line across with a title in it: `─ Units ────────`. */
export function rule(title: string, width: number, symbols: Symbols): string {
  if (title === "") return symbols.across.repeat(width);
  const shown = cut(title, Math.max(0, width - 4));
  const head = `${symbols.across} ${shown} `;
  return head + symbols.across.repeat(Math.max(0, width - cellWidth(head)));
}
