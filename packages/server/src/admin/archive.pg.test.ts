import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { allSpokenOf } from "../files/kept-files.query.ts";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { memoryFiles } from "../testing/memory-files.ts";
import { testOffice } from "../testing/test-office.ts";
import { backUpOffice } from "./back-up-office.ts";
import { restoreOffice } from "./restore-office.ts";

describeOnEachDatabase("the archive of an office", (database) => {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-archive-"));
  const archive = join(folder, "office.dondoc");
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = memoryFiles();
  let kept: unknown;
  beforeAll(async () => {
    await emptyTables(database());
    const office = testOffice(database());
    await fillDemoOffice({ ...office, files: { store: files, scan: null } });
    kept = await verifyLedger(database());
    await backUpOffice(database(), archive, { files });
  });

  /** The archive with its lines changed. */
  function changed(name: string, change: (lines: string[]) => string[]): string {
    const lines = gunzipSync(readFileSync(archive)).toString("utf8").trimEnd().split("\n");
    const path = join(folder, name);
    writeFileSync(path, gzipSync(`${change(lines).join("\n")}\n`));
    return path;
  }

  /** Where the first row stands; the first tables may have none. */
  function firstRow(lines: readonly string[]): number {
    return lines.findIndex((line) => line.startsWith('"'));
  }

  test("is not written over a file that is there", async () => {
    expect(await backUpOffice(database(), archive, { files })).toEqual({
      ok: false,
      problem: { code: "file-exists", path: archive },
    });
  });

  test("does not go into an office that has anything", async () => {
    expect(await restoreOffice(database(), archive, { files })).toMatchObject({
      problem: { code: "target-not-empty" },
    });
  });

  test("makes the same office again, down to the heads of its histories", async () => {
    await emptyTables(database());
    const elsewhere = memoryFiles();
    expect(await restoreOffice(database(), archive, { files: elsewhere })).toMatchObject({
      ok: true,
      value: { files: { files: 2, missing: [] } },
    });
    expect(await verifyLedger(database())).toEqual(kept);
    const { tables } = await rebuildTables(database());
    expect(tables.filter(({ differing }) => differing > 0)).toEqual([]);
  });

  describe("is refused whole, and leaves the office empty,", () => {
    test.each<[string, string, (lines: string[]) => string[]]>([
      ["when it ends early", "archive-broken", (lines) => lines.slice(0, -1)],
      ["when something follows its end", "archive-broken", (lines) => [...lines, '["end",0,0,""]']],
      ["when a row is missing", "copy-differs", (lines) => lines.toSpliced(firstRow(lines), 1)],
      ["when a line is no line of one", "archive-broken", (lines) => lines.with(3, '{"row":1}')],
      [
        "when a file in it is not what its name says",
        "archive-broken",
        (lines) =>
          lines.map((line) => (line.startsWith('["file"') ? line.replace(/[0-9a-f]{8}/u, "00000000") : line)),
      ],
      [
        "when it is of another form",
        "archive-broken",
        (lines) => lines.with(0, '["dondoc-archive",9,"",""]'),
      ],
      [
        "when its tables are not ours",
        "schema-differs",
        (lines) => lines.map((line) => line.replace('["table","unit",["root_id"', '["table","unit",["root"')),
      ],
    ])("%s", async (name, code, change) => {
      await emptyTables(database());
      const path = changed(`${name}.dondoc`, change);
      expect(await restoreOffice(database(), path, { files })).toMatchObject({
        ok: false,
        problem: { code },
      });
      expect(await verifyLedger(database())).toMatchObject({ value: { events: 0 } });
    });

    test("when it is no archive at all", async () => {
      const path = join(folder, "letter.txt");
      writeFileSync(path, "Kính gửi");
      expect(await restoreOffice(database(), path, { files })).toEqual({
        ok: false,
        problem: { code: "archive-broken", line: 1 },
      });
    });
  });

  test("says which files the office speaks of and has lost, or holds with other content", async () => {
    await emptyTables(database());
    await restoreOffice(database(), archive, { files });
    const [lost, changed] = (await allSpokenOf(database())).toSorted();
    if (lost === undefined || changed === undefined) throw new Error("The demonstration has two originals.");
    const worn = memoryFiles();
    await worn.put(changed, new Uint8Array([1]));
    const path = join(folder, "worn.dondoc");
    expect(await backUpOffice(database(), path, { files: worn })).toMatchObject({
      ok: true,
      value: { files: { files: 0, missing: [lost, changed] } },
    });
    await emptyTables(database());
    expect(await restoreOffice(database(), path, { files: memoryFiles() })).toMatchObject({
      ok: true,
      value: { files: { files: 0, missing: [lost, changed] } },
    });
  });

  test("takes an archive of the form that had no files", async () => {
    await emptyTables(database());
    const old = changed("old.dondoc", (lines) =>
      lines
        .filter((line) => !line.startsWith('["file"'))
        .map((line) => line.replace('["dondoc-archive",2', '["dondoc-archive",1')),
    );
    expect(await restoreOffice(database(), old, { files })).toMatchObject({
      ok: true,
      value: { files: { files: 2, missing: [] } },
    });
  });

  test("leaves no unfinished file when it is stopped", async () => {
    await emptyTables(database());
    await restoreOffice(database(), archive, { files });
    const stop = AbortSignal.abort(new Error("stopped"));
    const before = readdirSync(folder);
    await expect(backUpOffice(database(), join(folder, "b.dondoc"), { files, signal: stop })).rejects.toThrow(
      "stopped",
    );
    expect(readdirSync(folder)).toEqual(before);
  });
});
