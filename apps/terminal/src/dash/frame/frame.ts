import { wrap } from "../../text/cell.ts";
import { type Line, type Segment, fitLine, say, spread, textOf } from "../../text/line.ts";
import type { DashboardState } from "../dashboard-state.ts";
import { SMALLEST, type Layout, layoutOf } from "../layout.ts";
import type { Place, Size } from "../place.ts";
import { detailLines } from "./detail-lines.ts";
import { footLines } from "./foot-lines.ts";
import { headerLine, statisticLine } from "./header-lines.ts";
import { helpLines } from "./help-lines.ts";
import { headingLine } from "./list-columns.ts";
import { filled, listLines } from "./list-lines.ts";
import type { Look } from "./look.ts";
import { paneLines } from "./pane-lines.ts";
import { menuLines } from "./part-lines.ts";
import { previewLines } from "./preview-lines.ts";
import { rule } from "./rule.ts";

/** The whole screen: exactly `rows` lines of exactly `columns` cells, whatever the state. */
export function frameOf(state: DashboardState, size: Size, look: Look): Line[] {
  const layout = layoutOf(size, state.hasPreview);
  const room = { width: size.columns, height: size.rows };
  if (layout.isTooSmall) {
    const sentence = wrap(look.words.terminal.tooSmall(SMALLEST.columns, SMALLEST.rows), size.columns);
    return filled(
      sentence.map((text) => fitLine([say(text)], size.columns)),
      room,
    );
  }
  const foot = footLines(state, size, look);
  const body = bodyOf(screenOf(state), { state, size, layout, look });
  return filled([...body.slice(0, size.rows - foot.length), ...foot], room);
}

type Drawing = {
  readonly state: DashboardState;
  readonly size: Size;
  readonly layout: Layout;
  readonly look: Look;
};

/** What stands behind the prompt is what was there before it. */
export function screenOf(state: DashboardState): Exclude<Place, "prompt"> {
  return state.place === "prompt" ? (state.prompt?.before.place ?? "list") : state.place;
}

function bodyOf(screen: Exclude<Place, "prompt">, drawing: Drawing): Line[] {
  if (screen === "help") return helpScreen(drawing);
  if (screen === "detail") return detailScreen(drawing);
  if (screen === "menu") return menuScreen(drawing);
  if (drawing.layout.isWide) return wideScreen(drawing);
  return screen === "units" ? unitsScreen(drawing) : listScreen(drawing);
}

function headOf({ state, size, layout, look }: Drawing): Line[] {
  const header = headerLine(state, size.columns, look);
  return layout.hasStatistic ? [header, statisticLine(state, size.columns, look)] : [header];
}

function listScreen(drawing: Drawing): Line[] {
  const { state, size, layout, look } = drawing;
  const width = size.columns;
  const { previewHeight } = layout;
  const preview =
    previewHeight === 0
      ? []
      : [ruled("", width, look), ...previewLines(state, { width, height: previewHeight }, look)];
  const list = listLines(state, { width, height: layout.listHeight }, look);
  return [...headOf(drawing), headingLine(width, look), ...list, ...preview];
}

function unitsScreen(drawing: Drawing): Line[] {
  const { state, size, look } = drawing;
  const head = [...headOf(drawing), ruled(look.words.terminal.panes.views, size.columns, look)];
  const room = { width: size.columns, height: size.rows - head.length - 2 };
  return [...head, ...paneLines(state, room, look)];
}

/** Left pane and list side by side in one box; the preview closes the right side. */
function wideScreen(drawing: Drawing): Line[] {
  const { state, layout, look, size } = drawing;
  const { panes } = look.words.terminal;
  const { corners, across } = look.symbols;
  const { paneWidth, listWidth, listHeight, previewHeight } = layout;
  const height = size.rows - headOf(drawing).length - 4;
  const left = paneLines(state, { width: paneWidth, height }, look);
  const preview =
    previewHeight === 0
      ? []
      : [
          ruled(panes.preview, listWidth, look),
          ...previewLines(state, { width: listWidth, height: previewHeight }, look),
        ];
  const right = [
    headingLine(listWidth, look),
    ...listLines(state, { width: listWidth, height: listHeight }, look),
    ...preview,
  ];
  const middle = left.map((line, index): Line => {
    const other = right[index] ?? fitLine([], listWidth);
    return [
      edge(line, look, "left"),
      ...line,
      joint(line, other, look),
      ...other,
      edge(other, look, "right"),
    ];
  });
  const top = `${corners.topLeft}${rule(panes.views, paneWidth, look.symbols)}${corners.top}${rule(panes.list, listWidth, look.symbols)}${corners.topRight}`;
  const bottom = `${corners.bottomLeft}${across.repeat(paneWidth)}${corners.bottom}${across.repeat(listWidth)}${corners.bottomRight}`;
  return [...headOf(drawing), [say(top)], ...middle, [say(bottom)]];
}

function ruled(title: string, width: number, look: Look): Line {
  return [say(rule(title, width, look.symbols))];
}

/** A rule inside a pane joins the border beside it. */
function isRule(line: Line, across: string): boolean {
  return textOf(line).startsWith(across);
}

function edge(line: Line, { symbols }: Look, side: "left" | "right"): Segment {
  return say(isRule(line, symbols.across) ? symbols.corners[side] : symbols.down);
}

function joint(left: Line, right: Line, { symbols }: Look): Segment {
  const fromLeft = isRule(left, symbols.across);
  const fromRight = isRule(right, symbols.across);
  if (fromLeft) return say(fromRight ? symbols.corners.cross : symbols.corners.right);
  return say(fromRight ? symbols.corners.left : symbols.down);
}

function detailScreen(drawing: Drawing): Line[] {
  const { state, size, layout, look } = drawing;
  const width = size.columns;
  const body = state.detail === null ? [] : detailLines(state.detail, width, look);
  return [
    headerLine(state, width, look),
    ruled("", width, look),
    ...scrolledBody(body, drawing, layout.bodyHeight),
  ];
}

function menuScreen({ state, size, layout, look }: Drawing): Line[] {
  const room = { width: size.columns, height: layout.bodyHeight };
  const title = ruled(look.words.key.places.menu, size.columns, look);
  return [headerLine(state, size.columns, look), title, ...menuLines(state, room, look)];
}

function helpScreen(drawing: Drawing): Line[] {
  const { state, size, layout, look } = drawing;
  const { key } = look.words;
  const title = spread(
    [say(` ${key.help.title(key.places[state.helpFor])}`, "title")],
    [say(`${key.help.close} `)],
    size.columns,
  );
  const body = helpLines(state.helpFor, size.columns, look);
  return [title, ruled("", size.columns, look), ...scrolledBody(body, drawing, layout.bodyHeight)];
}

function scrolledBody(body: readonly Line[], { state, size }: Drawing, height: number): Line[] {
  const top = Math.max(0, Math.min(state.scroll, body.length - height));
  const lines = body.slice(top, top + height).map((line) => fitLine(line, size.columns));
  return filled(lines, { width: size.columns, height });
}
