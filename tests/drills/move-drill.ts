import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Assignment, type DomainEvent, type PlanId, day, makeId } from "@dondoc/domain";
import { type Database, moveOffice, openDatabase, record, verifyLedger } from "@dondoc/server/testing";
import { uuidv7 } from "uuidv7";
import type { OwnPostgresql } from "./own-postgresql.ts";
import type { DrillReport, Say } from "./report.ts";

const TASKS_PER_PLAN = 1000;
const TIMEOUT_MS = 30 * 60_000;

/** Carries an embedded office of many tasks into PostgreSQL. Held when both ledgers have the same heads. */
export async function moveDrill(tasks: number, postgresql: OwnPostgresql, say: Say): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-move-"));
  const limits = { transactionTimeoutMs: TIMEOUT_MS, statementTimeoutMs: 0, stuckAfterMs: TIMEOUT_MS };
  const from = await openDatabase({ folder, ...limits });
  const to = await openDatabase({ url: postgresql.newDatabase(), ...limits });
  try {
    const filled = await seconds(() => fill(from, tasks));
    let rows = 0;
    const moved = await seconds(async () => {
      const carried = await moveOffice(from, to);
      if (!carried.ok) throw new Error(`The office was not moved: ${JSON.stringify(carried.problem)}`);
      ({ rows } = carried.value);
    });
    const [here, there] = [await verifyLedger(from), await verifyLedger(to)];
    const isSame = here.ok && there.ok && here.value.digest === there.value.digest;
    const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
    say(
      `move of ${tasks} tasks: filled in ${filled} s, ${rows} rows moved and proven in ${moved} s, ` +
        `${isSame ? "same heads" : "OTHER HEADS"}, ${megabytes} MB in memory`,
    );
    return { held: isSame ? 1 : 0, broken: isSame ? 0 : 1 };
  } finally {
    await from.close();
    await to.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round((performance.now() - start) / 100) / 10;
}

async function fill(database: Database, tasks: number): Promise<void> {
  const meta = { actor: "drill", origin: "import", recordedAt: "2026-03-15T02:00:00.000Z" } as const;
  for (let plan = 1; plan <= Math.ceil(tasks / TASKS_PER_PLAN); plan += 1) {
    const recorded = await database.transaction(() => record(database, planOf(plan), meta));
    if (!recorded.ok) throw new Error(recorded.problem.code);
  }
}

/** A plan under a directive of its own, with a thousand dated tasks. */
function planOf(root: number): DomainEvent[] {
  const issued = { issuer: "UBND huyện Suối Hoa", issuedOn: day("2026-01-05"), subject: "thư viện thôn" };
  const directiveId = makeId("directive", root, uuidv7());
  const planId = makeId("plan", root, uuidv7());
  const directive = {
    ...issued,
    id: directiveId,
    type: "conclusion",
    number: `${root}-KL/TW`,
    isHeld: false,
  } as const;
  const plan = {
    ...issued,
    id: planId,
    directiveId,
    upperPlanId: null,
    type: "plan",
    number: `${root}/KH-UBND`,
    status: "in-force",
    issuerUnitId: null,
  } as const;
  const draftId = makeId("draft", 0, uuidv7());
  const events: DomainEvent[] = [
    { type: "directive-registered", directive },
    { type: "plan-accepted", plan, draftId, sections: [], distribution: [], funding: [] },
  ];
  for (let ordinal = 1; ordinal <= TASKS_PER_PLAN; ordinal += 1)
    events.push(...taskOf(root, planId, ordinal));
  return events;
}

function taskOf(root: number, planId: PlanId, ordinal: number): DomainEvent[] {
  const span = { start: 0, end: 10 };
  const taskId = makeId("task", root, uuidv7());
  const dueOn = day(`2026-${String((ordinal % 12) + 1).padStart(2, "0")}-15`);
  const schedule = { kind: "once", dueOn, granularity: "day", bound: "by" } as const;
  const deadline = { asWritten: `trước ngày ${dueOn}`, span, schedule, certainty: "stated" } as const;
  const task = {
    id: taskId,
    planId,
    ordinal,
    sectionPath: "I.1",
    statement: `Mở thư viện ở thôn ${ordinal}`,
    deadline,
    outputs: [],
    span,
  };
  const assignment: Assignment = {
    id: makeId("assignment", root, uuidv7()),
    taskId,
    planId,
    role: "lead",
    unitAsWritten: `Thôn ${ordinal}`,
    unitId: null,
    viaGroupId: null,
    certainty: "stated",
    span,
    assignedOn: day("2026-01-05"),
    status: "assigned",
    progress: null,
    extensions: [],
    urgings: [],
    settled: [],
  };
  return [
    { type: "task-set", task },
    { type: "task-assigned", assignment },
  ];
}
