import { randomUUID } from "node:crypto";
import { SuccessionId } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeAll, describe, expect, test } from "vitest";
import { callProcedure, inputSchemaOf, pathsOf } from "../testing/call-procedure.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { problemIn } from "../testing/refusals.ts";
import { ruleBookInputs } from "../testing/rule-book-inputs.ts";
import { type RuleBookOffice, others, ruleBookOffice, transferOf } from "../testing/rule-book-office.ts";
import { isStoredAsTold } from "../testing/stored-as-told.ts";
import { suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerOf } from "../testing/test-office.ts";
import { versionOf } from "./change-course.ts";

const paths = pathsOf("mutation").filter((path) => /^(?:followUp|report|target|unit|plan)\./u.test(path));

/** The other way a thing may end: tried in an office of their own, where the first way was not taken. */
const otherEnds = [
  "followUp.callOffInspection",
  "followUp.declineCommendation",
  "plan.rejectLink",
  "report.return",
  "report.callOffReview",
  "unit.rejectSuccession",
];

/** What is said once: of two who say the same at once, one is told that it was said. Anything else is a thing of its own. */
const saidOnce = [
  "plan.proposeLink",
  "report.publish",
  "report.send",
  "unit.proposeSuccession",
  "unit.register",
];

const namesVersion = (path: string): boolean =>
  inputSchemaOf(path)
    ?.safeParse({ version: "?" })
    .error?.issues.some(({ path: [field] }) => field === "version") ?? false;
const changes = paths.filter(namesVersion);
const beginnings = paths.filter((path) => !namesVersion(path));

test("every change beside the parts of tasks is tried", () => {
  expect(changes.length).toBeGreaterThan(20);
  expect(beginnings.length).toBeGreaterThan(8);
});

describeOnEachDatabase("a change beside the parts of tasks", (database) => {
  describe.each([
    ["the first way", paths.filter((path) => !otherEnds.includes(path))],
    ["the other way", otherEnds],
  ])("by two at once, %s", (_, tried) => {
    let made: RuleBookOffice;
    let inputs: ReturnType<typeof ruleBookInputs>;
    beforeAll(async () => {
      await emptyTables(database());
      made = await ruleBookOffice(database());
      inputs = ruleBookInputs(made);
    }, 60_000);

    /** A duty is given only after a split that is confirmed. */
    async function splitOff(): Promise<object> {
      const { unit } = callerOf(made.office);
      const { legalBasis, on, proposedOn } = transferOf(others.village, suoiHoa.commune);
      const to = [suoiHoa.otherCommune, suoiHoa.office];
      const split = { kind: "split" as const, from: [others.stranger], to, on, legalBasis, proposedOn };
      const { id, version } = await unit.proposeSuccession(split);
      const successionId = SuccessionId.parse(id);
      await unit.confirmSuccession({ successionId, version, confirmedOn: suoiHoaToday });
      return { successionId, dutyId: given.id, unitId: suoiHoa.otherCommune, givenOn: suoiHoaToday };
    }

    async function inputOf(path: string): Promise<object> {
      const input = path === "unit.giveDuty" ? await splitOff() : inputs[path];
      if (input === undefined) throw new Error(`No case for ${path}.`);
      return input;
    }

    /** Two calls at once, each under a key of its own, and the first that was accepted sent once more under its key. */
    async function twice(path: string, input: object) {
      const asking = { office: made.office, actor: { kind: "local", name: "test" } as const };
      const calls = [randomUUID(), randomUUID()].map(
        (idempotencyKey) => () => callProcedure(asking, path, { ...input, idempotencyKey }),
      );
      const outcomes = await Promise.allSettled(calls.map((call) => call()));
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      const winner = outcomes[won];
      const refused = outcomes.flatMap((each) =>
        each.status === "rejected" ? [problemIn(each.reason)] : [],
      );
      return {
        accepted: outcomes.length - refused.length,
        refused,
        answer: winner?.status === "fulfilled" ? winner.value : null,
        again: () => calls[won]?.(),
      };
    }

    test.each(tried.filter((path) => changes.includes(path)))(
      "%s happens once, and the other is told that it is late",
      async (path) => {
        const input = await inputOf(path);
        const id = streamIn(input);
        const version = await versionOf(database(), id);
        const { accepted, refused, answer, again } = await twice(path, { ...input, version });
        expect({ accepted, refused }).toMatchObject({
          accepted: 1,
          refused: [{ code: "stale-version", expected: version, actual: version + 1 }],
        });
        expect(await again()).toEqual(answer);
        expect(await versionOf(database(), id)).toBe(version + 1);
        expect(await isStoredAsTold(database())).toBe(true);
      },
    );

    test.each(tried.filter((path) => beginnings.includes(path)))("%s loses nothing", async (path) => {
      const { accepted, refused, answer, again } = await twice(path, await inputOf(path));
      expect({ accepted, refused }).toMatchObject({ accepted: saidOnce.includes(path) ? 1 : 2 });
      expect(await again()).toEqual(answer);
      expect(await isStoredAsTold(database())).toBe(true);
    });
  });
});

/** The thing a request is about: the first id it names. */
function streamIn(input: object): string {
  const id: unknown = Object.values(input)[0];
  if (typeof id !== "string") throw new Error("A change names first what it is about.");
  return id;
}
