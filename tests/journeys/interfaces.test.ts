import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, inviteAs, signedInAdministrator } from "./signed-in.ts";

const page = readFileSync(new URL("../../apps/docs/interfaces.md", import.meta.url), "utf8");

/** The examples of the page, by the name that stands behind the language. */
const examples = new Map(
  [...page.matchAll(/^```js (\S+)\n(.*?)^```$/gmsu)].map(([, name = "", code = ""]) => [name, code]),
);

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("It did not happen within a minute.");
    await setTimeout(50);
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const holder = createServer().listen(0, "127.0.0.1", () => {
    const at = holder.address();
    holder.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0));
  });
  return promise;
}

describe("the examples of the page on open interfaces", () => {
  let server: ServerProcess;
  let admin: SignedIn;
  beforeAll(async () => {
    server = await startNewOffice({ DONDOC_WEBHOOKS_PRIVATE: "on" });
    admin = await signedInAdministrator(server);
  }, 120_000);
  afterAll(() => server.stop(), 60_000);

  /** Runs one as somebody would who copied it: on its own, with nothing but the two settings. */
  async function run(name: string, key?: string): Promise<string> {
    const code = examples.get(name);
    if (code === undefined) throw new Error(`The page has no example ${name}.`);
    const env = { DONDOC_URL: server.url, ...(key === undefined ? {} : { DONDOC_KEY: key }) };
    const options = { env, timeout: 60_000 };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "-e", code],
      options,
    );
    return stdout;
  }

  test("ask for what is due", async () => {
    expect(await run("rest")).toMatch(/^\d+ due, as of 2024-10-01\n2024-/u);
  }, 90_000);

  test("keep a copy of the open data", async () => {
    expect(await run("open-data")).toMatch(
      /^dondoc\.open-data\/1: [1-9]\d* plans and [1-9]\d* units, as of 2024-10-01\n$/u,
    );
  }, 90_000);

  test("follow a plan by its feed", async () => {
    expect(await run("feed")).toMatch(/^application\/rss\+xml; charset=utf-8 [1-9]\d* items\n$/u);
  }, 90_000);

  test("show what a refusal looks like", async () => {
    expect(await run("refusal")).toMatch(/^404 not-found \S/u);
  }, 90_000);

  test("receive what happened, and nothing that somebody else signed", async () => {
    const receiver = await startReceiver(async (url) => {
      const kinds = ["assignment-received" as const];
      return (await admin.api.webhook.register.mutate({ url, kinds })).secret;
    });
    try {
      const forged = { method: "POST", body: "{}", headers: { "webhook-id": "msg_1" } };
      expect((await fetch(receiver.url, forged)).status).toBe(401);
      const assignmentId = await receiveOne();
      await until(() => receiver.said().includes(`assignment-received ${assignmentId}`));
      const [webhook] = (await admin.api.webhook.list.query()).webhooks;
      expect(webhook?.deliveries).toMatchObject([{ kind: "assignment-received", outcome: "204" }]);
    } finally {
      receiver.process.kill("SIGKILL");
    }
  }, 120_000);

  /** A reporter of a ward says that it has its work. */
  async function receiveOne(): Promise<string> {
    const isUnit = (name: string) => name === "Ủy ban nhân dân phường Đình Bảng";
    const { api, unitId } = await inviteAs(server, admin, { post: "reporter", isUnit });
    const { items } = await api.task.due.query({ unitId, all: true });
    const taskId = items.find(({ kind, role }) => kind === "task" && role !== "coordinate")?.taskId;
    if (taskId === undefined || taskId === null) throw new Error("The ward owes nothing.");
    const { asOf, parts } = await api.task.detail.query({ taskId, unitId });
    const [part] = parts;
    if (part === undefined) throw new Error("The ward has no part.");
    const { version, assignment } = part;
    await api.task.receive.mutate({ assignmentId: assignment.id, version, receivedOn: asOf });
    return assignment.id;
  }

  type Receiver = { readonly process: ChildProcess; readonly url: string; readonly said: () => string };

  /** The receiver of the page, which is told its secret before it starts and its port when it has. */
  async function startReceiver(register: (url: string) => Promise<string>): Promise<Receiver> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const code = examples.get("receiver") ?? "";
    const env = { WEBHOOK_SECRET: await register(url), PORT: String(port) };
    const process_ = spawn(process.execPath, ["--input-type=module", "-e", code], { env });
    let said = "";
    process_.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await until(() => said.includes("listening"));
    return { process: process_, url, said: () => said };
  }

  test("hand in a list of tasks with the key of a clerk", async () => {
    const isUnit = (name: string) => name === "Ủy ban nhân dân phường Châu Khê";
    const { api } = await inviteAs(server, admin, { post: "clerk", isUnit });
    const made = { name: "Thử", scopes: ["draft.read" as const], validDays: 1 };
    const said = await run("hand-in", (await api.account.makeKey.mutate(made)).key);
    expect(said).toContain(`Waits to be looked over: ${server.url}/import/dft_`);
  }, 90_000);

  test("ask a tool as an assistant does", async () => {
    expect(await run("tools")).toContain("77/KH-UBND");
  }, 90_000);
});
