import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { documentForm } from "./document-form.ts";
import { newOfficeFolder } from "./new-office.ts";
import { startServer } from "./server-process.ts";
import { signedInClerk, stillSignedIn } from "./signed-in.ts";

let folder: Awaited<ReturnType<typeof newOfficeFolder>>;
beforeEach(async () => {
  folder = await newOfficeFolder();
});
afterEach(() => folder.remove());

/** Larger than what is read while its sender waits. */
const large = `${wardPlanText({ moreTasks: 600, number: "901/KH-UBND" })}\n${" ".repeat(600_000)}`;

test("a large document that a killed server had taken is read by the next, once", async () => {
  const first = await startServer(folder.path);
  const clerk = await signedInClerk(first);
  const asked = await clerk.api.draft.read.mutate(documentForm("ke-hoach.txt", large));
  if (!("jobId" in asked)) throw new Error("The document was read at once.");
  const { jobId } = asked;
  while ((await clerk.api.draft.reading.query({ jobId })).state === "waiting") await setTimeout(20);
  await first.stop("SIGKILL");
  const second = await startServer(folder.path);
  const { api } = stillSignedIn(second, clerk);
  let reading = await api.draft.reading.query({ jobId });
  while (reading.draftId === null && reading.problem === null) {
    await setTimeout(100);
    reading = await api.draft.reading.query({ jobId });
  }
  const { drafts } = await api.draft.list.query();
  await second.stop();
  expect(drafts.filter(({ number }) => number === "901/KH-UBND")).toMatchObject([
    { draftId: reading.draftId, fileName: "ke-hoach.txt" },
  ]);
}, 120_000);
