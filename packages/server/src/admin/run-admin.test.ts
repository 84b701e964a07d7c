import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskFiles } from "../files/disk-files.ts";
import { openDatabase } from "../database/open-database.ts";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { testOffice } from "../testing/test-office.ts";
import type { AdminOutcome, AdminRequest } from "./admin-commands.ts";
import { runAdmin } from "./run-admin.ts";

const from = mkdtempSync(join(tmpdir(), "dondoc-admin-"));
afterAll(() => rmSync(from, { recursive: true }));

function admin(request: AdminRequest, folder = "data", signal = AbortSignal.any([])): Promise<AdminOutcome> {
  const options = { language: "en" as const, from, progress: () => undefined, signal };
  return runAdmin({ DONDOC_DATA: folder }, request, options);
}

describe("work on an office that no server serves", () => {
  let whileOpen: AdminOutcome;
  beforeAll(async () => {
    const database = await openDatabase({ folder: join(from, "data") });
    const store = diskFiles(join(from, "data", "files"));
    await fillDemoOffice({ ...testOffice(database), files: { store, scan: null } });
    whileOpen = await admin({ command: "verify" });
    await database.close();
  }, 120_000);

  test("is refused while a server has the folder", () => {
    expect(whileOpen).toMatchObject({ exit: "in-use", code: "data-folder-in-use" });
  });

  test("walks its ledger", async () => {
    const { exit, lines } = await admin({ command: "verify" });
    expect([exit, lines.join()]).toEqual([
      "done",
      expect.stringMatching(/^The ledger is whole: .* Digest: [0-9a-f]{64}$/),
    ]);
  });

  test("makes its tables again", async () => {
    expect(await admin({ command: "rebuild" })).toMatchObject({ exit: "done" });
  });

  test("counts it again", async () => {
    expect(await admin({ command: "repair" })).toMatchObject({ exit: "done" });
  });

  test("backs it up, and restores it in another place", async () => {
    const path = "office.dondoc";
    expect(await admin({ command: "backup", path })).toMatchObject({ exit: "done" });
    expect(await admin({ command: "backup", path })).toMatchObject({ exit: "refused", code: "file-exists" });
    expect(await admin({ command: "restore", path })).toMatchObject({ code: "target-not-empty" });
    expect(await admin({ command: "restore", path }, "other")).toMatchObject({
      exit: "done",
      data: { files: { files: 2, missing: [] } },
    });
    expect(await admin({ command: "verify" }, "other")).toEqual(await admin({ command: "verify" }));
  }, 180_000);

  test("says plainly which files are lost, and backs up all else", async () => {
    rmSync(join(from, "other", "files"), { recursive: true });
    const lost = await admin({ command: "backup", path: "lost.dondoc" }, "other");
    expect(lost).toMatchObject({ exit: "broken", code: "files-missing" });
    expect(lost.lines.filter((line) => /^ {2}[0-9a-f]{64}$/.test(line))).toHaveLength(2);
  });

  test("stops when it is told to", async () => {
    const outcome = await admin({ command: "verify" }, "data", AbortSignal.abort());
    expect(outcome).toMatchObject({ exit: "stopped" });
  });

  test("makes no new office where none is", async () => {
    expect(await admin({ command: "verify" }, "mistyped")).toMatchObject({
      exit: "refused",
      code: "no-office",
    });
  });

  test.each<[string, AdminRequest, string]>([
    ["an address that is none", { command: "move", to: "localhost" }, "url-wanted"],
    [
      "a database that nobody serves",
      { command: "move", to: "postgres://127.0.0.1:9/none" },
      "database-unavailable",
    ],
    ["a file that is not there", { command: "restore", path: "none.dondoc" }, "file-missing"],
    ["an id that is none", { command: "export", id: "143-KH/TU", path: "x.json" }, "not-found"],
  ])("refuses %s in a sentence", async (_, request, code) => {
    const folder = request.command === "restore" ? "empty" : "data";
    expect(await admin(request, folder)).toMatchObject({ code, lines: [expect.stringMatching(/\.$|:.+/)] });
  });
});
