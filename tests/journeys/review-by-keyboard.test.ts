import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { openBrowser } from "./browser.ts";
import { documentForm, readAtOnce } from "./document-form.ts";
import { planTakenIn } from "./plan-taken-in.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInClerk } from "./signed-in.ts";

let server: ServerProcess;
let clerk: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  clerk = await signedInClerk(server);
});
afterAll(() => server.stop());

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe("a clerk looks a draft over by keyboard", () => {
  test("takes, merges, corrects; finds it again after a reload; accepts all at once", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      await page.goto(`${server.url}/import`);
      await page.locator("input[type=file]").setInputFiles(file("ke-hoach.txt", wardPlanText()));
      await page.waitForURL(/\/import\/dft_/u);
      await page.locator("[data-row=T1]").waitFor();

      await press(page, "j", "n");
      await page.locator("[data-row=T2] .ref:focus").waitFor();
      await press(page, "g", "s");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Sửa xích đu");
      await press(page, "Escape");
      await page.reload();
      await page.locator("[data-row=T3]", { hasText: "Sửa xích đu" }).waitFor();
      expect(await page.locator("[data-row=T1]").innerText()).toContain("đã nhận");
      expect(await page.locator("[data-row=T2]").innerText()).toContain("gộp vào việc phía trên");
      expect(await page.locator("[data-row=T3]").innerText()).toContain("người sửa: nội dung");

      const accept = page.getByRole("button", { name: "Nhận thành kế hoạch, 2 việc" });
      await accept.focus();
      await press(page, "Enter");
      await page.waitForURL(/\/plans\/pln_/u);
      const planId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      const { plans } = await clerk.api.plan.list.query();
      const plan = plans.find(({ id }) => id === planId);
      expect(plan?.taskCount).toBe(2);
    } finally {
      await browser.close();
    }
  });

  test("stays where they are when somebody else's change renews the page", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      const { draftId } = await readAtOnce(
        clerk.api.draft.read.mutate(documentForm("ke-hoach.txt", wardPlanText())),
      );
      await page.goto(`${server.url}/import/${draftId}`);
      const row = await page.locator("[data-row=T1]").elementHandle();
      await press(page, "j");
      const renewed = page.waitForResponse((answer) => answer.url().includes("draft.detail"));
      await clerk.api.draft.read.mutate(documentForm("ke-hoach-khac.txt", wardPlanText()));
      await (await renewed).finished();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await row?.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    } finally {
      await browser.close();
    }
  });

  test("reads several files in a row, each with its state, and is told which one is held already", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      const held = wardPlanText({ number: "904/KH-UBND" });
      await planTakenIn(clerk, held);
      await page.goto(`${server.url}/import`);
      await page
        .locator("input[type=file]")
        .setInputFiles([
          file("mot.txt", wardPlanText({ number: "905/KH-UBND" })),
          file("hong.txt", ""),
          file("ba.txt", held),
        ]);
      await page.getByText("3/3 tệp").waitFor();
      const lines = page.locator(".queue-line");
      expect(await lines.nth(1).innerText()).toContain("không có chữ nào");
      await lines.nth(2).getByText("Trong sổ đã có").waitFor();
      await lines.nth(2).getByText("Chính tệp này đã được nhận thành kế hoạch.").waitFor();
      await lines.nth(2).getByRole("link", { name: /Soát/u }).click();
      await page.waitForURL(/\/import\/dft_/u);
      await page.getByText("Trong sổ đã có").waitFor();
    } finally {
      await browser.close();
    }
  });
});
