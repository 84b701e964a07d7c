import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNewOffice } from "./new-office.ts";
import { type ServerProcess, temporaryFolder } from "./server-process.ts";
import { type SignedIn, signedInAdministrator } from "./signed-in.ts";

const command = fileURLToPath(new URL("../../apps/terminal/bin/dondoc.ts", import.meta.url));

let home: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let administrator: SignedIn;

beforeAll(async () => {
  home = await temporaryFolder();
  server = await startNewOffice({ DONDOC_PUBLIC_READING: "off" });
  administrator = await signedInAdministrator(server);
}, 180_000);
afterAll(async () => {
  await server.stop();
  await home.remove();
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The command in a process of its own, with a home that nobody else has. */
function dondoc(args: string, token = "") {
  const child = spawn(process.execPath, [command, ...args.split(" "), "--lang", "en"], {
    env: { PATH: process.env["PATH"], HOME: home.path, DONDOC_URL: server.url, DONDOC_TOKEN: token },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { out: "", err: "" };
  const asked = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<Ended>();
  child.stdout.on("data", (data: Buffer) => (written.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => {
    written.err += data.toString();
    const [, code] = /the code there is: (\S+)/u.exec(written.err) ?? [];
    if (code !== undefined) asked.resolve(code);
  });
  child.on("close", (code) => ended.resolve({ code, ...written }));
  return { userCode: asked.promise, ended: ended.promise };
}

/** As the page for devices does it: the code is claimed by who is signed in, then allowed. */
async function answer(userCode: string, step: "approve" | "deny"): Promise<number> {
  const { name, value } = administrator.cookie;
  const headers = { cookie: `${name}=${value}`, origin: server.url, "content-type": "application/json" };
  await fetch(`${server.url}/api/auth/device?user_code=${userCode}`, { headers });
  const body = JSON.stringify({ userCode });
  return (await fetch(`${server.url}/api/auth/device/${step}`, { method: "POST", headers, body })).status;
}

test("a terminal is refused, let in by somebody signed in, and signed out again", async () => {
  const refused = {
    code: 4,
    out: "",
    err: "dondoc: This office is for people with an account. Run: dondoc login\n",
  };
  expect(await dondoc("due").ended).toEqual(refused);
  expect((await dondoc("whoami").ended).code).toBe(4);

  const login = dondoc("login");
  expect(await answer(await login.userCode, "approve")).toBe(200);
  const signedIn = await login.ended;
  expect(signedIn).toMatchObject({ code: 0, out: `Signed in to ${server.url} as Người quản trị.\n` });
  expect(signedIn.err).toContain(`Open ${server.url}/device?user_code=`);
  expect(statSync(join(home.path, ".config/dondoc/tokens.json")).mode & 0o777).toBe(0o600);

  const whoami = await dondoc("whoami --json").ended;
  expect(JSON.parse(whoami.out)).toMatchObject({ schema: "dondoc.account/1", name: "Người quản trị" });
  expect((await dondoc("due").ended).code).toBe(0);
  expect((await dondoc("due", "ddk_of_nobody").ended).code).toBe(4);

  const before = await administrator.api.account.tokens.query();
  expect(await dondoc("logout").ended).toMatchObject({ code: 0, out: `Signed out of ${server.url}.\n` });
  const after = await administrator.api.account.tokens.query();
  expect([before.tokens.length, after.tokens.length]).toEqual([1, 0]);
  expect(await dondoc("due").ended).toEqual(refused);
}, 120_000);

test("a terminal that somebody turns away says so, with code 4", async () => {
  const login = dondoc("login");
  expect(await answer(await login.userCode, "deny")).toBe(200);
  expect(await login.ended).toMatchObject({ code: 4, out: "" });
}, 60_000);
