import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { commandToken } from "./command-token.ts";
import { startNewOffice } from "./new-office.ts";
import { type ServerProcess, temporaryFolder } from "./server-process.ts";
import { signedInAs } from "./signed-in.ts";

const command = fileURLToPath(new URL("../../apps/terminal/bin/dondoc.ts", import.meta.url));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let token: string;
const isUnit = (name: string): boolean => name.includes("Đăk Glei");

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startNewOffice({ DONDOC_TODAY: "2024-10-01" });
  token = await commandToken(server, await signedInAs(server, { post: "clerk", isUnit }));
}, 180_000);
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The command in a process of its own, signed in or as the public. */
function dondoc(args: readonly string[], as: "clerk" | "public" = "clerk"): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...args, "--lang", "en"], {
    cwd: folder.path,
    env: {
      PATH: process.env["PATH"],
      HOME: folder.path,
      DONDOC_URL: server.url,
      DONDOC_TOKEN: as === "clerk" ? token : "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (written.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (written.err += data.toString()));
  const { promise, resolve } = Promise.withResolvers<Ended>();
  child.on("close", (code) => resolve({ code, ...written }));
  return promise;
}

test("a unit receives its task, and what is not for it is refused with reasons", async () => {
  const { out } = await dondoc(["overdue", "--unit", "dak glei", "--json"]);
  const { items } = JSON.parse(out) as { items: { id: string; taskId: string }[] };
  const { id = "", taskId = "" } = items[0] ?? {};
  const code = id.slice(-6);
  expect(await dondoc(["task", taskId])).toMatchObject({
    code: 0,
    out: expect.stringContaining("┃ ") as unknown,
  });
  expect(await dondoc(["task", code, "receive"], "public")).toMatchObject({ code: 4, out: "" });
  expect(await dondoc(["task", code, "receive"])).toMatchObject({
    code: 0,
    out: "Written: Receive · Huyện ủy Đăk Glei. Now: received.\n",
  });
  const again = await dondoc(["task", code, "receive"]);
  const notMine = await dondoc(["task", code, "confirm"]);
  expect([again.code, notMine.code]).toEqual([7, 4]);
  for (const { err } of [again, notMine]) expect(err.trim().split("\n")).toHaveLength(1);
  expect((await dondoc(["task", code])).out).toContain("Received on 1 Oct 2024.");
}, 120_000);

test("a paper is imported, and taken in only when nothing waits for a person", async () => {
  writeFileSync(join(folder.path, "ward.txt"), wardPlanText());
  const waits = await dondoc(["import", "ward.txt", "--accept", "--json"]);
  expect([waits.code, JSON.parse(waits.out) as unknown]).toMatchObject([
    7,
    { planId: null, waiting: { missing: [], checks: [{ code: "assigned-but-not-recipient" }] } },
  ]);
  writeFileSync(join(folder.path, "ward.txt"), wardPlanText().replace("tin;", "tin thành phố;"));
  const accepted = await dondoc(["import", "ward.txt", "--accept"]);
  expect(accepted).toMatchObject({ code: 0, err: "" });
  expect(accepted.out).toContain("Took in 901/KH-UBND: 3 tasks.");
  expect((await dondoc(["plan", "901"])).code).toBe(0);
  expect(await dondoc(["import", "ward.txt"], "public")).toMatchObject({ code: 4, out: "" });
}, 120_000);
