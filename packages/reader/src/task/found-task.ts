import type { DraftAssignment, DraftDeadline, DraftTask } from "@dondoc/domain/draft";
import {
  type Units,
  assignedWithin,
  assignmentsOf,
  coordinatorsIn,
  laterSubjects,
  ownSubjects,
  roleIn,
  sameUnit,
} from "../assignment/assign.ts";
import type { AssignmentLine } from "../assignment/assignment-line.ts";
import { deadlineIn, deadlineInCell } from "../grammar/deadline.ts";
import { spelledKey } from "../text/key.ts";
import { readablePart, spanOfWhole } from "../text/make-passage.ts";
import type { Passage } from "../text/passage.ts";

/** A task as it is found, before everything that stands around it has been read. */
export type FoundTask = {
  readonly passage: Passage;
  readonly sectionPath: string | null;
  readonly rule: string;
  /** The unit heading it stands under, and the units that the heading joins to it. */
  readonly heading: Units | null;
  readonly joined: Units | null;
  /** Who a lead-in says must carry out the items under it. */
  readonly leadIn: Units | null;
  /** Lines beside it that say who and when. */
  readonly lines: AssignmentLine[];
};

export type Issue = { readonly issuedOn: string | null };

export function asDraftTask(found: FoundTask, key: string, issue: Issue): DraftTask {
  const whole = found.passage;
  const passage = readablePart(whole);
  const answering = answeringUnits({ ...found, passage });
  const others = otherUnits({ ...found, passage }, answering);
  return {
    key,
    statement: whole.text,
    sectionPath: found.sectionPath,
    assignments: [...answering, ...others],
    deadline:
      found.rule === "table-row"
        ? (deadlineBeside(found.lines, issue) ?? deadlineIn(passage, issue))
        : (deadlineIn(passage, issue) ?? deadlineBeside(found.lines, issue)),
    outputs: found.lines.flatMap((line) => line.outputs),
    span: spanOfWhole(whole),
    rule: found.rule,
  };
}

/** The nearest source wins (reading guide §4): the item, the line that ends its group, the heading, the lead-in. */
function answeringUnits(found: FoundTask): DraftAssignment[] {
  const { passage, heading, leadIn } = found;
  const invites =
    (heading !== null || leadIn?.acts === true) && /^(?:Mời|Yêu cầu|Đề nghị) /u.test(passage.text);
  const named = found.lines.flatMap((line) => line.leads);
  const inColumn = found.rule === "table-row" && named.length > 0;
  const own = invites || inColumn ? [] : ownSubjects(passage.text);
  const role = roleIn(passage.text);
  if (own.length > 0) {
    const shortForHeading = heading?.units.find((unit) =>
      own.every((name) => isShortFor(name.name, unit.name)),
    );
    if (heading !== null && shortForHeading !== undefined) return assignmentsOf(heading, role, "stated");
    return assignmentsOf({ passage, units: own }, role, "stated");
  }
  if (named.length > 0) return named;
  const within = heading === null ? assignedWithin(passage.text) : [];
  if (within.length > 0) return assignmentsOf({ passage, units: within }, "lead", "stated");
  if (heading !== null) return assignmentsOf(heading, role, "stated");
  if (leadIn !== null) return assignmentsOf(leadIn, role, "stated");
  return assignmentsOf({ passage, units: laterSubjects(passage.text) }, "lead", "inferred");
}

/** "Phòng Tài chính - Kế hoạch" under the heading "Phòng Tài chính - Kế hoạch thành phố". */
function isShortFor(name: string, heading: string): boolean {
  const short = spelledKey(name).replace(/^(?:các|những) /, "");
  return spelledKey(heading)
    .replace(/^(?:các|những) /, "")
    .startsWith(short);
}

function otherUnits(found: FoundTask, answering: readonly DraftAssignment[]): DraftAssignment[] {
  const { passage, joined } = found;
  const kept: DraftAssignment[] = found.lines.flatMap((line) => line.others);
  const all = [
    ...assignmentsOf({ passage, units: coordinatorsIn(passage.text) }, "coordinate", "stated"),
    ...(joined === null ? [] : assignmentsOf(joined, "coordinate", "stated")),
  ];
  for (const one of all) {
    const known = [...answering, ...kept].some(
      (other) =>
        sameUnit(other.unitAsWritten, one.unitAsWritten) &&
        (other.role === one.role || one.role === "coordinate"),
    );
    if (!known) kept.push(one);
  }
  return kept;
}

function deadlineBeside(lines: readonly AssignmentLine[], issue: Issue): DraftDeadline | null {
  for (const { time } of lines) {
    const deadline = time === null ? null : deadlineInCell(time, issue);
    if (deadline !== null) return deadline;
  }
  return null;
}
