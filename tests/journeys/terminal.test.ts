import { fileURLToPath } from "node:url";
import { type TestContext, afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { wardPlanNumber, wardPlanText } from "../fixtures/ward-plan.ts";
import { type PseudoTerminal, hasPseudoTerminal, openTerminal } from "./pseudo-terminal.ts";
import { newOfficeFolder } from "./new-office.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { planTakenIn } from "./plan-taken-in.ts";
import { type SignedIn, signedInAs } from "./signed-in.ts";
import { commandToken } from "./command-token.ts";

const command = fileURLToPath(new URL("../../apps/terminal/bin/dondoc.ts", import.meta.url));

let folder: Awaited<ReturnType<typeof newOfficeFolder>>;
let server: ServerProcess;
let clerk: SignedIn;
let token: string;
let terminal: PseudoTerminal | null = null;

beforeAll(async () => {
  if (!hasPseudoTerminal()) return;
  folder = await newOfficeFolder();
  server = await startServer(folder.path, { DONDOC_TODAY: "2024-10-01" });
  clerk = await signedInAs(server, { post: "clerk", isUnit: (name) => name.includes("Đăk Glei") });
  token = await commandToken(server, clerk);
}, 180_000);
afterEach(() => {
  terminal?.close();
  terminal = null;
});
afterAll(async () => {
  if (!hasPseudoTerminal()) return;
  await server.stop();
  await folder.remove();
});

function open(context: TestContext, as: "clerk" | "public" = "public"): PseudoTerminal {
  if (!hasPseudoTerminal()) context.skip("tmux is not installed");
  terminal = openTerminal(
    { columns: 80, rows: 24 },
    {
      TERM: "xterm-256color",
      LANG: "C.UTF-8",
      DONDOC_LANG: "vi",
      DONDOC_URL: server.url,
      DONDOC_TOKEN: as === "clerk" ? token : "",
    },
  );
  return terminal;
}

/** Opens what Đăk Glei is late with. */
async function openLateTask(at: PseudoTerminal): Promise<string> {
  start(at, "dash");
  await at.see(/QUÁ HẠN {2}\d+/u);
  at.press("/");
  at.type("unit:dak-glei");
  await at.see(/^▌ +! .*Đăk Glei/mu);
  at.press("Enter");
  await at.see("lọc: unit:dak-glei");
  at.press("Enter");
  return at.see("t Tiếp nhận");
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
    at.type("echo before");
    at.press("Enter");
    start(at, "dash");
    await at.see(/QUÁ HẠN {2}\d+/u);
    at.press("/");
    at.type(wardPlanNumber.replace("/", " "));
    await at.see("Không có việc nào khớp");
    await planTakenIn(clerk, wardPlanText());
    await at.see(/^▌ /mu);

    process.kill(at.programPid(), "SIGTERM");
    const after = await at.see("ended with 143");
    expect(after).toContain("before");
    expect(after).not.toContain("trực tuyến");
  });

  test("acts on a task, with the reason where it may not, and sees what another client does to it", async (context) => {
    const at = open(context, "clerk");
    await openLateTask(at);
    at.press("c");
    await at.see(/× “Xác nhận hoàn thành” là việc của cơ quan giao việc/u);
    at.press("t");
    await at.see("1/1 · Enter gửi");
    at.press("Enter");
    await at.see(/đã tiếp nhận/iu);

    const { items } = await clerk.api.task.due.query({ all: true });
    const late = items.find(({ unit, group }) => group === "overdue" && unit?.name.includes("Đăk Glei"));
    const { parts } = await clerk.api.task.detail.query({ taskId: late?.taskId ?? "", limit: 200 });
    const part = parts.find(({ assignment }) => assignment.id === late?.id);
    await clerk.api.task.reportProgress.mutate({
      assignmentId: part?.assignment.id ?? "",
      version: part?.version ?? 0,
      progress: { reportedOn: "2024-10-01", note: "đã họp tại hai nơi", progressPercent: 20 },
    });
    await at.see("! đang thực hiện");
    at.press("G");
    // The part that is acted on, and not only the story beside it, which comes a moment later and may tell more.
    await at.see("Tiến độ: 20 %");

    at.press("p");
    await at.see("1/2 · Enter tiếp");
    at.type("còn ba nơi");
    at.press("Enter");
    await at.see("2/2 · Enter gửi");
    at.type("70");
    at.press("Enter");
    await at.see("còn ba nơi");
    at.press("s");
    await at.see("1/3");
    at.press("Enter");
    await at.see("2/3");
    at.press("Enter");
    await at.see("3/3");
    at.type("12/BC-HU");
    at.press("Enter");
    await at.see("12/BC-HU");
    at.press("g");
    await at.see(/^ ! chờ xác nhận/mu);
    at.press("q");
    expect(await at.see("ended with 0")).not.toContain("trực tuyến");
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
