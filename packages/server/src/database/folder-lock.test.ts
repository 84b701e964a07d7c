import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuse } from "@dondoc/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockDataFolder } from "./folder-lock.ts";

let folder: string;
let holder: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-lock-"));
});
afterEach(() => {
  holder?.kill("SIGKILL");
  holder = undefined;
  rmSync(folder, { recursive: true });
});

const inUse = (): unknown => refuse({ code: "data-folder-in-use", folder });

function isFree(): boolean {
  const lock = lockDataFolder(folder);
  if (lock.ok) lock.value.release();
  return lock.ok;
}

/** Another process that takes the lock, says so, and stays. */
async function holdElsewhere(): Promise<ChildProcess> {
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(new URL("./folder-lock.ts", import.meta.url).href)});
    globalThis.lock = lockDataFolder(${JSON.stringify(folder)});
    console.log(globalThis.lock.ok);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: readonly unknown[] = await once(child.stdout, "data");
  expect(String(said[0]).trim()).toBe("true");
  return child;
}

describe("the lock on the data folder", () => {
  test("makes the folder when there is none", () => {
    const lock = lockDataFolder(join(folder, "a", "b"));
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });

  test("is refused while another process holds it", async () => {
    holder = await holdElsewhere();
    expect(lockDataFolder(folder)).toEqual(inUse());
  });

  test("is refused to the same process a second time, which keeps its own", () => {
    const lock = lockDataFolder(folder);
    expect(lockDataFolder(folder)).toEqual(inUse());
    expect(lockDataFolder(folder)).toEqual(inUse());
    if (lock.ok) lock.value.release();
    expect(isFree()).toBe(true);
  });

  test("is free again at once when its holder was killed", async () => {
    holder = await holdElsewhere();
    const gone = once(holder, "exit");
    holder.kill("SIGKILL");
    await gone;
    expect(isFree()).toBe(true);
  });
});
