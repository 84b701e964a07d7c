import type { Role } from "@dondoc/domain";
import { dayText, scheduleText } from "@dondoc/words";
import type { PlanDetail } from "../../office/office-reads.ts";
import { cellWidth, fit, printable, wrap } from "../../text/cell.ts";
import { distanceText, stateText, toneOf } from "../../text/item-cells.ts";
import { type Line, say, spread } from "../../text/line.ts";
import { shortCode } from "../../text/short-code.ts";
import { signOf } from "../../text/symbols.ts";
import type { OpenDetail } from "../dashboard-state.ts";
import type { Look } from "./look.ts";
import { partLines } from "./part-lines.ts";
import { paperLines } from "./paper-lines.ts";

/** From this width on the paper stands to the right of the facts. */
const BESIDE_COLUMNS = 120;

/** How much of the paper is shown around the words in question; below the facts little, so that they are seen at once. */
const CONTEXT_LINES = 4;
const NARROW_CONTEXT_LINES = 1;

const NAME_WIDTH = 12;

/** Everything about one thing that is owed: who, by when as written and as understood, and the words of the paper. */
export function detailLines(detail: OpenDetail, width: number, look: Look): Line[] {
  const factsIn = (room: number): Line[] => factLines(detail, room, look);
  if (width < BESIDE_COLUMNS) {
    const paper = paperLines(detail, { width, contextLines: NARROW_CONTEXT_LINES }, look);
    return [...factsIn(width), ...paper, ...partLines(detail, width, look)];
  }
  const left = Math.floor(width / 2) - 1;
  return beside(
    [...factsIn(left), ...partLines(detail, left, look)],
    paperLines(detail, { width: width - left - 3, contextLines: CONTEXT_LINES }, look),
    { left, look },
  );
}

function beside(
  facts: readonly Line[],
  paper: readonly Line[],
  at: { readonly left: number; readonly look: Look },
): Line[] {
  const { left, look } = at;
  return Array.from({ length: Math.max(facts.length, paper.length) }, (_, index): Line => {
    const fact = facts[index] ?? [];
    const used = fact.reduce((sum, segment) => sum + cellWidth(segment.text), 0);
    return [
      ...fact,
      say(" ".repeat(Math.max(0, left - used))),
      say(` ${look.symbols.down} `),
      ...(paper[index] ?? []),
    ];
  });
}

function factLines(detail: OpenDetail, width: number, look: Look): Line[] {
  const { item, plan } = detail;
  const { words, language, symbols } = look;
  const names = words.terminal.detail;
  const sign = signOf(item.timeliness, item.group === "continuous", symbols);
  const parts = [stateText(item, language), distanceText(item, language)].filter((part) => part !== "");
  const statement = wrap(printable(item.statement), width - 2).map((text): Line => [
    say(` ${text}`, "strong"),
  ]);
  const code = shortCode(item.id);
  const head = ` ${sign} ${parts.length === 0 ? words.due.groups[item.group] : parts.join(" · ")}`;
  return [
    spread([say(head, toneOf(item))], code === "-" ? [] : [say(`${names.code(code)} `)], width),
    ...statement,
    ...(plan === null ? ownUnitLines(detail, width, look) : unitLines(detail, plan, { width, look })),
    ...listed(names.recipients, item.recipients, width),
    ...deadlineLines(detail, width, look),
    ...outputLines(detail, plan, { width, look }),
    ...fact(
      names.plan,
      `${printable(item.plan.number)}, ${printable(item.plan.issuer)}, ${dayText(item.plan.issuedOn, language)}`,
      width,
    ),
    ...sectionLines(detail, plan, { width, look }),
  ];
}

function deadlineLines({ item }: OpenDetail, width: number, { words, language }: Look): Line[] {
  const names = words.terminal.detail;
  if (item.deadline === null) return fact(names.due, names.noDeadline, width);
  const day = item.dueOn === null ? [] : fact(names.due, dayText(item.dueOn, language), width);
  const understood = fact(names.understood, scheduleText(item.deadline.schedule, language), width);
  const inferred = item.deadline.certainty === "inferred" ? ` ${names.inferred}` : "";
  return [
    ...day,
    ...fact("", names.asWritten(printable(item.deadline.asWritten)) + inferred, width),
    ...understood,
  ];
}

type At = { readonly width: number; readonly look: Look };

function ownUnitLines({ item }: OpenDetail, width: number, { words }: Look): Line[] {
  const name = item.unit === null ? words.terminal.detail.noUnit : printable(item.unit.name);
  return fact(words.role[item.role], name, width);
}

/** Everybody with a part in a task, by role; a group is named with how many units it stands for. */
function unitLines(detail: OpenDetail, plan: PlanDetail, { width, look }: At): Line[] {
  const task = plan.tasks.find((each) => each.id === detail.item.taskId);
  if (task === undefined || task.assignments.length === 0) return ownUnitLines(detail, width, look);
  const byRole = Map.groupBy(task.assignments, (assignment) => assignment.role);
  return [...byRole].flatMap(([role, assignments]) => {
    const names = Map.groupBy(assignments, (each) => each.viaGroup ?? "");
    const said = [...names].flatMap(([group, members]) =>
      group === "" ? members.map((each) => partName(each, look)) : [groupName(group, members, look)],
    );
    return listed(look.words.role[role satisfies Role], said, width);
  });
}

type Part = PlanDetail["tasks"][number]["assignments"][number];

function partName({ unit, certainty }: Part, { words }: Look): string {
  return printable(unit.name) + (certainty === "inferred" ? ` ${words.terminal.detail.inferred}` : "");
}

function groupName(group: string, members: readonly Part[], look: Look): string {
  const units = members.map((member) => printable(member.unit.shortName)).join(", ");
  return `${look.words.terminal.detail.viaGroup(printable(group), members.length)}: ${units}`;
}

function outputLines({ item }: OpenDetail, plan: PlanDetail | null, { width, look }: At): Line[] {
  if (plan === null || item.kind === "report") return [];
  const outputs = plan.tasks.find((each) => each.id === item.taskId)?.outputs ?? [];
  const names = look.words.terminal.detail;
  return outputs.length === 0
    ? fact(names.outputs, names.noOutputs, width)
    : listed(names.outputs, outputs, width);
}

function sectionLines({ item }: OpenDetail, plan: PlanDetail | null, { width, look }: At): Line[] {
  if (item.sectionPath === null) return [];
  const title = plan?.sections.find((section) => section.path === item.sectionPath)?.title ?? "";
  return fact(look.words.terminal.detail.section, `${item.sectionPath} ${printable(title)}`.trim(), width);
}

function listed(name: string, values: readonly string[], width: number): Line[] {
  return values.flatMap((value, index) => fact(index === 0 ? name : "", value, width));
}

/** A name and its value; what does not fit goes on below the value. */
function fact(name: string, value: string, width: number): Line[] {
  const column = Math.max(NAME_WIDTH, cellWidth(name) + 1);
  return wrap(value, Math.max(10, width - column - 2)).map((text, index): Line => {
    return [say(` ${fit(index === 0 ? name : "", column)}`), say(text)];
  });
}
