import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordPlan } from "../fixtures/word-plan.ts";
import { wardPlanNumber } from "../fixtures/ward-plan.ts";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInClerk } from "./signed-in.ts";

let server: ServerProcess;
let clerk: SignedIn;
beforeEach(async () => {
  server = await startNewOffice();
  clerk = await signedInClerk(server);
});
afterEach(() => server.stop());

describe("a clerk takes in a plan", () => {
  test("uploads a Word file, accepts it, sees its tasks on the unit's page, live in a second tab", async (context) => {
    const browser = await openBrowser(context);
    try {
      const problems: string[] = [];
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const desk = await browser.pages.newPage();
      const leader = await browser.pages.newPage();
      for (const page of [desk, leader]) watch(page, problems);

      await leader.goto(server.url);
      await leader.getByText("70-KL/TW").first().waitFor();
      expect(await leader.getByText(wardPlanNumber).count()).toBe(0);

      await desk.goto(`${server.url}/import`);
      await desk.locator("input[type=file]").setInputFiles({
        name: "ke-hoach-901.docx",
        mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        buffer: await wordPlan(),
      });
      await desk.waitForURL(/\/import\/dft_/u);
      await desk.getByText("Lập danh sách sân chơi hỏng").first().waitFor();
      await desk.getByRole("button", { name: /Nhận thành kế hoạch, 3 việc/u }).click();
      await desk.waitForURL(/\/plans\/pln_/u);

      await leader.getByText(wardPlanNumber).first().waitFor();

      const { units } = await server.api.unit.list.query();
      const ward = units.find((unit) => unit.name.endsWith("Đình Bảng"));
      await desk.goto(`${server.url}/units/${ward?.id}`);
      await desk.getByText("Lập danh sách sân chơi hỏng").first().waitFor();
      await desk.getByText("15-10-2024").first().waitFor();
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test("is told in Vietnamese why a broken file is refused", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      await page.goto(`${server.url}/import`);
      await page.locator("input[type=file]").setInputFiles({
        name: "hong.docx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("không phải tệp nén ".repeat(40)),
      });
      await page.getByText("tệp hỏng hoặc không đúng định dạng").waitFor();
      expect((await clerk.api.draft.list.query()).drafts).toHaveLength(2);
    } finally {
      await browser.close();
    }
  });
});

/** Errors in the page and requests to any other host count as failures. */
function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith("data:"))
      problems.push(request.url());
  });
}
