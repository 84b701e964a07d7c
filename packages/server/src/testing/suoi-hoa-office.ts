import {
  type Actor,
  type Assignment,
  type CalendarDay,
  type DomainEvent,
  OFFICE_ROOT,
  type Plan,
  type Post,
  type Schedule,
  type Task,
  type UnitId,
  day,
  idParts,
  makeId,
} from "@dondoc/domain";
import { type WorkStory, given, suoiHoa, thachLam, workStories } from "@dondoc/domain/scenarios";
import type { Database } from "../database/database.ts";
import { record } from "../history/record.ts";
import { valueOf } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";
import { happenedOn } from "./happened-on.ts";
import { testOffice } from "./test-office.ts";

/** The day on which the invented district is looked at. */
export const suoiHoaToday = day("2024-06-10");

const root = idParts(given.id).root;
const issuedOn = day("2024-03-15");
const directiveId = makeId("directive", root, uuid(100));
const span = { start: 0, end: 10 };

const facts = {
  directiveId,
  upperPlanId: null,
  issuer: "Ủy ban nhân dân huyện Suối Hoa",
  type: "plan",
  issuedOn,
  subject: "về tủ sách thôn",
  status: "in-force",
} as const;
const plan: Plan = { ...facts, id: given.planId, number: "5/KH-UBND", issuerUnitId: suoiHoa.district };
export const laterPlan: Plan = {
  ...facts,
  id: makeId("plan", root, uuid(104)),
  number: "9/KH-UBND",
  issuerUnitId: suoiHoa.district,
};

const standing: Task = {
  id: makeId("task", root, uuid(110)),
  planId: plan.id,
  ordinal: 2,
  sectionPath: null,
  statement: "Thường trực theo dõi Kế hoạch",
  deadline: null,
  outputs: [],
  span,
};
export const led = { ...given, id: makeId("assignment", root, uuid(111)), unitId: suoiHoa.district };

export type Setting = {
  readonly story?: WorkStory;
  /** `null`: the paper gives the task no day. */
  readonly schedule?: Schedule | null;
  readonly role?: Assignment["role"];
  /** Everything is recorded on the day it happens; otherwise all of it on the day the district is looked at. */
  readonly isRecordedAsItHappened?: boolean;
};

/**
 * An office that follows one plan of the invented district: the commune Bản Đá has a part in its first task, which the
 * district leads; the office of culture is the standing body. The part stands where the story left it.
 */
export async function suoiHoaOffice(database: Database, setting: Setting = {}): Promise<Office> {
  const office = testOffice(database, suoiHoaToday);
  const { story = "in progress", role = given.role, isRecordedAsItHappened = false } = setting;
  const events: DomainEvent[] = [
    ...thachLam.units.map((unit) => ({ type: "unit-registered" as const, unit })),
    ...thachLam.groups.map((group) => ({ type: "unit-group-registered" as const, group })),
    { type: "directive-registered", directive: conclusion },
    accepted(plan),
    accepted(laterPlan),
    { type: "task-set", task: taskWith(setting.schedule) },
    { type: "task-set", task: standing },
    { type: "task-assigned", assignment: { ...given, role } },
    { type: "task-assigned", assignment: { ...led, role: "lead" } },
    { type: "task-assigned", assignment: standingPart() },
  ];
  const steps = workStories[story].map((event) => ({ on: happenedOn(event), events: [event] }));
  const told = isRecordedAsItHappened
    ? [{ on: issuedOn, events }, ...steps]
    : [{ on: suoiHoaToday, events: [...events, ...workStories[story]] }];
  for (const each of told) await recordOn(database, each);
  return office;
}

/** Records events as if they were told at nine in the morning of a day. */
export async function recordOn(
  database: Database,
  { on, events }: { readonly on: CalendarDay; readonly events: readonly DomainEvent[] },
): Promise<void> {
  const meta = { actor: "test", origin: "demo", recordedAt: `${on}T02:00:00.000Z` } as const;
  await database.transaction(async () => valueOf(await record(database, events, meta)));
}

/** Somebody of the invented district, with one post in one unit. */
export function personOf(account: string, post: Post, unitId: UnitId): Actor {
  return { kind: "account", name: account, account, posts: [{ post, unitId }] };
}

export const lan = personOf("lan@ban-da", "reporter", suoiHoa.commune);
export const minh = personOf("minh@van-hoa", "clerk", suoiHoa.office);
export const hoa = personOf("hoa@suoi-hoa", "leader", suoiHoa.district);

/** The conclusion that the plan of the district carries out. */
export const conclusion = {
  id: directiveId,
  issuer: "Ban Bí thư",
  type: "conclusion",
  number: "12-KL/TW",
  issuedOn: day("2024-02-01"),
  subject: "về tủ sách thôn",
  isHeld: false,
} as const;

function accepted(each: Plan): DomainEvent {
  const draftId = makeId("draft", OFFICE_ROOT, uuid(120));
  return { type: "plan-accepted", plan: each, draftId, sections: [], distribution: [], funding: [] };
}

function taskWith(schedule: Schedule | null | undefined): Task {
  const dueOn = day("2024-06-30");
  const asked =
    schedule === undefined ? ({ kind: "once", dueOn, granularity: "day", bound: "by" } as const) : schedule;
  const deadline =
    asked === null
      ? null
      : { asWritten: "xong trước 30/6/2024", span, schedule: asked, certainty: "stated" as const };
  const statement = "Lập danh mục sách của thôn";
  const { taskId: id, planId } = given;
  return { id, planId, ordinal: 1, sectionPath: null, statement, deadline, outputs: [], span };
}

function standingPart(): Assignment {
  return {
    ...given,
    id: makeId("assignment", root, uuid(112)),
    taskId: standing.id,
    role: "standing",
    unitId: suoiHoa.office,
    viaGroupId: null,
  };
}

function uuid(serial: number): string {
  return `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`;
}
