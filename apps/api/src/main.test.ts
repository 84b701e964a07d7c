import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

/** A server loads much before it can refuse: seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** Starts the server with these settings and waits for it to refuse. */
async function refusalWith(
  settings: Record<string, string>,
): Promise<{ exitCode: number | null; said: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("./main.ts", import.meta.url))], {
    env: { ...process.env, DATABASE_URL: "", DONDOC_LANG: "", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once("close", resolve);
  return { exitCode: await promise, said };
}

test("refuses an address that other machines could reach, while it is not told what people will type", async () => {
  const { exitCode, said } = await refusalWith({ HOST: "0.0.0.0" });
  expect(exitCode).toBe(2);
  expect(said).toContain("HOST=127.0.0.1");
});

test("says which settings are wrong, in the language asked for", async () => {
  const { exitCode, said } = await refusalWith({
    PORT: "seventy",
    DONDOC_TODAY: "2024-02-30",
    DONDOC_SMTP_URL: "mail.example.vn",
    DONDOC_REMIND_BEFORE: "a week",
    DONDOC_LANG: "en",
  });
  expect(exitCode).toBe(2);
  expect(said).toContain("PORT is wrong: a number from 0 to 65535 is needed.");
  expect(said).toContain("DONDOC_TODAY is wrong: a day such as 2024-10-01 is needed.");
  expect(said).toContain("DONDOC_SMTP_URL is wrong: an address such as smtp://");
  expect(said).toContain("DONDOC_REMIND_BEFORE is wrong: days before the due day");
});
