import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { type ExportedStream, exportStream } from "./export-stream.ts";

/** What an auditor runs; it imports nothing of ours. */
const verifier = fileURLToPath(new URL("../../../../apps/docs/public/verify-stream.mjs", import.meta.url));

describeOnEachDatabase("the history of one thing, taken away by an auditor", (database) => {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-export-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let stream: { rootId: number; streamId: string };
  let exported: ExportedStream;
  beforeAll(async () => {
    await fillDemoOffice(testOffice(database()));
    const longest = await database()
      .db()
      .selectFrom("event")
      .select(["root_id", "stream"])
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    stream = { rootId: longest.root_id, streamId: longest.stream };
    const result = await exportStream(database(), stream);
    if (!result.ok || result.value === null) throw new Error("Nothing was exported.");
    exported = result.value;
  });

  function verified(change: (copy: ExportedStream) => unknown, ...more: readonly string[]) {
    const file = join(folder, "stream.json");
    writeFileSync(file, JSON.stringify(change(structuredClone(exported))));
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file, ...more], {
      encoding: "utf8",
    });
    return { status, says: (stdout + stderr).trim() };
  }

  test("is found whole by a program that knows nothing of ours", () => {
    const { version, hash } = exported.head;
    expect(version).toBeGreaterThan(20);
    expect(verified((copy) => copy, hash)).toEqual({
      status: 0,
      says: `whole: ${version} events, head ${hash}`,
    });
  });

  describe("is found broken", () => {
    test.each<[string, (copy: ExportedStream) => unknown]>([
      [
        "where words were changed",
        (copy) => ({ ...copy, events: copy.events.with(4, { ...link(copy, 4), event: {} }) }),
      ],
      ["where an event was taken out", (copy) => ({ ...copy, events: copy.events.toSpliced(4, 1) })],
      [
        "where an event wears another number",
        (copy) => ({ ...copy, events: copy.events.with(4, { ...link(copy, 4), version: 9 }) }),
      ],
    ])("%s", (_, change) => {
      const { status, says } = verified(change);
      expect(status).toBe(1);
      expect(says).toContain("broken at event 5");
    });

    test("where its end was cut off", () => {
      expect(verified((copy) => ({ ...copy, events: copy.events.slice(0, -1) }))).toMatchObject({
        status: 1,
      });
    });

    test("where it leads to another head than was written down", () => {
      expect(verified((copy) => copy, "0".repeat(64))).toMatchObject({ status: 1 });
    });
  });

  test("is nothing for a thing that has none", async () => {
    const none = { rootId: 1, streamId: "01890000-0000-7000-8000-000000000000" };
    expect(await exportStream(database(), none)).toEqual({ ok: true, value: null });
  });

  test("is not given out where the ledger itself is broken", async () => {
    await database().transaction(async () => {
      await sql`set local session_replication_role = replica`.execute(database().db());
      await sql`update event set data = '{}' where stream = ${stream.streamId}::uuid and version = 2`.execute(
        database().db(),
      );
    });
    expect(await exportStream(database(), stream)).toMatchObject({
      problem: { code: "history-broken", version: 2 },
    });
  });
});

function link(copy: ExportedStream, index: number): ExportedStream["events"][number] {
  const found = copy.events[index];
  if (found === undefined) throw new Error(`There is no event ${index + 1}.`);
  return found;
}
