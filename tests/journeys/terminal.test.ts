import { fileURLToPath } from "node:url";
import { type TestContext, afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { wardPlanNumber, wardPlanText } from "../fixtures/ward-plan.ts";
import { type PseudoTerminal, hasPseudoTerminal, openTerminal } from "./pseudo-terminal.ts";
import { type ServerProcess, startServer, temporaryFolder } from "./server-process.ts";
import { planTakenIn } from "./plan-taken-in.ts";
import { signedInClerk } from "./signed-in.ts";

const command = fileURLToPath(new URL("../../apps/terminal/bin/dondoc.ts", import.meta.url));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let terminal: PseudoTerminal | null = null;

beforeAll(async () => {
  if (!hasPseudoTerminal()) return;
  folder = await temporaryFolder();
  server = await startServer(folder.path, { DONDOC_TODAY: "2024-10-01" });
});
afterEach(() => {
  terminal?.close();
  terminal = null;
});
afterAll(async () => {
  if (!hasPseudoTerminal()) return;
  await server.stop();
  await folder.remove();
});

function open(context: TestContext): PseudoTerminal {
  if (!hasPseudoTerminal()) context.skip("tmux is not installed");
  terminal = openTerminal(
    { columns: 80, rows: 24 },
    { TERM: "xterm-256color", LANG: "C.UTF-8", DONDOC_LANG: "vi", DONDOC_URL: server.url },
  );
  return terminal;
}

function start(at: PseudoTerminal, args: string): void {
  at.type(`'${process.execPath}' '${command}' ${args}; echo "ended with $?"`);
  at.press("Enter");
}

describe("in a real terminal of 80×24", () => {
  test("finds what Đình Bảng owes, opens it, is resized, and leaves the screen as it was", async (context) => {
    const at = open(context);
    at.type("echo before");
    at.press("Enter");
    await at.see(/^before$/mu);
    start(at, "");
    const list = await at.see(/QUÁ HẠN {2}\d+/u);
    expect(list).toContain("01-10-2024 · trực tuyến");

    at.press("/");
    at.type("dinh bang");
    const found = await at.see(/▌ ∘ <20-10-2024 còn 19 ngày {2}P\. Đình Bảng/u);
    expect(found).not.toContain("P. Châu Khê");
    at.press("Enter");
    await at.see("lọc: dinh bang");
    at.press("Enter");
    const opened = await at.see("┃ ");
    expect(opened).toMatch(/phường Đình Bảng/u);

    at.resize(120, 32);
    await at.see(/│ {2}┃ /u);
    at.press("Escape");
    await at.see("┌─ Xem ─");
    at.resize(80, 24);
    await at.see(/^ {4}Hạn {9}Còn/mu);

    at.press("q");
    const after = await at.see("ended with 0");
    expect(after).toContain("before");
    expect(after).not.toContain("QUÁ HẠN");
  });

  test("shows a plan that somebody else takes in, and restores the screen on SIGTERM", async (context) => {
    const at = open(context);
    start(at, "dash");
    await at.see(/QUÁ HẠN {2}\d+/u);
    at.press("/");
    at.type(wardPlanNumber.replace("/", " "));
    await at.see("Không có việc nào khớp");
    await planTakenIn(await signedInClerk(server), wardPlanText());
    await at.see(/^▌ /mu);

    process.kill(at.programPid(), "SIGTERM");
    const after = await at.see(/ended with \d+/u);
    expect(after).not.toContain("trực tuyến");
  });

  test("says when the server goes and comes back", async (context) => {
    const at = open(context);
    start(at, "dash");
    await at.see(/QUÁ HẠN {2}\d+/u);
    await server.stop();
    const lost = await at.see("MẤT KẾT NỐI");
    expect(lost).toMatch(/QUÁ HẠN {2}\d+/u);
    server = await startServer(folder.path, { DONDOC_TODAY: "2024-10-01", PORT: new URL(server.url).port });
    await at.see("trực tuyến");
  });
});
