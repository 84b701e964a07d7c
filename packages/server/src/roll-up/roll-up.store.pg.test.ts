import {
  type Actor,
  type CalendarDay,
  type PlanId,
  type Post,
  type Sight,
  type UnitId,
  addDays,
  day,
} from "@dondoc/domain";
import { sightIn } from "../access/sight.query.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { overviewOfContents } from "../plan/overview-of-contents.ts";
import { overview } from "../plan/overview.query.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { directives, plans } from "../plan/plan.store.ts";
import { dueOfContents } from "../task/due-of-contents.ts";
import { due } from "../task/due.query.ts";
import type { DueAnswer, DueQuestion } from "../task/due-answer.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { foldDeltas } from "./roll-up.store.ts";

const today = day("2024-10-01");
const everything: Sight = { kind: "everything" };
const days = ["2024-10-01", "2024-10-21", "2025-07-01", "2025-09-30"].map(day);

describeOnEachDatabase("what is owed as rows", (database) => {
  const office = () => testOffice(database(), today);
  beforeAll(() => fillDemoOffice(office()), 60_000);

  /** A ward sees itself; an office of the city what is below the city; the city all it issued; and one no unit at all. */
  async function sights(): Promise<Sight[]> {
    const { units } = await unitRegister(database());
    const named = (name: string) => units.filter((unit) => unit.name === name).map(({ id }) => id);
    const as = (post: Post, name: string): Actor => {
      const posts = named(name).map((unitId) => ({ post, unitId }));
      return { kind: "account", name, account: name, posts };
    };
    const actors = [
      as("reporter", "Ủy ban nhân dân phường Đình Bảng"),
      as("inspector", "Phòng Văn hóa và Thông tin thành phố Từ Sơn"),
      as("leader", "Ủy ban nhân dân thành phố Từ Sơn"),
      as("leader", "nobody"),
    ];
    return Promise.all(actors.map((actor) => sightIn({ office: office(), actor })));
  }

  async function everyPage(question: Omit<DueQuestion, "cursor">): Promise<DueAnswer> {
    let page = await due(office(), { ...question, cursor: null });
    const items = [...page.items];
    while (page.nextCursor !== null) {
      page = await due(office(), { ...question, cursor: page.nextCursor });
      items.push(...page.items);
    }
    return { ...page, items };
  }

  async function compared(asked: {
    unitId?: UnitId;
    planId?: PlanId;
    withinDays?: number;
    asOf: CalendarDay;
    sight?: Sight;
  }) {
    const question = {
      unitId: asked.unitId ?? null,
      planId: asked.planId ?? null,
      withinDays: asked.withinDays ?? null,
      asOf: asked.asOf,
      sight: asked.sight ?? everything,
      limit: 25,
    };
    const rows = await everyPage(question);
    const contents = await plansInForce(office(), { asOf: asked.asOf, only: question.planId });
    const straight = dueOfContents(contents, await unitRegister(database()), {
      ...question,
      limit: 10_000,
      cursor: null,
    });
    return { rows, straight: { ...straight, nextCursor: null } };
  }

  describe.each(["before", "after"])("%s the deltas are folded", (when) => {
    beforeAll(async () => {
      await due(office(), {
        asOf: today,
        withinDays: null,
        unitId: null,
        planId: null,
        limit: 1,
        cursor: null,
        sight: everything,
      });
      if (when === "after") while ((await foldDeltas(database())) > 0);
    });

    test.each(days)("answers as the domain does on %s, for everything and a month ahead", async (asOf) => {
      const nextDay = { asOf: addDays(asOf, 1), withinDays: 0 };
      for (const asked of [{ asOf }, { asOf, withinDays: 30 }, nextDay]) {
        const { rows, straight } = await compared(asked);
        expect(rows).toEqual(straight);
      }
    });

    test.each(days)("gives the overview that the domain gives on %s", async (asOf) => {
      const documents = {
        directives: await directives(database()),
        plans: await plans(database()),
        register: await unitRegister(database()),
      };
      const contents = await plansInForce(office(), { asOf });
      for (const sight of [everything, ...(await sights())]) {
        const looking = { asOf, sight };
        expect(await overview(office(), looking)).toEqual(overviewOfContents(contents, documents, looking));
      }
    });

    test.each(days.slice(0, 2))(
      "answers as the domain does on %s, to those who see only some units",
      async (asOf) => {
        const planIds = (await plansInForce(office(), { asOf })).map(({ plan }) => plan.id);
        for (const sight of await sights()) {
          for (const asked of [
            { asOf },
            { asOf, withinDays: 30 },
            ...planIds.map((planId) => ({ asOf, planId })),
          ]) {
            const { rows, straight } = await compared({ ...asked, sight });
            expect(rows).toEqual(straight);
          }
        }
      },
    );

    test.each(days)("answers as the domain does on %s, for units and plans", async (asOf) => {
      const { units } = await unitRegister(database());
      const some = units.filter(({ name }, at) => at % 9 === 0 || name.endsWith("Đình Bảng"));
      const planIds = (await plansInForce(office(), { asOf })).map(({ plan }) => plan.id);
      const asked = [
        ...some.map(({ id: unitId }) => ({ asOf, unitId })),
        ...planIds.map((planId) => ({ asOf, planId })),
        ...planIds.flatMap((planId) => some.slice(0, 2).map(({ id: unitId }) => ({ asOf, planId, unitId }))),
      ];
      for (const each of asked) {
        const { rows, straight } = await compared(each);
        expect(rows).toEqual(straight);
      }
    });
  });
});
