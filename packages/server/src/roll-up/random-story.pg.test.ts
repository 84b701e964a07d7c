import {
  type CalendarDay,
  type PlanContents,
  type UnitRegister,
  addDays,
  emptyStatistic,
  fourCells,
  merge,
  unitsUnder,
} from "@dondoc/domain";
import { suoiHoa } from "@dondoc/domain/scenarios";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Office } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import type { DueQuestion } from "../task/due-answer.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { dueOfContents } from "../task/due-of-contents.ts";
import { due } from "../task/due.query.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type RandomStep, randomStep, takeStep } from "../testing/random-steps.ts";
import { suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { testOffice } from "../testing/test-office.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { HORIZON_DAYS } from "./owed-rows.ts";
import { foldDeltas } from "./roll-up.store.ts";
import { officeStatistic, planStatistics, unitStatistics } from "./statistic.query.ts";

type Truth = {
  readonly asOf: CalendarDay;
  readonly contents: readonly PlanContents[];
  readonly register: UnitRegister;
};

const sight = { kind: "everything" } as const;

/** What the domain says of a day, from what the tables hold. */
async function truthOn(office: Office, asOf: CalendarDay): Promise<Truth> {
  const [contents, register] = [await plansInForce(office, { asOf }), await unitRegister(office.database)];
  return { asOf, contents, register };
}

async function expectStatistics({ database }: Office, { asOf, contents, register }: Truth): Promise<void> {
  const window = { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight };
  const ofPlans = contents.map((each) => statisticOf(owedOfPlans([each], window).owed, asOf));
  const byUnit = Map.groupBy(owedOfPlans(contents, window).owed, ({ unitId }) => unitId);
  const ofUnit = (id: string) =>
    statisticOf(
      [...byUnit].flatMap(([unit, owed]) => (unit === id ? owed : [])),
      asOf,
    );
  const planIds = contents.map(({ plan }) => plan.id);
  const [planned, own, below] = await Promise.all([
    planStatistics(database, planIds, asOf),
    unitStatistics(database, { scope: "unit", ids: "all" }, asOf),
    unitStatistics(database, { scope: "below", ids: "all" }, asOf),
  ]);
  expect(await officeStatistic(database, asOf)).toEqual(ofPlans.reduce(merge, emptyStatistic));
  expect(planIds.map((id) => planned(id))).toEqual(ofPlans);
  const { units } = register;
  expect(units.map(({ id }) => own(id))).toEqual(units.map(({ id }) => ofUnit(id)));
  expect(units.map(({ id }) => below(id))).toEqual(
    units.map(({ id }) =>
      unitsUnder(units, id)
        .map((each) => ofUnit(each.id))
        .reduce(merge, ofUnit(id)),
    ),
  );
}

async function expectDueLists(office: Office, { asOf, contents, register }: Truth): Promise<void> {
  const everything = {
    asOf,
    unitId: null,
    planId: null,
    withinDays: null,
    limit: 10_000,
    cursor: null,
    sight,
  };
  const asked: DueQuestion[] = [
    everything,
    { ...everything, withinDays: 30 },
    { ...everything, unitId: suoiHoa.commune },
    { ...everything, unitId: suoiHoa.district },
    ...contents.map(({ plan }) => ({ ...everything, planId: plan.id })),
  ];
  const [plan] = contents.slice(-1).map((each) => ({ ...everything, planId: each.plan.id }));
  const narrowed = [everything, { ...everything, unitId: suoiHoa.commune }, plan ?? everything];
  const ofCells = narrowed.flatMap((question) => fourCells.map((cell) => ({ ...question, cell })));
  for (const question of [...asked, ...ofCells]) {
    const only = contents.filter(({ plan }) => question.planId === null || plan.id === question.planId);
    const answer = await due(office, question);
    expect(answer).toEqual(dueOfContents(only, register, question));
    expect(answer.items.length).toBe(answer.total);
  }
}

describeOnEachDatabase("after any story, what SQL counts is what the domain counts", (database) => {
  let today = suoiHoaToday;
  beforeAll(() => suoiHoaOffice(database()), 60_000);

  async function expectSame(office: Office): Promise<void> {
    for (const asOf of [today, addDays(today, 40)]) {
      const truth = await truthOn(office, asOf);
      await expectDueLists(office, truth);
      await expectStatistics(office, truth);
    }
  }

  async function goThrough(steps: readonly RandomStep[]): Promise<number> {
    const office = testOffice(database(), today);
    let done = 0;
    for (const step of steps) if (await takeStep(office, step)) done += 1;
    await expectSame(office);
    while ((await foldDeltas(database())) > 0);
    await expectSame(office);
    return done;
  }

  /** Schedules 5 and 3 of the story: each month, and once; both owed by the communes and one unit more. */
  const series = [5, 3].map((at): RandomStep => ({ kind: "set-series", at, unit: 3, days: 0 }));
  const reporting = fc.record({
    kind: fc.constantFrom("send-report", "send-report", "return-report", "confirm-report"),
    at: fc.nat({ max: 999 }),
    unit: fc.nat({ max: 9 }),
    days: fc.nat({ max: 11 }),
  });

  test("while reports come in, are confirmed, go back and come in again", async () => {
    const office = testOffice(database(), today);
    for (const step of series) await takeStep(office, step);
    const before = await doneReports(office);
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(reporting, { minLength: 6, maxLength: 12 }), async (steps) => {
        today = addDays(today, 3);
        done += await goThrough(steps);
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(4);
    expect(await doneReports(office)).toBeGreaterThan(before);
  }, 180_000);

  async function doneReports(of: Office): Promise<number> {
    const contents = await plansInForce(of, { asOf: today });
    const register = await unitRegister(of.database);
    const window = { asOf: today, to: addDays(today, HORIZON_DAYS), register, sight };
    const { owed } = owedOfPlans(contents, window);
    return owed.filter(({ role, progress }) => role === "report" && progress.status === "completed").length;
  }

  test("before and after the deltas are folded, while days pass", async () => {
    const chapter = fc.tuple(fc.nat({ max: 25 }), fc.array(randomStep, { minLength: 4, maxLength: 12 }));
    let done = 0;
    // Chapters follow upon each other in one office: there is nothing to shrink to.
    await fc.assert(
      fc.asyncProperty(chapter, async ([days, steps]) => {
        today = addDays(today, days);
        done += await goThrough(steps);
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(4);
  }, 180_000);
});
