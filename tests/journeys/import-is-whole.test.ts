import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wardPlanNumber, wardPlanText } from "../fixtures/ward-plan.ts";
import { documentForm } from "./document-form.ts";
import { refusedServer, startServer, temporaryFolder } from "./server-process.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const LONG_PLAN_TASKS = 1_200;

describe("killing the server during an import", () => {
  test("leaves the whole import or none of it", async () => {
    const outcomes = new Set<string>();
    for (const delayMs of [0, 15, 40, 80, 160, 320, 640]) {
      const server = await startServer(folder.path, { DONDOC_TODAY: "2024-10-01" });
      const before = await server.api.plan.list.query();
      if (before.plans.some((plan) => plan.number === wardPlanNumber)) {
        await server.stop();
        break;
      }
      const { draftId } = await server.api.draft.read.mutate(
        documentForm("ke-hoach.txt", wardPlanText(LONG_PLAN_TASKS)),
      );
      const { proposed } = await server.api.draft.detail.query({ draftId });
      if (proposed === null) throw new Error("The draft proposes no plan.");
      const accepting = server.api.draft.accept.mutate({ draftId, acceptance: proposed }).then(
        () => "acknowledged" as const,
        () => "cut off" as const,
      );
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await server.stop("SIGKILL");
      const acknowledged = await accepting;
      outcomes.add(`${acknowledged}, ${await whatIsThere(folder.path)}`);
    }
    console.info(`outcomes: ${[...outcomes].join("; ")}`);
    for (const outcome of outcomes) {
      expect(["acknowledged, whole", "cut off, whole", "cut off, none"]).toContain(outcome);
    }
  });
});

async function whatIsThere(dataFolder: string): Promise<"whole" | "none" | "a part"> {
  const server = await startServer(dataFolder, { DONDOC_TODAY: "2024-10-01" });
  try {
    const plan = (await server.api.plan.list.query()).plans.find((each) => each.number === wardPlanNumber);
    const { drafts } = await server.api.draft.list.query();
    const accepted = drafts.filter((draft) => draft.number === wardPlanNumber && draft.status === "accepted");
    if (plan === undefined) return accepted.length === 0 ? "none" : "a part";
    return plan.taskCount === LONG_PLAN_TASKS + 3 && accepted.length === 1 ? "whole" : "a part";
  } finally {
    await server.stop();
  }
}

describe("a second server on the same data folder", () => {
  test("is refused with a sentence that says what to do", async () => {
    const first = await startServer(folder.path);
    try {
      const second = await refusedServer(folder.path);
      expect(second.exitCode).toBe(1);
      expect(second.said).toContain("đang được một máy chủ Đôn Đốc khác dùng");
      expect(second.said).toContain("DONDOC_DATA");
      expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    } finally {
      await first.stop();
    }
  });
});
