import type { AssignmentId } from "@dondoc/domain";
import { evidence, given, suoiHoa } from "@dondoc/domain/scenarios";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { beforeAll, describe, expect, test } from "vitest";
import { problemSentence } from "@dondoc/words";
import { z } from "zod";
import { pathsOf } from "../testing/call-procedure.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { type OpenAnswer, type OpenClient, openClients } from "../testing/open-clients.ts";
import { seriesId, tellRuleBook } from "../testing/rule-book-office.ts";
import { laterPlan, suoiHoaOffice, suoiHoaToday as today } from "../testing/suoi-hoa-office.ts";
import { testApp } from "../testing/test-app.ts";
import { openApiDocument, operations } from "./openapi-document.ts";

const Detail = z.object({
  planVersion: z.int(),
  parts: z.array(z.object({ version: z.int(), assignment: z.object({ id: z.string() }) })),
});
const Refused = z.object({ problem: z.unknown() });

function problemIn({ data }: OpenAnswer): unknown {
  return Refused.parse(data).problem;
}

describe("the OpenAPI document", () => {
  test("passes an independent linter", async () => {
    const config = await createConfig({
      extends: ["recommended"],
      // The server is wherever the office is, and what may be refused is told for all codes at once.
      rules: { "operation-4xx-response": "off", "no-server-example.com": "off" },
    });
    const problems = await lintFromString({ source: JSON.stringify(openApiDocument()), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
  });

  test("has every step of a task, and what is read of plans, tasks and units", () => {
    const offered = new Set(operations.map(({ procedure }) => procedure));
    const steps = pathsOf("mutation").filter((path) => path.startsWith("task."));
    expect(steps.filter((path) => !offered.has(path))).toEqual([]);
    const read = ["overview.show", "overview.cascade", "plan.list", "plan.detail", "task.due", "task.detail"];
    const others = ["unit.list", "unit.owes", "unit.scorecard", "report.collection", "search.find"];
    expect([...read, ...others].filter((path) => !offered.has(path))).toEqual([]);
  });
});

describeOnEachDatabase("a client made from the OpenAPI document", (database) => {
  let reader: OpenClient;
  let commune: OpenClient;
  let district: OpenClient;
  let clerk: OpenClient;
  let nobody: OpenClient;
  beforeAll(async () => {
    await emptyTables(database());
    const office = await suoiHoaOffice(database(), { story: "not received yet" });
    await tellRuleBook(office);
    const app = testApp(office);
    ({ reader, commune, district, clerk, nobody } = await openClients(app, office));
  }, 60_000);

  test("looks at reports of the days it names, of five years at most", async () => {
    const window = { from: "2024-10-01", to: "2024-10-31" };
    const { status, data } = await reader.call("showCollection", { seriesId, window });
    const { instances } = z.object({ instances: z.array(z.object({ dueOn: z.string() })) }).parse(data);
    expect(status).toBe(200);
    expect(instances.filter(({ dueOn }) => dueOn < window.from || dueOn > window.to)).toEqual([]);
    const endless = { from: "1900-01-01", to: "2999-12-31" };
    const refused = await reader.call("showCollection", { seriesId, window: endless });
    expect([refused.status, problemIn(refused)]).toEqual([
      400,
      { code: "input-invalid", fields: ["window"] },
    ]);
  });

  test("is refused in words and without a trace of the inside", async () => {
    const unknown = await reader.call("showTask", { taskId: "tsk_1.018cc251-f400-7000-9000-00000000dead" });
    expect([unknown.status, unknown.data]).toEqual([
      404,
      {
        type: "urn:dondoc:problem:not-found",
        title: problemSentence({ code: "not-found", kind: "task" }, "vi"),
        status: 404,
        problem: { code: "not-found", kind: "task" },
      },
    ]);
    const wrong = await reader.call("showTask", { taskId: "một việc" });
    expect([wrong.status, problemIn(wrong)]).toEqual([400, { code: "input-invalid", fields: ["taskId"] }]);
    expect((await nobody.call("listPlans", {})).status).toBe(401);
    const beyond = await reader.call("urgeAssignment", { assignmentId: given.id }, { version: 1 });
    expect([beyond.status, problemIn(beyond)]).toEqual([
      403,
      { code: "not-allowed", permission: "task.act" },
    ]);
    for (const { data } of [unknown, wrong, beyond])
      expect(JSON.stringify(data)).not.toMatch(/stack|\.ts\b|node:/u);
  });

  test("calls every operation, and each answer has the shape that was promised", async () => {
    const { planId, taskId, id: assignmentId } = given;
    await readings({ planId, taskId, assignmentId });
    await stepsOfPart(assignmentId);
    await stepsOfOthers();
    await handedIn();
    const called = new Set([...clerk.called, ...reader.called, ...commune.called, ...district.called]);
    expect(operations.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
  }, 60_000);

  async function readings(of: { planId: string; taskId: string; assignmentId: string }): Promise<void> {
    const named = { ...of, unitId: suoiHoa.commune, seriesId, directiveId: laterPlan.directiveId };
    const asked: Readonly<Record<string, object>> = {
      find: { text: "sách", kinds: ["plan", "task"], limit: 5 },
      listDueTasks: { all: true, limit: 10, planId: of.planId },
      writePlanReport: { planId: of.planId, format: "html" },
      showCollection: { window: { from: "2024-01-01", to: "2024-12-31" } },
    };
    for (const { id, path } of operations.filter(
      ({ method, id: each }) => method === "get" && each !== "showReading",
    )) {
      const inPath = Object.entries(named).filter(([name]) => path.includes(`{${name}}`));
      const answer = await reader.call(id, { ...Object.fromEntries(inPath), ...asked[id] });
      expect([id, answer.status]).toEqual([id, 200]);
    }
  }

  /** A file is named by what it holds; a list of tasks is read, and told where a line is wrong. */
  async function handedIn(): Promise<void> {
    const evidence_ = await clerk.call("keepEvidence", {}, formOf("ket-qua.txt", "Đã lập xong danh mục"));
    expect([evidence_.status, Reflect.get(Object(evidence_.data), "fileName")]).toEqual([200, "ket-qua.txt"]);
    const list = "Số;32/KH-UBND\n\nNội dung;Chủ trì;Thời hạn\nGiữ tủ sách;Thôn Một;30/6/2024\n";
    const key = { headers: { "Idempotency-Key": "018cc251-f400-7000-9000-000000000099" } };
    const read = () => clerk.call("readDocument", {}, formOf("viec.csv", list), key);
    const first = await read();
    expect([first.status, (await read()).data]).toEqual([200, first.data]);
    const jobId = "018cc251-f400-7000-9000-00000000dead";
    expect((await clerk.call("showReading", { jobId })).status).toBe(404);
    const nothing = await clerk.call("readDocument", {}, new FormData());
    expect([nothing.status, problemIn(nothing)]).toEqual([400, { code: "input-invalid", fields: ["file"] }]);
    expect((await reader.call("readDocument", {}, formOf("viec.csv", list))).status).toBe(403);
  }

  function formOf(fileName: string, text: string): FormData {
    const form = new FormData();
    form.set("file", new File([text], fileName));
    return form;
  }

  async function stepsOfPart(assignmentId: AssignmentId): Promise<void> {
    const reason = "Có lý do";
    const submission = { submittedOn: today, evidence, period: null };
    const progress = { reportedOn: today, note: "Đã xong ba bản", progressPercent: 60 };
    const longer = { dueOn: "2024-07-15", reason };
    const story: readonly (readonly [OpenClient, string, object])[] = [
      [commune, "receiveAssignment", { receivedOn: today }],
      [commune, "startAssignment", { startedOn: today }],
      [commune, "reportProgressAssignment", { progress }],
      [district, "urgeAssignment", {}],
      [commune, "requestExtensionAssignment", longer],
      [commune, "withdrawExtensionAssignment", {}],
      [commune, "requestExtensionAssignment", longer],
      [district, "refuseExtensionAssignment", { reason }],
      [commune, "requestExtensionAssignment", longer],
      [district, "grantExtensionAssignment", { dueOn: "2024-07-15" }],
      [commune, "submitAssignment", submission],
      [district, "returnAssignment", { returnedOn: today, reason }],
      [district, "suspendAssignment", { suspendedOn: today, reason }],
      [district, "resumeAssignment", { resumedOn: today }],
      [commune, "submitAssignment", submission],
      [district, "confirmAssignment", { confirmedOn: today }],
    ];
    let { version } = await partOf(assignmentId);
    for (const [at, [client, id, body]] of story.entries()) {
      const key = { headers: { "Idempotency-Key": `018cc251-f400-7000-9000-0000000000${10 + at}` } };
      const step = () => client.call(id, { assignmentId }, { version, ...body }, key);
      const answer = await step();
      expect([id, answer.status, answer.data]).toEqual([id, 200, expect.anything()]);
      // Sent again with its key, because the answer was lost: done once, and answered the same.
      expect([id, (await step()).data]).toEqual([id, answer.data]);
      version = Number(Reflect.get(Object(answer.data), "version"));
    }
  }

  /** What ends a part: each on one that is given for it. */
  async function stepsOfOthers(): Promise<void> {
    const reason = "Có lý do";
    const give = async () => {
      const { planVersion } = await taskDetail();
      const part = { version: planVersion, unitId: suoiHoa.otherCommune, role: "execute", assignedOn: today };
      const given_ = await district.call("assignUnit", { taskId: given.taskId }, part);
      expect(given_.status).toBe(200);
      const assignmentId = String(Reflect.get(Object(given_.data), "assignmentId"));
      return { assignmentId, version: (await partOf(assignmentId)).version };
    };
    for (const [id, body] of [
      ["withdrawAssignment", { withdrawnOn: today, reason }],
      ["supersedeAssignment", { supersededOn: today, reason, byPlanId: laterPlan.id }],
      ["reassignAssignment", { toUnitId: suoiHoa.office, reassignedOn: today, reason }],
    ] as const) {
      const { assignmentId, version } = await give();
      const answer = await district.call(id, { assignmentId }, { version, ...body });
      expect([id, answer.status, answer.data]).toEqual([id, 200, expect.anything()]);
    }
  }

  async function taskDetail() {
    const { data } = await district.call("showTask", { taskId: given.taskId });
    return Detail.parse(data);
  }

  async function partOf(assignmentId: string): Promise<{ readonly version: number }> {
    const part = (await taskDetail()).parts.find(({ assignment }) => assignment.id === assignmentId);
    if (part === undefined) throw new Error(`The task has no part ${assignmentId}.`);
    return part;
  }
});
