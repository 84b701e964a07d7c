import { type Units, coordinatorsIn, subjectAt } from "../assignment/assign.ts";
import { type AssignmentLine, closingLine, labelledLine } from "../assignment/assignment-line.ts";
import { splitUnits, unitListAt } from "../assignment/unit-list.ts";
import { startsUnit } from "../assignment/unit-words.ts";
import { type Item, isHeadingLike, pathBelow } from "../structure/outline.ts";
import { type SectionKind, kindBelow } from "../structure/section-kind.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import { joinedPassage } from "../text/make-passage.ts";
import type { Passage } from "../text/passage.ts";
import type { FoundTask } from "./found-task.ts";
import { isClosingFormula, isDescriptor, isLeadIn, ordersItself } from "./not-a-task.ts";

/** What the headings above an item say about it. */
type Place = {
  readonly path: string | null;
  readonly kind: SectionKind | null;
  readonly heading: Units | null;
  readonly joined: Units | null;
  readonly leadIn: Units | null;
};

/** Everything the body holds besides its headings, sorted by what it is. */
export type Findings = {
  readonly source: string;
  readonly tasks: FoundTask[];
  readonly targets: { readonly passage: Passage; readonly inTargetSection: boolean }[];
  readonly funding: Passage[];
  readonly closing: Passage[];
};

export function findTasks(items: readonly Item[], rootKind: SectionKind | null, findings: Findings): void {
  const place: Place = { path: null, kind: rootKind, heading: null, joined: null, leadIn: null };
  walkGroup(items, place, findings);
}

/** Items of one group, in order: lines that say who and when count for the items since the last such lines. */
function walkGroup(items: readonly Item[], place: Place, findings: Findings): void {
  let since = findings.tasks.length;
  let lineSeen = false;
  let { leadIn } = place;
  const ahead: AssignmentLine[] = [];
  items.forEach((item, index) => {
    const line = lineBeside(item, findings.tasks.length > since);
    if (line !== null && place.kind !== "purpose" && place.kind !== "situation") {
      if (findings.tasks.length === since) ahead.push(line);
      for (const task of findings.tasks.slice(since)) task.lines.push(line);
      lineSeen = true;
      return;
    }
    if (lineSeen && findings.tasks.length > since) {
      since = findings.tasks.length;
      ahead.length = 0;
    }
    lineSeen = false;
    const before = findings.tasks.length;
    const isLast = index === items.length - 1;
    const leads = isFollowed(items[index + 1]);
    leadIn = walkItem(item, { ...place, leadIn }, { findings, isLast, leads }) ?? leadIn;
    for (const task of findings.tasks.slice(before)) task.lines.push(...ahead);
  });
}

/** Whether something stands behind a lead-in for it to lead in. */
function isFollowed(next: Item | undefined): boolean {
  if (next === undefined) return false;
  return next.marker !== null || !isClosingFormula(next.paragraph.passage.text);
}

function lineBeside(item: Item, hasItems: boolean): AssignmentLine | null {
  if (item.children.length > 0) return null;
  const kind = item.marker?.kind;
  const { passage } = item.paragraph;
  if (kind === undefined || kind === "dash" || kind === "plus" || kind === "star") {
    const labelled = labelledLine(passage);
    if (labelled !== null) return labelled;
  }
  const mayClose = kind === "star" || (kind === undefined && passage.text.startsWith("("));
  return mayClose && hasItems ? closingLine(passage) : null;
}

type Step = { readonly findings: Findings; readonly isLast: boolean; readonly leads: boolean };

/** Returns the units that lead in what follows, when the item does that. */
function walkItem(item: Item, place: Place, step: Step): Units | null {
  const { passage } = item.paragraph;
  const { findings } = step;
  if (item.marker === null) return walkParagraph(item, place, step);
  if (item.children.length === 0) return walkLeaf(item, place, step);
  if (item.marker.kind === "dash" || item.marker.kind === "plus") {
    walkBullet(item, place, findings);
    return null;
  }
  const kind = kindBelow(place.kind, passage.text);
  const path = pathBelow(place.path, item);
  if (kind === "task" && !isHeadingLike(item))
    addTask(passage, { ...place, path: place.path ?? path }, findings);
  const inner = headingPlace(item, { ...place, kind, path });
  if (isTaskWithDescriptors(item, inner)) {
    addTask(passage, { ...place, path: place.path ?? path }, findings);
    const task = findings.tasks.at(-1);
    for (const child of item.children) {
      const line = lineBeside(child, false);
      if (line !== null) task?.lines.push(line);
    }
    return null;
  }
  if (isLeadIn(passage.text) && ordersItself(passage.text)) addTask(passage, inner, findings);
  walkGroup(item.children, inner, findings);
  return null;
}

/** A heading that names a unit, or a unit and what it does, answers for what stands under it. */
function headingPlace(item: Item, place: Place): Place {
  const { passage } = item.paragraph;
  if (place.kind !== "task" && place.kind !== "legal" && place.kind !== null) return place;
  const units = headingUnits(passage);
  if (units !== null) return { ...place, kind: "task", heading: units, joined: null };
  const subject = subjectAt(passage.text, 0);
  if (subject === null) return place;
  const joined = { passage, units: coordinatorsIn(passage.text) };
  return { ...place, kind: "task", heading: { passage, units: subject.list.units }, joined };
}

/** The whole heading as a list of units: "Các Phòng, ban, ngành …", "Trách nhiệm của Sở …". */
function headingUnits(passage: Passage): Units | null {
  const { text } = passage;
  if (text.length > 260) return null;
  const introduction =
    /^(?:trach nhiem(?: chung)?(?: cu the)?(?: cua)?|nhiem vu(?: cu the)? cua|doi voi|giao(?: cho)?|de nghi|yeu cau)\s+/.exec(
      bareKey(text),
    )?.[0].length ?? 0;
  const rest = text.slice(introduction);
  if (!startsUnit(rest, spelledKey(rest))) return null;
  const end = unitListAt(text, introduction)?.end ?? 0;
  const behind = text.slice(end).replace(/^[\s.:;,]+|[\s.:;]+$/g, "");
  if (behind !== "" && !/^(?:\([^)]*\)|có |của |trên địa bàn|tại |trực thuộc|trong )/u.test(behind))
    return null;
  const whole = text
    .slice(introduction)
    .replace(/[\s.:;]+$/, "")
    .replace(/\s*\([^)]*\)$/, "");
  const units = splitUnits(whole).map((unit) => ({
    name: unit.name,
    start: unit.start + introduction,
    end: unit.end + introduction,
  }));
  return units.length === 0 ? null : { passage, units };
}

function isTaskWithDescriptors(item: Item, place: Place): boolean {
  if (place.kind !== "task" || item.level < 4 || place.heading !== null) return false;
  return item.children.every(
    (child) =>
      child.children.length === 0 &&
      (lineBeside(child, false) !== null || isDescriptor(child.paragraph.passage.text)),
  );
}

/** "+" items are tasks of their own only below a dash that leads in orders; else they belong to the dash. */
function walkBullet(item: Item, place: Place, findings: Findings): void {
  const { passage } = item.paragraph;
  const parts = item.children.map((child) => child.paragraph.passage);
  const unitHeading = isLeadIn(passage.text) ? headingUnits(passage) : null;
  const leadsOrders = isLeadIn(passage.text) && !/(?:gom|nhu|ve|la)\s*:$/.test(bareKey(passage.text));
  if (isDescriptor(passage.text) || place.kind !== "task") {
    walkGroup([{ ...item, children: [] }, ...(place.kind === "task" ? [] : item.children)], place, findings);
    return;
  }
  if (leadsOrders) {
    const subject = unitHeading ?? subjectUnits(passage);
    const inner = subject === null ? place : { ...place, heading: subject };
    if (ordersItself(passage.text)) addTask(passage, inner, findings);
    walkGroup(item.children, inner, findings);
    return;
  }
  addTask(joinedPassage(findings.source, [passage, ...parts]), place, findings);
}

function subjectUnits(passage: Passage): Units | null {
  const subject = subjectAt(passage.text, 0);
  return subject === null ? null : { passage, units: subject.list.units, acts: true };
}

function walkLeaf(item: Item, place: Place, step: Step): Units | null {
  const { passage, marker } = item.paragraph;
  const { findings } = step;
  const path = place.path ?? pathBelow(null, item);
  const isNumbered = marker?.kind === "number" || marker?.kind === "letter" || marker?.kind === "roman";
  const kind = isNumbered && isTitled(passage.text) ? kindBelow(place.kind, passage.text) : place.kind;
  if (
    kind === "funding" ||
    /^(?:nguon )?kinh phi (?:thuc hien|to chuc|hoat dong)/.test(bareKey(passage.text))
  ) {
    findings.funding.push(passage);
    return null;
  }
  if (kind === "target") {
    findings.targets.push({ passage, inTargetSection: true });
    return null;
  }
  if (kind === "legal") findings.closing.push(passage);
  if (kind !== "task" && kind !== null) return null;
  if (isDescriptor(passage.text) || isClosingFormula(passage.text)) {
    findings.closing.push(passage);
    return null;
  }
  if (marker?.kind === "star" && /^phan dau/.test(bareKey(passage.text))) {
    findings.targets.push({ passage, inTargetSection: true });
    return null;
  }
  if (isLeadIn(passage.text) && step.leads) return leadInUnits(passage);
  if (passage.text.length < 8) return null;
  addTask(passage, { ...place, path }, findings);
  return null;
}

/** "1. Mục đích: Cụ thể hóa …": the title and what it says on one line. */
function isTitled(text: string): boolean {
  const colon = text.indexOf(":");
  return text.length < 70 || (colon > 0 && colon < 70);
}

function walkParagraph(item: Item, place: Place, step: Step): Units | null {
  const { passage } = item.paragraph;
  const { findings } = step;
  if (place.kind === "funding") findings.funding.push(passage);
  if (place.kind === "target") findings.targets.push({ passage, inTargetSection: true });
  if (place.kind !== "task" && place.kind !== null) {
    if (step.isLast || isClosingFormula(passage.text)) findings.closing.push(passage);
    return null;
  }
  if (isDescriptor(passage.text)) return null;
  if (isClosingFormula(passage.text)) {
    findings.closing.push(passage);
    return null;
  }
  if (isLeadIn(passage.text) && step.leads) {
    if (place.heading !== null && ordersItself(passage.text)) addTask(passage, place, findings);
    return leadInUnits(passage);
  }
  if (place.heading !== null) addTask(passage, place, findings);
  else if (!isPreamble(passage.text) && givesOrder(passage.text)) {
    const ordered = orderedUnits(passage.text);
    const leadIn = ordered === null ? place.leadIn : { passage, units: ordered.list.units };
    addTask(passage, { ...place, leadIn }, findings);
  }
  return null;
}

function isPreamble(text: string): boolean {
  return /^(?:can cu|thuc hien (?:cac |y kien|ket luan|ke hoach|nghi quyet|chi thi|quyet dinh|cong van|van ban)|xet |theo de nghi|sau khi|de (?:tang cuong|nang cao|trien khai|thuc hien)|nham |tuy nhien|den nay|thoi gian qua)/.test(
    bareKey(text),
  );
}

const ordering = /(?:^|[.;,]\s|\s)(?:giao|yeu cau|de nghi|chi dao|chi thi)\s/g;

/** A unit that is told to do something. */
function givesOrder(text: string): boolean {
  if (subjectAt(text, 0) !== null) return true;
  if (
    /^(?:bao cao|ket qua|van ban|ke hoach|y kien)[^.]{0,140} gui (?:ve )?[^.]{0,120}(?:truoc|cham nhat)/.test(
      bareKey(text),
    )
  )
    return true;
  return orderedUnits(text) !== null;
}

function orderedUnits(text: string): ReturnType<typeof subjectAt> {
  for (const match of bareKey(text).matchAll(ordering)) {
    const subject = subjectAt(text, match.index + match[0].length);
    if (subject !== null) return subject;
  }
  return null;
}

/** Who must carry out what follows: "… đề nghị các chủ đầu tư thực hiện các nội dung sau". */
function leadInUnits(passage: Passage): Units | null {
  const { text } = passage;
  const bare = bareKey(text);
  let found: Units | null = null;
  for (const match of bare.matchAll(ordering)) {
    const list = unitListAt(text, match.index + match[0].length);
    if (list !== null) found = { passage, units: list.units };
  }
  return found ?? (onlyRules.test(bare) ? null : subjectUnits(passage));
}

/** The issuer draws up, rules or reports what follows; it does not carry it out. */
const onlyRules =
  /(?:xac dinh|xay dung|ban hanh|huong dan|ket luan|thong bao|phe duyet|quy dinh|bao cao)\s[^.]{0,700}(?:nhu sau|cu the|sau)[ :.]*$|xac dinh (?:cac|mot so) nhiem vu/;

function addTask(passage: Passage, place: Place, findings: Findings): void {
  findings.tasks.push({
    passage,
    sectionPath: place.path,
    rule: place.heading === null ? "item" : "unit-heading",
    heading: place.heading,
    joined: place.joined,
    leadIn: place.leadIn,
    lines: [],
  });
}
