import {
  type Assignment,
  type DomainEvent,
  OFFICE_ROOT,
  type ReportSeriesId,
  type Role,
  type Schedule,
  type Unit,
  addDays,
  assignmentActionNames,
  day,
  idParts,
  makeId,
  openPeriods,
} from "@dondoc/domain";
import { given, suoiHoa, thachLam } from "@dondoc/domain/scenarios";
import { TRPCError } from "@trpc/server";
import * as fc from "fast-check";
import { record } from "../history/record.ts";
import { ProblemError, valueOf } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { versionOf } from "../task/change-assignment.ts";
import { surroundingsOf } from "../task/part-surroundings.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { laterPlan } from "./suoi-hoa-office.ts";
import { callerOf } from "./test-office.ts";

const kinds = [
  ...assignmentActionNames,
  ...(["receive", "submit", "submit", "confirm", "confirm", "grant-extension"] as const),
  ...(["send-report", "send-report", "send-report", "return-report", "confirm-report"] as const),
  ...(["assign", "assign", "set-task", "set-series", "found-unit", "end-unit", "correct-unit"] as const),
] as const;

/** Numbers choose among what is there when the step is taken: the part or task, the unit, how many days back or ahead. */
export type RandomStep = {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly unit: number;
  readonly days: number;
};
export const randomStep: fc.Arbitrary<RandomStep> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat({ max: 999 }),
  unit: fc.nat({ max: 99 }),
  days: fc.integer({ min: 0, max: 80 }),
});

/** Takes one step as the person at this machine; whether the rules let it happen. */
export async function takeStep(office: Office, step: RandomStep): Promise<boolean> {
  const { units } = await unitRegister(office.database);
  const unit = chosen(units, step.unit);
  const told = toldBy(office, step, unit);
  if (told !== null) {
    await tell(office, told);
    return true;
  }
  try {
    await act(office, step, unit);
    return true;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) return false;
    throw error;
  }
}

function chosen<Each>(among: readonly Each[], at: number): Each {
  const found = among[at % among.length];
  if (found === undefined) throw new Error("There is nothing to choose from.");
  return found;
}

async function tell(office: Office, events: readonly DomainEvent[]): Promise<void> {
  const recordedAt = office.clock.now().toISOString();
  const meta = { actor: "test", origin: "person", recordedAt } as const;
  await office.database.transaction(async () => valueOf(await record(office.database, events, meta)));
}

const schedules: readonly (Schedule | null)[] = [
  null,
  { kind: "once", dueOn: day("2024-05-30"), granularity: "day", bound: "before" },
  { kind: "once", dueOn: day("2024-06-30"), granularity: "quarter", bound: "within" },
  { kind: "once", dueOn: day("2024-08-31"), granularity: "month", bound: "by" },
  { kind: "period", from: null, to: day("2024-12-31") },
  { kind: "recurring", every: "month", dayOfMonth: 25 },
  { kind: "recurring", every: "quarter" },
  { kind: "continuous" },
  { kind: "vague" },
];
const roles = ["execute", "publicise", "coordinate", "lead", "report"] as const satisfies readonly Role[];
const by = { account: null, unitId: suoiHoa.district };
const reason = "Lũ về sớm";

/** What is told outright, because the rules about it stand elsewhere. */
function toldBy(office: Office, step: RandomStep, unit: Unit): DomainEvent[] | null {
  const today = office.clock.today();
  switch (step.kind) {
    case "set-task":
      return [{ type: "task-set", task: taskOf(office, step) }];
    case "set-series":
      return [{ type: "report-series-set", series: seriesOf(office, step, unit) }];
    case "found-unit": {
      const id = makeId("unit", OFFICE_ROOT, office.newUuid());
      const validFrom = addDays(today, step.days - 40);
      const facts = { kind: "commune-peoples-committee", tier: "commune", parentId: unit.id } as const;
      const name = `Ủy ban nhân dân xã ${step.at}`;
      const of = { id, name, shortName: name, alsoWritten: [], validFrom, validTo: null, ...facts };
      return [{ type: "unit-registered", unit: of }];
    }
    case "end-unit":
      return [{ type: "unit-ended", unitId: unit.id, validTo: addDays(today, step.days - 20), by }];
    case "correct-unit": {
      const parentId = step.days % 2 === 0 ? unit.parentId : suoiHoa.office;
      const isBelow = parentId === unit.id || unit.id === suoiHoa.district || unit.tier === "province";
      const named = { ...unit, name: `${step.at % 9} ${unit.name}`.slice(0, 90) };
      const right = isBelow ? named : { ...named, parentId };
      return [{ type: "unit-corrected", unit: right, by, correctedOn: today, reason }];
    }
    default:
      return null;
  }
}

function deadlineOf({ at }: RandomStep) {
  const schedule = chosen(schedules, at);
  const place = { asWritten: "theo kế hoạch", span: { start: 0, end: 10 }, certainty: "stated" } as const;
  return schedule === null ? null : { ...place, schedule };
}

function taskOf(office: Office, step: RandomStep) {
  const { root } = idParts(given.id);
  return {
    id: makeId("task", root, office.newUuid()),
    planId: step.unit % 4 === 0 ? laterPlan.id : given.planId,
    ordinal: 3 + step.at,
    sectionPath: null,
    statement: `Việc thứ ${step.at}`,
    deadline: deadlineOf(step),
    outputs: [],
    span: { start: 10 * step.at, end: 10 * step.at + 10 },
  };
}

/** Owed by a whole group, whoever belongs to it on the day, and by one unit that may belong to it too. */
function seriesOf(office: Office, step: RandomStep, unit: Unit) {
  const { root } = idParts(given.id);
  const [group] = thachLam.groups;
  const party = {
    asWritten: "UBND các xã",
    unitId: null,
    groupId: group?.id ?? null,
    certainty: "stated" as const,
  };
  return {
    id: makeId("reportSeries", root, office.newUuid()),
    planId: given.planId,
    reporters: [party, { ...party, asWritten: unit.name, unitId: unit.id, groupId: null }],
    recipients: [],
    deadline: deadlineOf(step),
    asWritten: `Báo cáo thứ ${step.at}`,
    span: { start: 10 * step.at, end: 10 * step.at + 5 },
  };
}

async function act(office: Office, step: RandomStep, unit: Unit): Promise<void> {
  const today = office.clock.today();
  const { task } = callerOf(office);
  const contents = await plansInForce(office, { asOf: today });
  if (step.kind === "assign") {
    const all = contents.flatMap(({ tasks }) => tasks);
    const { id: taskId, planId } = chosen(all, step.at);
    const version = await versionOf(office.database, planId);
    const role = chosen(roles, step.days);
    await task.assign({ taskId, unitId: unit.id, role, assignedOn: today, version });
    return;
  }
  if (step.kind === "send-report" || step.kind === "return-report" || step.kind === "confirm-report") {
    await reportOn(
      office,
      step,
      contents.flatMap(({ reports }) => reports.map(({ id }) => id)),
    );
    return;
  }
  const part = chosen(
    contents.flatMap(({ assignments }) => assignments),
    step.at,
  );
  await actOn(office, step, { part, unit });
}

/** A unit that is asked sends what it has not sent yet, or what it sent is judged. */
async function reportOn(
  office: Office,
  { kind, at, unit, days }: RandomStep,
  series: readonly ReportSeriesId[],
): Promise<void> {
  if (series.length === 0) return;
  const { report } = callerOf(office);
  const seriesId = chosen(series, at);
  const { rows, instances, reports } = await report.collection({ seriesId });
  const today = office.clock.today();
  if (kind === "send-report") {
    const reporter = rows.length === 0 ? null : chosen(rows, unit).unit.id;
    if (reporter === null) return;
    const period = instances.length === 0 ? "2024" : chosen(instances, days).period;
    const sentOn = addDays(today, -(days % 3));
    const outage = days % 2 === 0 ? "Hệ thống hỏng" : null;
    const serves = [{ seriesId, period }];
    await report.send({ reporter, evidence: "5/BC-UBND", sentOn, outage, serves });
    return;
  }
  if (reports.length === 0) return;
  const { state, version } = chosen(reports, unit);
  const seen = { reportId: state.id, version };
  if (kind === "confirm-report") await report.confirm({ ...seen, confirmedOn: today });
  else await report.return({ ...seen, returnedOn: today, reason });
}

const evidence = [{ kind: "document" as const, number: "5/BC-UBND", issuer: null, issuedOn: null }];

async function actOn(
  office: Office,
  { kind, days }: RandomStep,
  { part, unit }: { readonly part: Assignment; readonly unit: Unit },
): Promise<void> {
  const on = office.clock.today();
  const { task } = callerOf(office);
  const seen = { assignmentId: part.id, version: await versionOf(office.database, part.id) };
  const steps: { readonly [kind in RandomStep["kind"]]?: () => Promise<unknown> } = {
    receive: () => task.receive({ ...seen, receivedOn: on }),
    start: () => task.start({ ...seen, startedOn: on }),
    "report-progress": () =>
      task.reportProgress({ ...seen, progress: { reportedOn: on, note: "Một nửa", progressPercent: 50 } }),
    submit: async () =>
      task.submit({ ...seen, submittedOn: on, evidence, period: await periodOf(office, part, days) }),
    confirm: () => task.confirm({ ...seen, confirmedOn: on }),
    return: () => task.return({ ...seen, returnedOn: on, reason }),
    "request-extension": () => task.requestExtension({ ...seen, dueOn: addDays(on, days + 30), reason }),
    "withdraw-extension": () => task.withdrawExtension(seen),
    "grant-extension": () => task.grantExtension({ ...seen, dueOn: addDays(on, days + 30) }),
    "refuse-extension": () => task.refuseExtension({ ...seen, reason }),
    urge: () => task.urge(seen),
    suspend: () => task.suspend({ ...seen, suspendedOn: on, reason }),
    resume: () => task.resume({ ...seen, resumedOn: on }),
    reassign: () => task.reassign({ ...seen, toUnitId: unit.id, reassignedOn: on, reason }),
    withdraw: () => task.withdraw({ ...seen, withdrawnOn: on, reason }),
    supersede: () => task.supersede({ ...seen, supersededOn: on, reason, byPlanId: laterPlan.id }),
  };
  await steps[kind]?.();
}

/** One of the periods that can be handed in, where the duty comes back. */
async function periodOf({ database, clock }: Office, part: Assignment, at: number): Promise<string | null> {
  const surroundings = await surroundingsOf(database, part.taskId, clock.today());
  const open = surroundings === null ? null : openPeriods(part, surroundings.facts).open;
  return open === null || open.length === 0 ? null : chosen(open, at);
}
