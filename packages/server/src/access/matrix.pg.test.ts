import { type Actor, type Permission, may, permissions } from "@dondoc/domain";
import { given } from "@dondoc/domain/scenarios";
import { beforeAll, expect, test } from "vitest";
import { appRouter } from "../http/app-router.ts";
import { startJobs } from "../jobs/start-jobs.ts";
import { surroundingsOf } from "../task/part-surroundings.ts";
import { lockedAssignment } from "../task/task.store.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import type { Known, Verdict } from "../testing/matrix-rules.ts";
import { type MatrixRow, matrixRows } from "../testing/matrix-rows.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { problemIn } from "../testing/refusals.ts";
import { type RuleBookOffice, ruleBookOffice } from "../testing/rule-book-office.ts";
import { suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { everybody } from "../testing/who-asks.ts";
import { unitRegister } from "../unit/unit.store.ts";

const procedures = Object.keys(appRouter._def.procedures);
const notTheirs = [
  "not-register-keeper",
  "not-your-part",
  "not-your-unit",
  "speaks-for-no-unit",
  "account-out-of-reach",
];
const atTheDoor = ["sign-in-needed", "no-post-held", "not-allowed"];
const forms = ["draft.read", "file.upload"];

/** Every procedure of the router, asked by everybody: each cell is what the domain's policies say, computed by them. */
describeOnEachDatabase("who may do what", (database) => {
  let made: RuleBookOffice;
  let rows: ReadonlyMap<string, MatrixRow>;
  let known: Known;
  beforeAll(async () => {
    await emptyTables(database());
    made = await ruleBookOffice(database());
    // Jobs keep their tables by themselves; nobody works on them here.
    await (await startJobs(made.office)).close();
    rows = matrixRows(made);
    const part = await database().transaction(() => lockedAssignment(database(), given.id));
    const surroundings = await surroundingsOf(database(), given.taskId, suoiHoaToday);
    if (part === null || surroundings === null) throw new Error("The commune has a part in a task.");
    known = { part, surroundings, units: (await unitRegister(database())).units };
  }, 60_000);

  /** What one is answered; whatever it changed is undone. */
  async function asked(actor: Actor, path: string, input: unknown): Promise<Verdict> {
    let verdict = "may";
    await database().transaction(async () => {
      try {
        await callProcedure({ office: made.office, actor }, path, input);
      } catch (error) {
        verdict = verdictOf(problemIn(error).code, path);
      }
      return { ok: false };
    });
    return verdict;
  }

  test("is written down for every procedure, and for no other", () => {
    expect([...rows.keys()].toSorted()).toEqual(procedures.toSorted());
  });

  test.each(procedures)("%s", async (path) => {
    const row = rows.get(path);
    if (row === undefined) throw new Error(`${path} has no row in the matrix.`);
    const permission = permissionOf(path);
    const cells: Record<string, { readonly expected: Verdict; readonly found: Verdict }> = {};
    for (const [who, actor] of everybody(made.accountId)) {
      const permitted = may(actor, permission);
      const expected = permitted.ok ? row.rule(actor, known) : permitted.problem.code;
      const found = await asked(actor, path, row.input);
      if (found !== expected) cells[who] = { expected, found };
    }
    expect(cells).toEqual({});
  });
});

function permissionOf(path: string): Permission {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  const meta: unknown = Reflect.get(Object(procedure), "meta");
  const permission = permissions.find((each) => each === Reflect.get(Object(meta), "permission"));
  if (permission === undefined) throw new Error(`${path} names no permission.`);
  return permission;
}

/** What a refusal says of access. An input that is refused as such would test nothing, so it is a verdict of its own. */
function verdictOf(code: string, path: string): Verdict {
  if (code === "not-found") return "not-there";
  if (notTheirs.includes(code)) return "not-theirs";
  if (atTheDoor.includes(code)) return code;
  return code === "input-invalid" && !forms.includes(path) ? code : "may";
}
