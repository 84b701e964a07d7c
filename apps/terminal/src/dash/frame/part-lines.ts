import { type AssignmentAction, assignmentActionNames } from "@dondoc/domain";
import {
  assignmentStory,
  assignmentWords,
  dayText,
  evidenceText,
  isAssignmentPast,
  problemSentence,
  taskDetailWords,
} from "@dondoc/words";
import type { PastStep, TaskPart } from "../../office/office-reads.ts";
import { cut, printable, wrap } from "../../text/cell.ts";
import { type Line, fitLine, say, textOf } from "../../text/line.ts";
import { officeDayOf } from "../../text/office-day.ts";
import type { DashboardState, OpenDetail } from "../dashboard-state.ts";
import { keyLabel, keyOfAction } from "../key-map.ts";
import { topOf } from "../layout.ts";
import type { Look } from "./look.ts";
import { filled } from "./list-lines.ts";
import { rule } from "./rule.ts";

/** How far one unit's part is, what can be done with it, and what happened to it. */
export function partLines({ part, history }: OpenDetail, width: number, look: Look): Line[] {
  if (part === null) return [];
  return [
    ...standingLines(part, width, look),
    ...offerLines(part, width, look),
    ...storyLines(history, width, look),
  ];
}

function standingLines({ assignment, dueOn }: TaskPart, width: number, { language }: Look): Line[] {
  const words = taskDetailWords[language];
  const { progress, extensions, urgings } = assignment;
  const evidence = "evidence" in assignment ? assignment.evidence : [];
  const share = progress?.progressPercent == null ? "" : ` ${progress.progressPercent} %`;
  const open = extensions.find(({ status }) => status === "open");
  const said = [
    ...(dueOn === null ? [] : [`${words.dueNow}: ${dayText(dueOn, language)}`]),
    ...(progress === null ? [] : [`${words.progress}:${share} ${printable(progress.note)}`]),
    ...evidence.map((each) => `${words.evidence}: ${printable(evidenceText(each, language))}`),
    ...(open === undefined
      ? []
      : [assignmentWords[language].extension.waiting(dayText(open.askedDueOn, language))]),
    ...(urgings.length === 0 ? [] : [assignmentWords[language].urged(urgings.length)]),
  ];
  return said.flatMap((text) => wrapped(text, width));
}

/** Keys of what can be done; what cannot is in the menu, each with its reason. */
function offerLines(part: TaskPart, width: number, look: Look): Line[] {
  const title: Line = [say(rule(taskDetailWords[look.language].can, width, look.symbols), "strong")];
  return [title, ...wrapped(offerText(part, look), width)];
}

/** What can be done, each step with its key. */
export function offerText(part: TaskPart, look: Look): string {
  const can = assignmentActionNames.filter((action) => part.actions[action].allowed);
  const names = can.map((action) => `${keyText(action)}${actionName(action, look)}`);
  return names.length === 0 ? taskDetailWords[look.language].canNothing : names.join(", ");
}

function storyLines(history: readonly PastStep[], width: number, { language, symbols }: Look): Line[] {
  if (history.length === 0) return [];
  const title: Line = [say(rule(taskDetailWords[language].story, width, symbols), "strong")];
  const lines = history.flatMap(({ event, recordedAt }) => {
    if (!isAssignmentPast(event)) return [];
    const on = officeDayOf(recordedAt);
    const day = on === null ? "" : `${dayText(on, language)}  `;
    return wrapped(`${day}${printable(assignmentStory(event, language))}`, width);
  });
  return [title, ...lines];
}

/** Every step with its key; one that is refused says why, in full below for the one under the cursor. */
export function menuLines(
  state: DashboardState,
  { width, height }: { readonly width: number; readonly height: number },
  look: Look,
): Line[] {
  const part = state.detail?.part;
  if (part == null) return filled([], { width, height });
  const chosen = assignmentActionNames[state.menuAt];
  const reason = chosen === undefined ? null : reasonIn(part, chosen, look);
  const below = reason === null ? [] : wrap(reason, width - 4).slice(0, 3);
  const room = Math.max(1, height - below.length - 1);
  const top = topOf(state.menuAt, assignmentActionNames.length, room);
  const lines = assignmentActionNames.slice(top, top + room).map((action): Line => {
    const isCursor = action === chosen;
    const why = reasonIn(part, action, look);
    const mark = why === null ? " " : look.symbols.refused;
    const name = `${mark} ${keyText(action).padEnd(2)}${actionName(action, look)}`;
    const text = `${isCursor ? look.symbols.cursor : " "} ${why === null ? name : `${name}: ${why}`}`;
    const line = fitLine([say(cut(text, width))], width);
    return isCursor ? [say(textOf(line), "cursor")] : line;
  });
  const told = below.map((text): Line => [say(`  ${look.symbols.refused} ${text}`, "alarm")]);
  return filled(
    [...lines, [], ...told].map((line) => fitLine(line, width)),
    { width, height },
  );
}

function reasonIn(part: TaskPart, action: AssignmentAction, { language }: Look): string | null {
  const offer = part.actions[action];
  return offer.allowed ? null : problemSentence(offer.because, language);
}

function actionName(action: AssignmentAction, { language }: Look): string {
  return assignmentWords[language].actions[action];
}

function keyText(action: AssignmentAction): string {
  const key = keyOfAction(action);
  return key === null ? "" : `${keyLabel(key)} `;
}

function wrapped(text: string, width: number): Line[] {
  return wrap(text, Math.max(10, width - 2)).map((line): Line => [say(` ${line}`)]);
}
