import { type CalendarDay, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type UnitId, makeId } from "../kernel/ids.ts";
import type { Acting, Capacity } from "../task/acting.ts";
import type { AssignmentEvent } from "../task/assignment-event.ts";
import type { AssignmentFacts, AssignmentSurroundings } from "../task/assignment-facts.ts";
import type { Assignment } from "../task/assignment.ts";
import { beginAssignment } from "../task/begin-assignment.ts";
import { evolveAssignment } from "../task/evolve-assignment.ts";
import { defaultExtensionPolicy } from "../task/extended-deadline.ts";

/**
 * One part of the invented plan of Suối Hoa and those who deal with it: the commune Bản Đá draws up a list by 30-6-2024;
 * the office of culture is the standing body, the district assigned the work. Stories of it are told below.
 */
export const suoiHoa = {
  district: unitId(4),
  office: unitId(5),
  commune: unitId(6),
  otherCommune: unitId(7),
} as const;

export const dueOn = day("2024-06-30");

export const given = beginAssignment({
  id: makeId("assignment", 7, uuid(101)),
  taskId: makeId("task", 7, uuid(102)),
  planId: makeId("plan", 7, uuid(103)),
  role: "execute",
  unitAsWritten: "UBND các xã",
  unitId: suoiHoa.commune,
  viaGroupId: makeId("unitGroup", OFFICE_ROOT, uuid(90)),
  certainty: "stated",
  span: { start: 0, end: 10 },
  assignedOn: day("2024-03-15"),
});

/** People of the invented district, each with what their body is to this part. */
export const people = {
  commune: acting("lan@ban-da", ["performer"], suoiHoa.commune),
  office: acting("minh@van-hoa", ["standing-body"], suoiHoa.office),
  district: acting("hoa@suoi-hoa", ["assigner"], suoiHoa.district),
  stranger: { account: "an@da-bac", hats: [] },
  /** Enters whatever others did, until there are accounts. */
  local: { account: null, hats: hatsOf(["performer", "assigner", "standing-body", "supervisor"], null) },
} as const satisfies Record<string, Acting>;

export const surroundings: AssignmentSurroundings = {
  today: day("2024-06-10"),
  schedule: { kind: "once", dueOn, granularity: "quarter", bound: "within" },
  periods: null,
  upperDueOn: null,
  extensionPolicy: defaultExtensionPolicy,
};

/** The facts before somebody of these people decides something. */
export function factsFor(by: Acting, others: Partial<AssignmentSurroundings> = {}): AssignmentFacts {
  return { ...surroundings, ...others, by };
}

export const evidence = [
  { kind: "document", number: "5/BC-UBND", issuer: null, issuedOn: day("2024-05-20") },
] as const;

const byCommune = { account: "lan@ban-da", unitId: suoiHoa.commune };
const byOffice = { account: "minh@van-hoa", unitId: suoiHoa.office };
const step = { assignmentId: given.id, by: byCommune };
const judged = { assignmentId: given.id, by: byOffice };

const received = { type: "assignment-received", ...step, receivedOn: day("2024-03-20") } as const;
const started = { type: "assignment-started", ...step, startedOn: day("2024-04-01") } as const;

function submittedOn(on: CalendarDay, period: string | null = null): AssignmentEvent {
  const shown = { submittedOn: on, enteredOn: on, evidence: [...evidence], period };
  return { type: "assignment-submitted", ...step, ...shown };
}

function confirmedOn(
  on: CalendarDay,
  completedOn: CalendarDay,
  period: string | null = null,
): AssignmentEvent {
  return { type: "assignment-confirmed", ...judged, confirmedOn: on, completedOn, period };
}

const extensionAsked: AssignmentEvent = {
  type: "assignment-extension-requested",
  ...step,
  extension: {
    status: "open",
    requestedOn: day("2024-06-01"),
    requestedBy: byCommune,
    askedDueOn: day("2024-07-15"),
    reason: "Lũ về sớm, đường vào ba bản bị cắt",
  },
};

function extensionGranted(dueAgainOn: CalendarDay): AssignmentEvent[] {
  const decided = { decidedOn: day("2024-06-02"), grantedDueOn: dueAgainOn };
  return [extensionAsked, { type: "assignment-extension-granted", ...judged, ...decided }];
}

const pause = { ...judged, reason: "Chờ huyện bố trí kinh phí" };

/** What has happened so far in each story, from the day the part was given. */
export const workStories = {
  "not received yet": [],
  received: [received],
  "in progress": [received, started],
  submitted: [received, started, submittedOn(day("2024-05-20"))],
  returned: [
    received,
    submittedOn(day("2024-05-20")),
    { type: "assignment-returned", ...judged, returnedOn: day("2024-05-25"), reason: "Thiếu hai bản" },
  ],
  completed: [received, submittedOn(day("2024-05-20")), confirmedOn(day("2024-06-05"), day("2024-05-20"))],
  suspended: [received, { type: "assignment-suspended", ...pause, suspendedOn: day("2024-05-02") }],
  withdrawn: [received, { type: "assignment-withdrawn", ...pause, withdrawnOn: day("2024-05-02") }],
  superseded: [
    received,
    {
      type: "assignment-superseded",
      ...pause,
      supersededOn: day("2024-05-02"),
      byPlanId: makeId("plan", 7, uuid(104)),
    },
  ],
  reassigned: [
    received,
    {
      type: "assignment-reassigned",
      ...pause,
      reassignedOn: day("2024-05-02"),
      toAssignmentId: makeId("assignment", 7, uuid(106)),
    },
  ],
  "more time asked for": [received, started, extensionAsked],
  "more time granted": [received, started, ...extensionGranted(day("2024-07-10"))],
  "granted three times": [
    received,
    started,
    ...extensionGranted(day("2024-07-10")),
    ...extensionGranted(day("2024-07-20")),
    ...extensionGranted(day("2024-07-31")),
  ],
  "one period settled": [
    received,
    submittedOn(day("2024-05-20"), "2023"),
    confirmedOn(day("2024-06-05"), day("2024-05-20"), "2023"),
  ],
} as const satisfies Record<string, readonly AssignmentEvent[]>;
export type WorkStory = keyof typeof workStories;
export const workStoryNames = Object.keys(workStories).filter(isStory);

function isStory(name: string): name is WorkStory {
  return name in workStories;
}

/** The part as it stands after a story. */
export function workAfter(story: WorkStory, from: Assignment = given): Assignment {
  const events: readonly AssignmentEvent[] = workStories[story];
  return events.reduce(evolveAssignment, from);
}

function acting(account: string, held: readonly Capacity[], unit: UnitId): Acting {
  return { account, hats: hatsOf(held, unit) };
}

function hatsOf(held: readonly Capacity[], unit: UnitId | null): Acting["hats"] {
  return held.map((capacity) => ({ capacity, unitId: unit }));
}

function unitId(serial: number): UnitId {
  return makeId("unit", OFFICE_ROOT, uuid(serial));
}

function uuid(serial: number): string {
  return `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`;
}
