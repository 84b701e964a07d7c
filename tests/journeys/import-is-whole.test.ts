import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { documentForm, readAtOnce } from "./document-form.ts";
import { newOfficeFolder } from "./new-office.ts";
import { refusedServer, startServer } from "./server-process.ts";
import { type SignedIn, signedInClerk, stillSignedIn } from "./signed-in.ts";

let folder: Awaited<ReturnType<typeof newOfficeFolder>>;
beforeEach(async () => {
  folder = await newOfficeFolder();
});
afterEach(() => folder.remove());

const MORE_TASKS = 600;
/** Tasks of the plan besides those that make it longer. */
const OWN_TASKS = 3;

describe("killing the server during an import", () => {
  test("leaves the whole import or none of it", { timeout: 300_000 }, async () => {
    let server = await startServer(folder.path);
    let clerk = await signedInClerk(server);
    const usual = await timedImport(clerk, "901/KH-UBND");
    const outcomes: string[] = [];
    for (const [index, share] of [0.2, 0.5, 0.8, 1.5].entries()) {
      const number = `${902 + index}/KH-UBND`;
      const { accept } = await readyToAccept(clerk, number);
      const accepting = accept().then(
        () => "acknowledged",
        () => "cut off",
      );
      await (share > 1 ? accepting : setTimeout(usual * share));
      await server.stop("SIGKILL");
      const said = await accepting;
      server = await startServer(folder.path);
      clerk = stillSignedIn(server, clerk);
      outcomes.push(`${said}, ${await whatIsThere(clerk, number)}`);
    }
    await server.stop();
    expect(outcomes.filter((outcome) => outcome.endsWith("a part"))).toEqual([]);
    expect(outcomes).not.toContain("acknowledged, none");
    expect(outcomes).toContain("cut off, none");
    expect(outcomes.at(-1)).toBe("acknowledged, whole");
  });
});

async function readyToAccept({ api }: SignedIn, number: string) {
  const text = wardPlanText({ moreTasks: MORE_TASKS, number });
  const { draftId } = await readAtOnce(api.draft.read.mutate(documentForm("ke-hoach.txt", text)));
  const { proposed: acceptance } = await api.draft.detail.query({ draftId });
  if (acceptance === null) throw new Error("The draft proposes no plan.");
  return { accept: () => api.draft.accept.mutate({ draftId, acceptance }) };
}

/** How long an undisturbed import takes here and now, in milliseconds: the kills are placed inside it. */
async function timedImport(clerk: SignedIn, number: string): Promise<number> {
  const { accept } = await readyToAccept(clerk, number);
  const start = performance.now();
  await accept();
  return performance.now() - start;
}

async function whatIsThere({ api }: SignedIn, number: string): Promise<"whole" | "none" | "a part"> {
  const plan = (await api.plan.list.query()).plans.find((each) => each.number === number);
  const { drafts } = await api.draft.list.query();
  const accepted = drafts.filter((draft) => draft.number === number && draft.status === "accepted");
  if (plan === undefined) return accepted.length === 0 ? "none" : "a part";
  return plan.taskCount === MORE_TASKS + OWN_TASKS && accepted.length === 1 ? "whole" : "a part";
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
