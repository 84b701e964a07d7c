import { symbolsFor } from "../text/symbols.ts";
import type { DashboardState } from "./dashboard-state.ts";
import { detailLines } from "./frame/detail-lines.ts";
import { helpLines } from "./frame/help-lines.ts";
import { makeLook } from "./frame/look.ts";
import { layoutOf } from "./layout.ts";
import type { Size } from "./place.ts";

/** How far the detail or the help can be scrolled in a window of this size; the signs do not change the number of lines. */
export function scrollLimit(state: DashboardState, size: Size): number {
  const { bodyHeight } = layoutOf(size, state.hasPreview);
  const look = makeLook(state.language, symbolsFor({ isAscii: false, hasColour: true }));
  const lines =
    state.place === "help"
      ? helpLines(state.helpFor, size.columns, look)
      : state.detail === null
        ? []
        : detailLines(state.detail, size.columns, look);
  return Math.max(0, lines.length - bodyHeight);
}
