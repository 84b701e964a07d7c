import type { Symbols } from "../text/symbols.ts";
import type { DashboardSession } from "./dashboard-session.ts";
import { frameOf } from "./frame/frame.ts";
import { makeLook } from "./frame/look.ts";
import { makePainter } from "./painter.ts";
import type { Size } from "./place.ts";

/** What the screen needs of the terminal it is painted on. */
export type ScreenOutput = {
  readonly columns: number;
  readonly rows: number;
  readonly write: (text: string) => unknown;
  readonly on: (event: "resize", listener: () => void) => unknown;
  readonly off: (event: "resize", listener: () => void) => unknown;
};

export type ScreenSettings = {
  readonly session: DashboardSession;
  readonly output: ScreenOutput;
  readonly symbols: Symbols;
  readonly hasColour: boolean;
};

export type Screen = {
  readonly size: () => Size;
  /** Paints everything again, whatever the terminal shows. */
  readonly paintAll: () => void;
  readonly close: () => void;
};

/** A window that is dragged changes its size many times a second. */
const RESIZE_MS = 50;

/**
 * Paints the session: at once, and after every change of it or of the window. Changes of one turn are one frame. Ink
 * could do it, but takes 60 ms for a frame where this takes 3 (decision 7).
 */
export function openScreen({ session, output, symbols, hasColour }: ScreenSettings): Screen {
  const painter = makePainter((text) => void output.write(text), hasColour);
  let waiting: ReturnType<typeof setImmediate> | undefined;
  let resizing: ReturnType<typeof setTimeout> | undefined;
  const size = (): Size => ({ columns: output.columns, rows: output.rows });
  const paint = (): void => {
    waiting = undefined;
    const state = session.state();
    painter.paint(frameOf(state, size(), makeLook(state.language, symbols)));
  };
  const paintAll = (): void => {
    painter.forget();
    paint();
  };
  const resized = (): void => {
    clearTimeout(resizing);
    resizing = setTimeout(paintAll, RESIZE_MS);
  };
  const leave = session.subscribe(() => {
    waiting ??= setImmediate(paint);
  });
  output.on("resize", resized);
  paint();
  return {
    size,
    paintAll,
    close: () => {
      leave();
      output.off("resize", resized);
      clearImmediate(waiting);
      clearTimeout(resizing);
    },
  };
}
