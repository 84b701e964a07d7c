import { afterEach, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";

let server: ServerProcess;
beforeEach(async () => {
  server = await startNewOffice();
});
afterEach(() => server.stop());

test("a unit is found without diacritics and opened, with the keyboard alone", async (context) => {
  const browser = await openBrowser(context);
  try {
    const page = await browser.pages.newPage();
    await page.goto(server.url);
    await page.getByText("70-KL/TW").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.locator("dialog.find input:focus").waitFor();
    await page.keyboard.type("dinh bang");
    await page
      .getByRole("option", { name: /Đình Bảng/u })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/units\/unt_/u);
    await page.getByRole("heading", { level: 1, name: /Đình Bảng/u }).waitFor();

    await page.keyboard.press("Control+k");
    await page.locator("dialog.find input:focus").waitFor();
    await page.keyboard.type("77kh");
    await page
      .getByRole("option", { name: /77.KH-UBND/u })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog.find").waitFor({ state: "detached" });
    expect(page.url()).toMatch(/\/units\/unt_/u);
  } finally {
    await browser.close();
  }
});
