import { type Units, coordinatorsIn, guidedIn, subjectAt } from "../assignment/assign.ts";
import {
  type AssignmentLine,
  closingLine,
  labelledLine,
  trailingLabels,
} from "../assignment/assignment-line.ts";
import { predicateAt } from "../assignment/unit-list.ts";
import { type Item, isHeadingLike, pathBelow } from "../structure/outline.ts";
import { type SectionKind, kindBelow } from "../structure/section-kind.ts";
import { bareKey } from "../text/key.ts";
import { joinedPassage } from "../text/make-passage.ts";
import type { Passage } from "../text/passage.ts";
import type { FoundTask } from "./found-task.ts";
import { isBareHeading, isLegalBasis, isReferral, isTitled, titleOf } from "./item-look.ts";
import { isClosingFormula, isDescriptor, isLeadIn, isOpinion, ordersItself } from "./not-a-task.ts";
import { isOrder, isToBeSent, leadInUnits, orderedUnits, subjectUnits } from "./orders.ts";
import { headingUnits, labelUnits } from "./unit-heading.ts";

/** What the headings above an item say about it. */
type Place = {
  readonly path: string | null;
  readonly kind: SectionKind | null;
  readonly heading: Units | null;
  readonly joined: Units | null;
  readonly leadIn: Units | null;
  /** A section above hands out the work ("Tổ chức thực hiện"): its headings are units. */
  readonly assigns: boolean;
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
  const place: Place = {
    path: null,
    kind: rootKind,
    heading: null,
    joined: null,
    leadIn: null,
    assigns: false,
  };
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
  const labelled =
    kind === "roman" || kind === "article" || kind === "chapter" ? null : labelledLine(passage);
  if (labelled !== null) return labelled;
  const mayClose = kind === "star" || (kind === undefined && passage.text.startsWith("("));
  return mayClose && hasItems ? closingLine(passage) : null;
}

type Step = { readonly findings: Findings; readonly isLast: boolean; readonly leads: boolean };

const handsOut = /to chuc thuc hien|phan cong|trach nhiem (?:cua|thuc hien)|giao nhiem vu/;

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
  const kind = kindBelow(place.kind, passage.text, place.path === null);
  const path = pathBelow(place.path, item);
  const assigns = place.assigns || handsOut.test(bareKey(passage.text.slice(0, 120)));
  const inner = headingPlace(item, { ...place, kind, path, assigns });
  if (isTaskWithDescriptors(item, inner)) {
    addTask(passage, { ...place, path: place.path ?? path }, findings);
    const task = findings.tasks.at(-1);
    for (const child of item.children) {
      const line = lineBeside(child, false);
      if (line !== null) task?.lines.push(line);
    }
    return null;
  }
  if (kind === "task" && !isHeadingLike(item))
    addTask(passage, { ...place, path: place.path ?? path }, findings);
  else if (isLeadIn(passage.text) && ordersItself(passage.text)) addTask(passage, inner, findings);
  walkGroup(item.children, inner, findings);
  return null;
}

/** A heading that names a unit, or a unit and what it does, answers for what stands under it. */
function headingPlace(item: Item, place: Place): Place {
  const { passage } = item.paragraph;
  if (place.kind !== "task" && place.kind !== "legal" && place.kind !== null) return place;
  const units = headingUnits(passage, place.assigns && place.heading === null && place.path?.includes("/"));
  if (units !== null) return { ...place, kind: "task", heading: units, joined: null };
  const subject = subjectAt(passage.text, 0);
  if (subject === null) return place;
  const joined = { passage, units: [...coordinatorsIn(passage.text), ...guidedIn(passage.text)] };
  return { ...place, kind: "task", heading: { passage, units: subject.list.units }, joined };
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

function walkLeaf(item: Item, place: Place, step: Step): Units | null {
  const { passage, marker } = item.paragraph;
  const { findings } = step;
  if (isBareHeading(item) || (place.path === null && place.leadIn === null && isLegalBasis(item)))
    return null;
  const path = place.path ?? pathBelow(null, item);
  const isNumbered = marker?.kind === "number" || marker?.kind === "letter" || marker?.kind === "roman";
  const kind =
    isNumbered && isTitled(passage.text)
      ? kindBelow(place.kind, titleOf(passage.text), place.path === null)
      : place.kind;
  const isAssigned =
    place.kind === "task" && isNumbered && /^Về /u.test(passage.text) && subjectAt(passage.text, 0) !== null;
  if (
    (kind === "funding" && !isAssigned) ||
    /^(?:nguon )?kinh phi (?:thuc hien|to chuc|hoat dong)/.test(bareKey(passage.text))
  ) {
    if (!isReferral(passage.text)) findings.funding.push(passage);
    return null;
  }
  if (kind === "target") {
    findings.targets.push({ passage, inTargetSection: true });
    return null;
  }
  if (kind === "legal") {
    const isOrder = /^Giao /u.test(passage.text) && !isClosingFormula(passage.text);
    if (isOrder && subjectAt(passage.text, 0) !== null) addTask(passage, { ...place, path }, findings);
    else findings.closing.push(passage);
    return null;
  }
  if (kind !== "task" && kind !== null && !isAssigned) return null;
  if (isDescriptor(passage.text) || isClosingFormula(passage.text)) {
    findings.closing.push(passage);
    return null;
  }
  if (marker?.kind === "star" && /^phan dau/.test(bareKey(passage.text))) {
    findings.targets.push({ passage, inTargetSection: true });
    return null;
  }
  if (isLeadIn(passage.text) && step.leads) return leadInUnits(passage);
  if (passage.text.length < 8 || (place.heading === null && isOpinion(passage.text))) return null;
  const label = place.assigns ? labelUnits(passage) : null;
  addTask(passage, { ...place, path, heading: label ?? place.heading }, findings);
  return null;
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
  const leadsIn = isLeadIn(passage.text) && step.leads;
  if (!leadsIn && isClosingFormula(passage.text)) {
    findings.closing.push(passage);
    return null;
  }
  if (leadsIn) {
    if (place.heading !== null && ordersItself(passage.text)) addTask(passage, place, findings);
    return leadInUnits(passage);
  }
  if (place.heading !== null) addTask(passage, place, findings);
  else if (isToBeSent(passage.text) && datesReports(passage, findings)) findings.closing.push(passage);
  else if (isOpinion(passage.text)) return null;
  else if (isOrderHere(passage.text, place)) {
    const ordered = orderedUnits(passage.text);
    const leadIn = ordered === null ? place.leadIn : { passage, units: ordered.list.units };
    addTask(passage, { ...place, leadIn }, findings);
  }
  return null;
}

/** "Báo cáo gửi về … trước ngày …" behind items that order reports: says until when, as a line beside them does. */
function datesReports(passage: Passage, findings: Findings): boolean {
  const asked = findings.tasks.filter(({ passage: { text } }) =>
    /bao cao|gop y|y kien|cung cap/.test(bareKey(text)),
  );
  for (const task of asked)
    task.lines.push({ leads: [], others: [], time: passage, timeIsLabelled: false, outputs: [] });
  return asked.length > 0;
}

function isOrderHere(text: string, place: Place): boolean {
  if ((place.path !== null || place.leadIn !== null) && predicateAt(text, 0)) return true;
  return isOrder(text);
}

function addTask(passage: Passage, place: Place, findings: Findings): void {
  const trailing = trailingLabels(passage);
  findings.tasks.push({
    passage,
    sectionPath: place.path,
    rule: place.heading === null ? "item" : "unit-heading",
    heading: place.heading,
    joined: place.joined,
    leadIn: place.leadIn,
    lines: trailing === null ? [] : [trailing],
  });
}
