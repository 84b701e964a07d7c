import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import type { TestContext } from "vitest";

const executable = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A real Chromium with a profile of its own, or a skipped test where there is none. */
export async function openBrowser(
  context: TestContext,
  viewport = { width: 1440, height: 900 },
): Promise<{ readonly pages: BrowserContext; readonly close: () => Promise<void> }> {
  if (!existsSync(executable)) context.skip("Chromium is not installed; CHROMIUM may name one");
  const profile = await mkdtemp(join(tmpdir(), "dondoc-chromium-"));
  const pages = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    viewport,
    locale: "vi-VN",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const close = async (): Promise<void> => {
    await pages.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { pages, close };
}
