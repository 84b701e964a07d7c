import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { PASSWORD, signedInClerk } from "./signed-in.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startNewOffice({ DONDOC_PUBLIC_READING: "off" });
  await signedInClerk(server);
});
afterAll(() => server.stop());

describe("who leaves an office that not everybody reads", () => {
  test("is named while here, and leaves nothing behind in the browser", async (context) => {
    const browser = await openBrowser(context, { width: 360, height: 740 });
    try {
      const page = await browser.pages.newPage();
      await page.goto(`${server.url}/sign-in`);
      await page.getByLabel("Tên đăng nhập").fill("lan.clerk");
      await page.getByLabel("Mật khẩu").fill(PASSWORD);
      await page.locator("main button[type=submit]").click();
      await page.getByText("70-KL/TW").first().waitFor();
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await page.reload();
      await page.getByText("70-KL/TW").first().waitFor();
      expect(await keptAnswers(page)).toContain("70-KL/TW");
      const other = await browser.pages.newPage();
      await other.goto(server.url);
      await other.getByText("70-KL/TW").first().waitFor();

      await page.bringToFront();
      const account = page.locator(".account summary");
      expect(await account.getAttribute("aria-label")).toBe("Tài khoản: Chuyên viên Lan");
      expect(await sideways(page)).toBe(0);
      await account.press("Enter");
      await page.getByText("chuyên viên cơ quan thường trực").waitFor();
      expect(await sideways(page)).toBe(0);
      await page.getByRole("button", { name: "Đăng xuất" }).press("Enter");

      await page.getByLabel("Tên đăng nhập").waitFor();
      await page.locator(".band").getByRole("link", { name: "Đăng nhập" }).waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await keptAnswers(page)).not.toContain("70-KL/TW");
      await other.getByText("Cơ quan này chỉ cho người có tài khoản").waitFor();
      expect(await other.getByText("70-KL/TW").count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});

/** Everything the service worker would show without a server. */
function keptAnswers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const cache = await caches.open("answers");
    const answers = await cache.matchAll();
    return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
  });
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
