import { Box, Text, useApp, useInput, usePaste, useWindowSize } from "ink";
import { type ReactElement, createElement, useEffect, useSyncExternalStore } from "react";
import type { Line } from "../text/line.ts";
import type { Symbols } from "../text/symbols.ts";
import type { DashboardSession } from "./dashboard-session.ts";
import { frameOf } from "./frame/frame.ts";
import { makeLook } from "./frame/look.ts";
import { keysOf } from "./keys.ts";
import { styleOf } from "./tone-style.ts";

export type DashboardProps = {
  readonly session: DashboardSession;
  readonly symbols: Symbols;
  readonly hasColour: boolean;
};

/**
 * The skin: keys in, the lines of a frame out. Written without JSX, so that plain Node runs it from source: loading a
 * JSX compiler first took 400 ms of the 900 until the first frame.
 */
export function Dashboard({ session, symbols, hasColour }: DashboardProps): ReactElement {
  const size = useWindowSize();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { exit } = useApp();
  useInput((input, key) => session.press(keysOf(input, key), size));
  usePaste((text) => session.paste(text));
  useEffect(() => {
    session.start();
    return session.stop;
  }, [session]);
  useEffect(() => {
    if (state.isOver) exit();
  }, [state.isOver, exit]);
  const lines = frameOf(state, size, makeLook(state.language, symbols));
  return createElement(
    Box,
    { flexDirection: "column", width: size.columns, height: size.rows },
    lines.map((line, row) => createElement(ScreenLine, { key: row, line, hasColour })),
  );
}

function ScreenLine({ line, hasColour }: { readonly line: Line; readonly hasColour: boolean }): ReactElement {
  const pieces = line.map(({ text, tone }, index) =>
    createElement(Text, { key: index, ...styleOf(tone, hasColour) }, text),
  );
  return createElement(Text, { wrap: "truncate" }, pieces);
}
