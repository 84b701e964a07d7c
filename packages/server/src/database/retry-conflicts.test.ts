import { describe, expect, test } from "vitest";
import { retryConflicts } from "./retry-conflicts.ts";

function failing(
  times: number,
  code: string,
  constraint?: string,
): { readonly run: () => Promise<string>; readonly tried: () => number } {
  let tried = 0;
  const run = (): Promise<string> => {
    tried += 1;
    if (tried > times) return Promise.resolve("done");
    return Promise.reject(Object.assign(new Error("failed"), { code, constraint }));
  };
  return { run, tried: () => tried };
}

describe("a transaction that met another", () => {
  test.each(["40P01", "40001"])("is run again after %s", async (code) => {
    const { run, tried } = failing(2, code);
    expect(await retryConflicts(run)).toBe("done");
    expect(tried()).toBe(3);
  });

  test("is run again where its place in the history of a thing is taken", async () => {
    const { run, tried } = failing(1, "23505", "event_pkey");
    expect(await retryConflicts(run)).toBe("done");
    expect(tried()).toBe(2);
  });

  test("is given up after some attempts", async () => {
    const { run, tried } = failing(100, "40P01");
    await expect(retryConflicts(run)).rejects.toThrow("failed");
    expect(tried()).toBe(4);
  });

  test("is not run again after any other failure", async () => {
    const { run, tried } = failing(1, "23505");
    await expect(retryConflicts(run)).rejects.toThrow("failed");
    expect(tried()).toBe(1);
  });
});
