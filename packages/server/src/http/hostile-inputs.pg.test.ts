import { evidence, given, suoiHoa } from "@dondoc/domain/scenarios";
import { TRPCError } from "@trpc/server";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { callProcedure, inputSchemaOf, pathsOf } from "../testing/call-procedure.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { hostileInputs, seededRandom } from "../testing/hostile-inputs.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { laterPlan, suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { ProblemError } from "./problem-codes.ts";

/** The drill asks more of it: `DONDOC_HOSTILE_INPUTS=1000`. */
const count = Number(process.env["DONDOC_HOSTILE_INPUTS"] ?? 20);
const seed = Number(process.env["DONDOC_HOSTILE_SEED"] ?? 20_240_610);
const known = [
  given.id,
  given.taskId,
  given.planId,
  laterPlan.id,
  suoiHoa.commune,
  suoiHoa.otherCommune,
  "2024-06-10",
  "2024-07-15",
  "Có lý do",
  JSON.stringify(evidence[0]),
];
const paths = [...pathsOf("query"), ...pathsOf("mutation")].filter((path) => inputSchemaOf(path) !== null);

test("most procedures are asked", () => {
  expect(paths.length).toBeGreaterThan(25);
});

describeOnEachDatabase("hostile input", (database) => {
  beforeEach(() => emptyTables(database()));

  test.each(paths)(
    `to %s is answered or refused, and never a fault (seed ${seed})`,
    async (path) => {
      const faults: unknown[] = [];
      const office = {
        ...(await suoiHoaOffice(database())),
        report: (fault: unknown) => void faults.push(fault),
      };
      const schema = inputSchemaOf(path);
      if (schema === null) throw new Error(`${path} takes nothing.`);
      for (const input of hostileInputs(schema, { count, random: seededRandom(seed), known })) {
        try {
          await callProcedure({ office, actor: { kind: "local", name: "test" } }, path, input);
        } catch (error) {
          if (!isRefusal(error)) faults.push({ input, error });
        }
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );
});

function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCError)) return false;
  return error.cause instanceof ProblemError || error.cause instanceof z.ZodError;
}
