import { day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeAll, describe, expect, test } from "vitest";
import { versionOf } from "../course/change-course.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { invitedPerson } from "../testing/invited-person.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerAs } from "../testing/test-office.ts";
import type { News } from "./news.query.ts";

type Person = Awaited<ReturnType<typeof invitedPerson>>;

describeOnEachDatabase("what changed since somebody last looked", (database) => {
  let office: Office;
  let leader: Person;
  let reporter: Person;
  let stranger: Person;
  beforeAll(async () => {
    await emptyTables(database());
    office = await suoiHoaOffice(database(), { story: "in progress" });
    leader = await invitedPerson(office, { post: "leader", unitId: suoiHoa.district });
    reporter = await invitedPerson(office, { post: "reporter", unitId: suoiHoa.commune });
    stranger = await invitedPerson(office, { post: "reporter", unitId: suoiHoa.otherCommune });
  }, 60_000);

  async function newsOf({ caller }: Person): Promise<News> {
    const news = await caller.news.show();
    if (news === null) throw new Error("Who has an account has news.");
    return news;
  }

  async function seeAll(person: Person): Promise<void> {
    await person.caller.news.markSeen({ upTo: (await newsOf(person)).upTo });
  }

  async function report(note: string): Promise<void> {
    const version = await versionOf(database(), given.id);
    const progress = { reportedOn: suoiHoaToday, note, progressPercent: 60 };
    await reporter.caller.task.reportProgress({ assignmentId: given.id, version, progress });
  }

  const kindsIn = ({ plans }: News) => plans.flatMap(({ kinds }) => kinds);
  const told = { kind: "assignment-progress-reported", count: 1 };

  test("is two weeks for who has never said that they had seen anything", async () => {
    const { lookedAt, since, plans } = await newsOf(leader);
    expect([lookedAt, since]).toEqual([null, day("2024-05-27")]);
    expect(plans.map(({ plan }) => plan.number).toSorted()).toEqual(["5/KH-UBND", "9/KH-UBND"]);
  });

  test("is what others did since, with its plan and its task, and not what they did themselves", async () => {
    for (const person of [leader, reporter]) await seeAll(person);
    expect(await newsOf(leader)).toMatchObject({ since: null, count: 0, plans: [] });
    await report("Đã xong ba bản");
    const { count, plans, isCut } = await newsOf(leader);
    expect([count, isCut]).toEqual([1, false]);
    expect(plans).toMatchObject([
      {
        plan: { id: given.planId },
        kinds: [told],
        latest: [
          {
            kind: told.kind,
            unit: "Ủy ban nhân dân xã Bản Đá",
            part: { taskId: given.taskId, statement: "Lập danh mục sách của thôn" },
          },
        ],
      },
    ]);
    expect(await newsOf(reporter)).toMatchObject({ count: 0 });
  });

  test("is told as far as it is in sight: what a part has come to, and what is said of a unit", async () => {
    for (const person of [leader, stranger]) await seeAll(person);
    await report("Đã xong bốn bản");
    const raising = {
      planId: given.planId,
      assignmentId: null,
      content: "Thiếu sách",
      raisedOn: suoiHoaToday,
    };
    await reporter.caller.followUp.raiseObstacle({ ...raising, unitId: suoiHoa.commune });
    expect(kindsIn(await newsOf(leader))).toEqual([{ kind: "obstacle-raised", count: 1 }, told]);
    expect(kindsIn(await newsOf(stranger))).toEqual([]);
  });

  describe("two tabs", () => {
    test("lose nothing that came after what was on the screen", async () => {
      await seeAll(leader);
      const shown = await newsOf(leader);
      await report("Đã xong năm bản");
      await leader.caller.news.markSeen({ upTo: shown.upTo });
      expect(kindsIn(await newsOf(leader))).toEqual([told]);
    });

    test("take nothing back: the one that shows less says nothing about what the other has shown", async () => {
      await seeAll(leader);
      const earlier = await newsOf(leader);
      await report("Đã xong sáu bản");
      await seeAll(leader);
      await leader.caller.news.markSeen({ upTo: earlier.upTo });
      expect(await newsOf(leader)).toMatchObject({ count: 0 });
    });

    test("cannot say that they have seen what has not happened yet", async () => {
      await leader.caller.news.markSeen({ upTo: Number.MAX_SAFE_INTEGER });
      await report("Đã xong bảy bản");
      expect(kindsIn(await newsOf(leader))).toEqual([told]);
    });
  });

  test("is nothing for who has no account", async () => {
    const anybody = callerAs(office, { kind: "public", name: "", isReadingPublic: true });
    expect(await anybody.news.show()).toBeNull();
  });
});
