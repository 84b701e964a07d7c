import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { capture } from "../testing/capture.ts";
import { run } from "./run.ts";

const bin = fileURLToPath(new URL("../../bin/dondoc.ts", import.meta.url));

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The real command in a process of its own. Nothing listens on port 9. */
function dondoc(...args: readonly string[]): Promise<Ended> {
  const environment = { PATH: process.env["PATH"], DONDOC_URL: "http://127.0.0.1:9", DONDOC_LANG: "vi" };
  const child = spawn(process.execPath, [bin, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const written = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (written.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (written.err += data.toString()));
  child.on("close", (code) => resolve({ code, ...written }));
  return promise;
}

describe("a server that does not answer", () => {
  test("is one sentence with what to do, and code 5", async () => {
    expect(await dondoc("due")).toEqual({
      code: 5,
      out: "",
      err: "dondoc: Không tới được http://127.0.0.1:9. Máy chủ chạy chưa? Chạy: dondoc serve\n",
    });
  });

  test("is one object on stderr for scripts", async () => {
    const { code, err } = await dondoc("overdue", "--json", "--lang", "en");
    expect([code, JSON.parse(err)]).toMatchObject([
      5,
      { schema: "dondoc.problem/1", code: "server-unreachable" },
    ]);
  });
});

test("another program on the port is told from no program, code 9", async () => {
  const server = createServer((_, response) => void response.end("<html>hello</html>"));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, err } = await dondoc("due", "--server", `http://127.0.0.1:${port}`);
  server.close();
  expect(code).toBe(9);
  expect(err).toMatch(/^dondoc: Ở \S+ không phải máy chủ Đôn Đốc bản này\..*\n$/u);
});

describe("a wrong argument is one sentence and code 2", () => {
  test.each([
    [["dew"], "Không có lệnh “dew”. Xem: dondoc --help"],
    [["overdu"], "Không có lệnh “overdu”. Ý bạn là overdue?"],
    [["due", "--chek"], "Không có tùy chọn --chek. Ý bạn là --check?"],
    [["due", "--unit"], "Tùy chọn --unit <NAME> cần một giá trị. Xem: dondoc --help"],
    [["due", "extra"], "Thừa tham số. Xem: dondoc --help"],
    [["read"], "Thiếu tham số FILE. Xem: dondoc --help"],
    [["due", "--lang", "fr"], "--lang nhận vi hoặc en, không nhận “fr”."],
    [["due", "--as-of", "31-02-2024"], "Không hiểu ngày “31-02-2024”"],
    [["due", "--within", "soon"], "--within nhận số ngày"],
    [["due", "--format", "xml"], "--format nhận table, csv hoặc md"],
    [["dash"], "dash cần một terminal. Dùng: dondoc due"],
  ])("%j", async (args, sentence) => {
    const { console, out, err } = capture();
    const environment = { DONDOC_LANG: "vi" };
    const code = await run({ argv: args, environment, folder: "/", console, hasKeyboard: false });
    expect([code, out()]).toEqual([2, ""]);
    expect(err()).toContain(`dondoc: ${sentence}`);
    expect(err().trim().split("\n")).toHaveLength(1);
  });
});

test("alone in a pipe it is the list, not the screen", async () => {
  expect((await dondoc()).code).toBe(5);
});

test("help and version speak and end well", async () => {
  const [help, english, version] = await Promise.all([
    dondoc("--help"),
    dondoc("--help", "--lang", "en"),
    dondoc("-V"),
  ]);
  expect([help.code, help.out]).toEqual([0, expect.stringContaining("Cách dùng: dondoc")]);
  expect(english.out).toContain("full-screen deadlines");
  expect(version).toEqual({ code: 0, out: "0.1.0\n", err: "" });
});

describe("work on the office itself", () => {
  test("where there is no office says so, with code 2", async () => {
    const { code, err } = await dondoc("admin", "verify", "--data", "/nowhere/at/all", "--lang", "en");
    expect([code, err]).toEqual([
      2,
      "dondoc: There is no office in /nowhere/at/all. Check --data or DONDOC_DATA.\n",
    ]);
  });

  test.each([
    [["admin"], "See: dondoc --help"],
    [["admin", "move"], "The argument --to <URL> is missing. See: dondoc --help"],
    [["admin", "export", "pln_1"], "The argument FILE is missing. See: dondoc --help"],
  ])("asked for as %j says what is missing", async (argv, sentence) => {
    const { code, err } = await dondoc(...argv, "--lang", "en");
    expect([code, err]).toEqual([2, `dondoc: ${sentence}\n`]);
  });
});
