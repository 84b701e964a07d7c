import { scheduleText } from "@dondoc/words";
import { printable, wrap } from "../../text/cell.ts";
import {
  asWrittenText,
  distanceText,
  shortNumber,
  stateText,
  taskText,
  toneOf,
  unitText,
} from "../../text/item-cells.ts";
import { type Line, fitLine, say } from "../../text/line.ts";
import type { DueItem } from "../../office/office-reads.ts";
import type { DashboardState } from "../dashboard-state.ts";
import { cursorIndex, deadlineRows } from "../deadline-rows.ts";
import { filled } from "./list-lines.ts";
import type { Look } from "./look.ts";

type Room = { readonly width: number; readonly height: number };

/** What the row under the cursor is about: two lines in a low window, the facts one a line where there is room. */
export function previewLines(state: DashboardState, room: Room, look: Look): Line[] {
  const { rows } = deadlineRows(state.office, state.lens);
  const row = rows[cursorIndex(rows, state.cursor)];
  if (row === undefined) return filled([], room);
  if (row.kind === "group") {
    return filled([fitLine([say(` ${look.words.due.groupNotes[row.group]}`)], room.width)], room);
  }
  const lines = room.height < 4 ? shortLines(row.item, look) : factLines(row.item, room, look);
  return filled(
    lines.map((line) => fitLine(line, room.width)),
    room,
  );
}

function shortLines(item: DueItem, look: Look): Line[] {
  const { words, language } = look;
  const unit = unitText(item, language);
  const state = stateText(item, language);
  const head = [unit, state].filter((part) => part !== "").join(": ");
  return [
    [say(` ${head === "" ? "" : `${head} · `}${taskText(item, language)}`, "strong")],
    [
      say(
        ` ${words.terminal.detail.due} ${understood(item, look)} · ${quoted(item, look)} · ${place(item, look)}`,
      ),
    ],
  ];
}

function factLines(item: DueItem, room: Room, look: Look): Line[] {
  const { words, language } = look;
  const names = words.terminal.detail;
  const statement = wrap(printable(item.statement), room.width - 2).slice(0, 2);
  const recipients =
    item.recipients.length === 0 ? [] : [named(names.recipients, item.recipients.map(printable).join(", "))];
  const unit = item.unitCount > 1 ? unitText(item, language) : printable(item.unit?.name ?? "");
  return [
    ...statement.map((text): Line => [say(` ${text}`, "strong")]),
    ...(unit === "" ? [] : [named(words.role[item.role], unit)]),
    ...recipients,
    [...named(names.due, `${understood(item, look)}  `), say(distanceText(item, language), toneOf(item))],
    [...named("", quoted(item, look)), ...inferredMark(item, look)],
    named(names.state, stateText(item, language)),
    named(
      names.plan,
      `${printable(item.plan.number)}, ${printable(item.plan.issuer)}${sectionOf(item, look)}`,
    ),
  ];
}

const NAME_WIDTH = 11;

function named(name: string, value: string): Line {
  return [say(` ${name.padEnd(NAME_WIDTH)}`), say(value)];
}

function understood(item: DueItem, { words, language }: Look): string {
  return item.deadline === null
    ? words.terminal.detail.noDeadline
    : scheduleText(item.deadline.schedule, language);
}

function quoted(item: DueItem, { words, language }: Look): string {
  return item.deadline === null ? "" : words.terminal.detail.asWritten(asWrittenText(item, language));
}

function inferredMark(item: DueItem, { words }: Look): Line {
  return item.deadline?.certainty === "inferred"
    ? [say(` ${words.terminal.detail.inferred}`, "inferred")]
    : [];
}

function place(item: DueItem, look: Look): string {
  return `${shortNumber(item.plan.number)}${sectionOf(item, look)}`;
}

function sectionOf(item: DueItem, { words }: Look): string {
  return item.sectionPath === null ? "" : `, ${words.document.section(item.sectionPath)}`;
}
