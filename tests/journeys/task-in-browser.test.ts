import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInAs } from "./signed-in.ts";

let server: ServerProcess;
let reporter: SignedIn;
beforeEach(async () => {
  server = await startNewOffice();
  reporter = await signedInAs(server, {
    post: "reporter",
    isUnit: (name) => name.startsWith("Ban Tuyên giáo Tỉnh ủy"),
  });
});
afterEach(() => server.stop());

describe("somebody who works on a task", () => {
  test("receives it and reports progress with the keyboard alone", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...reporter.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      await openLateTask(page);
      await press(page, "Tiếp nhận");
      await page.keyboard.press("Tab");
      await tabTo(page, "Tiếp nhận");
      await page.keyboard.press("Enter");
      await page.getByText("đã tiếp nhận").first().waitFor();

      await press(page, "Báo tiến độ");
      await tabTo(page, "Nội dung");
      await page.keyboard.type("đã họp phổ biến tại hai nơi");
      await tabTo(page, "Báo tiến độ");
      await page.keyboard.press("Enter");
      await page.locator(".log").getByText("đã họp phổ biến tại hai nơi").waitFor();
      expect(await page.locator(".log li").count()).toBe(3);
      expect(await page.locator(".log").innerText()).toContain("Chuyên viên Lan ghi");
      expect(await page.locator(".log").innerText()).not.toContain("acc_");

      await press(page, "Nộp kết quả");
      const files = page.locator("form.step input[type=file]");
      await files.setInputFiles([
        { name: "chay.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ\u0000\u0001") },
        { name: "bao-cao.txt", mimeType: "text/plain", buffer: Buffer.from("Đã phổ biến tại chín nơi.") },
      ]);
      await page.locator(".refused-file").getByText("chay.exe").waitFor();
      await page.locator(".sent-files").getByText("đã giữ").waitFor();
      await page.locator("form.step button[type=submit]").press("Enter");
      const kept = page.getByRole("link", { name: "bao-cao.txt" });
      await kept.waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), kept.click()]);
      expect(download.suggestedFilename()).toBe("bao-cao.txt");
    } finally {
      await browser.close();
    }
  });

  test("who was overtaken keeps what was typed, sees what the other did, and both stay in the story", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...reporter.cookie, url: server.url }]);
      const [mine, theirs] = [await browser.pages.newPage(), await browser.pages.newPage()];
      await openLateTask(mine);
      await mine.getByRole("button", { name: "Tiếp nhận" }).click();
      await mine.locator("form.step button[type=submit]").click();
      await mine.getByText("đã tiếp nhận").first().waitFor();
      for (const page of [mine, theirs]) {
        await openLateTask(page);
        await page.getByRole("button", { name: "Báo tiến độ" }).click();
      }
      await mine.getByLabel("Nội dung").fill("còn thiếu hai nơi");
      await theirs.getByLabel("Nội dung").fill("đã gom số liệu chín nơi");
      await theirs.locator("form.step button[type=submit]").click();
      await theirs.locator(".log").getByText("chín nơi").waitFor();

      await mine.locator("form.step button[type=submit]").click();
      const notice = mine.locator(".stale-notice");
      await notice.getByText("chín nơi").waitFor();
      expect(await mine.getByLabel("Nội dung").inputValue()).toBe("còn thiếu hai nơi");
      await notice.getByRole("button").click();
      for (const said of ["chín nơi", "còn thiếu hai nơi"]) {
        await mine.locator(".log").getByText(said).waitFor();
      }
    } finally {
      await browser.close();
    }
  });
});

/** The overdue part of the propaganda committee, through the list of deadlines. */
async function openLateTask(page: Page): Promise<void> {
  await page.goto(`${server.url}/tasks`);
  await page.locator(".due .ttl").first().click();
  await page.locator(".part-body").first().waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.locator("form.step").waitFor();
}

/** Moves the focus on until it stands on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const called = await page.evaluate(() => {
      const { activeElement } = document;
      const label =
        activeElement?.id === "" ? null : document.querySelector(`label[for="${activeElement?.id}"]`);
      return (label ?? activeElement)?.textContent?.trim();
    });
    if (called === name) return;
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}
