import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDatabaseFolder } from "./first-start.ts";

let data: string;
let database: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "dondoc-first-start-"));
  database = join(data, "database");
});
afterEach(() => rmSync(data, { recursive: true }));

const build = (text: string) => (folder: string) => {
  mkdirSync(join(folder, "base"), { recursive: true });
  writeFileSync(join(folder, "base", "1"), text);
  return Promise.resolve();
};
const content = (): string => readFileSync(join(database, "base", "1"), "utf8");

describe("the first start", () => {
  test("builds beside the place and moves the whole folder there", async () => {
    await makeDatabaseFolder(database, async (folder) => {
      expect(folder).toBe(`${database}.new`);
      await build("new")(folder);
      expect(existsSync(database)).toBe(false);
    });
    expect(content()).toBe("new");
    expect(readdirSync(data)).toEqual(["database"]);
  });

  test("that fails leaves no database behind, and the next one begins anew", async () => {
    const failing = makeDatabaseFolder(database, async (folder) => {
      await build("half")(folder);
      writeFileSync(join(folder, "left-over"), "");
      throw new Error("killed");
    });
    await expect(failing).rejects.toThrow("killed");
    expect(existsSync(database)).toBe(false);
    await makeDatabaseFolder(database, build("whole"));
    expect(content()).toBe("whole");
    expect(readdirSync(database)).toEqual(["base"]);
  });

  test("happens once: a database that is there is left as it is", async () => {
    await makeDatabaseFolder(database, build("first"));
    await makeDatabaseFolder(database, build("second"));
    expect(content()).toBe("first");
  });
});
