import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { withManyOwing } from "./many-owing.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startNewOffice();
});
afterAll(() => server.stop());

const UNITS = 3_400;

describe("somebody who follows a directive down", () => {
  test("comes from the overview, folds, searches and sees who owes a plan, with the keyboard", async (context) => {
    const browser = await openBrowser(context);
    try {
      const page = await browser.pages.newPage();
      await page.goto(server.url);
      await page.getByRole("link", { name: "Kết luận 70-KL/TW" }).press("Enter");
      await page.getByRole("heading", { name: "Kết luận 70-KL/TW" }).waitFor();
      const rows = page.locator(".casc .cn:not(.casc-head)");
      expect(await rows.count()).toBe(16);
      expect(await page.locator(".cn.owed").count()).toBe(12);

      await page.getByRole("button", { name: "Gấp phần dưới 77/KH-UBND" }).press("Enter");
      expect(await rows.count()).toBe(4);
      await page.getByLabel("Tìm trong dòng này").fill("dinh bang");
      expect(await rows.count()).toBe(4);
      await page.getByText("phường Đình Bảng").waitFor();
      await page.getByLabel("Tìm trong dòng này").fill("");

      await page.getByRole("button", { name: "Chỉ chỗ chậm" }).press("Enter");
      expect(page.url()).toContain("show=late");
      expect(await rows.count()).toBe(3);
      await page.getByRole("link", { name: "12/12 đơn vị" }).press("Enter");
      await page.locator(".cn.owed").nth(11).waitFor();
    } finally {
      await browser.close();
    }
  });

  test("scrolls and searches 3,400 units, of which only the rows near the window are drawn", async (context) => {
    const browser = await openBrowser(context);
    try {
      const page = await browser.pages.newPage();
      const { directives } = await server.api.overview.show.query();
      await withManyOwing(page, server, UNITS);
      await page.goto(`${server.url}/directives/${directives[0]?.id}`);
      await page.getByText(`${UNITS}/${UNITS} đơn vị`).waitFor();
      await page.getByRole("button", { name: "Mở hết" }).click();
      await page.getByText(`${UNITS + 4} dòng`).waitFor();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.getByText("Xã số 3399").waitFor();
      expect(await page.locator(".casc .cn").count()).toBeLessThan(80);
      await page.getByLabel("Tìm trong dòng này").fill("xa so 3399");
      await page.getByText("Xã số 3399").waitFor();
      expect(await page.locator(".cn.owed").count()).toBe(1);
    } finally {
      await browser.close();
    }
  });
});
