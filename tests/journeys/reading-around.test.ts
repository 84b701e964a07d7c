import { day } from "@dondoc/domain";
import type { BrowserContext, Page } from "playwright-core";
import { type TestContext, afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";

let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
beforeAll(async () => {
  server = await startNewOffice();
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
});

/** One browser for the file: nobody here signs in or leaves anything behind. */
async function pagesOf(context: TestContext): Promise<BrowserContext> {
  browser ??= await openBrowser(context);
  return browser.pages;
}

async function opened(context: TestContext, path: string): Promise<Page> {
  const page = await (await pagesOf(context)).newPage();
  await page.goto(server.url + path);
  await page.locator("h1").waitFor();
  return page;
}

async function cityPlan(): Promise<string> {
  const { plans } = await server.api.plan.list.query();
  return plans.find(({ number }) => number === "77/KH-UBND")?.id ?? "";
}

describe("somebody who looks without signing in", () => {
  test("comes from every number of the overview to the list behind it", async (context) => {
    const asOf = day("2024-11-05");
    const page = await opened(context, `/?asOf=${asOf}`);
    const { statistic } = await server.api.overview.show.query({ asOf });
    expect(statistic.openOverdue).toBeGreaterThan(12);
    const counts = {
      "Hoàn thành đúng hạn": statistic.doneOnTime,
      "Hoàn thành quá hạn": statistic.doneLate,
      "Chưa xong, trong hạn": statistic.openInTime,
      "Chưa xong, quá hạn": statistic.openOverdue,
    };
    for (const [name, count] of Object.entries(counts)) {
      const cell = page.locator(".cells a", { hasText: name });
      expect(await cell.locator("b").innerText()).toMatch(new RegExp(`^${count}\\s*/`, "u"));
      await cell.press("Enter");
      await page.getByRole("heading", { level: 1, name }).waitFor();
      if (count === 0) await page.getByText("Không có việc nào trong khoảng này.").waitFor();
      else await page.getByRole("heading", { level: 2, name: `${name} · ${count}` }).waitFor();
      await page.goBack();
    }
    await page.close();
  });

  test("finds the rows of a list too long to be drawn whole one right below the other", async (context) => {
    const page = await opened(context, "/gallery/papers");
    const rows = page.locator(".near-rows > *");
    await rows.nth(2).waitFor();
    const widestGap = () =>
      rows.evaluateAll((found) => {
        const boxes = found.map((row) => row.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
        const gaps = boxes.slice(1).map(({ top }, index) => Math.abs(top - (boxes[index]?.bottom ?? 0)));
        return Math.max(...gaps);
      });
    // Rows are placed by whole pixels.
    await expect.poll(widestGap, { timeout: 30_000 }).toBeLessThan(1);
    await page.close();
  });

  test("goes from a sentence of the paper to its task and back, and keeps the filter in the address", async (context) => {
    const page = await opened(context, `/plans/${await cityPlan()}`);
    await page.locator("a.sp-task").nth(2).click();
    const row = page.locator("article.task.on");
    await row.waitFor();
    expect(page.url()).toContain(`#${await row.getAttribute("id")}`);
    await page.keyboard.press("j");
    await page.locator("a.sp-task.on").first().waitFor();
    expect(await page.locator("article.task.on .ref:focus").count()).toBe(1);

    const undated = page.locator(".filters .chip", { hasText: "Không ghi ngày" });
    await undated.press("Enter");
    await page.waitForURL(/show=undated/u);
    const shown = await page.locator("article.task").count();
    await page.reload();
    await page.locator("article.task").first().waitFor();
    expect(await page.locator("article.task").count()).toBe(shown);
    expect(await undated.getAttribute("aria-pressed")).toBe("true");

    // On paper: the official text and every task of it, and nothing to press.
    await page.emulateMedia({ media: "print" });
    for (const shownToo of [".sheet", "article.task"]) await page.locator(shownToo).first().waitFor();
    for (const pressed of [".band", ".filters", ".btn"]) {
      expect(await page.locator(pressed).filter({ visible: true }).count()).toBe(0);
    }
    await page.close();
  });

  test("sees what a unit owes in its calendar, and its indicators as fractions", async (context) => {
    const { units } = await server.api.unit.list.query();
    const ward = units.find(({ name }) => name.endsWith("Đình Bảng"));
    const page = await opened(context, `/units/${ward?.id}`);
    const day = page.getByText(/^20-10-2024: \d+ việc/u).first();
    await day.waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Tháng sau" }).press("Enter");
    await day.waitFor({ state: "detached" });
    await page.getByText("Mọi việc đến hạn đều đúng hạn").waitFor();
    expect(await page.locator(".indicators li").count()).toBe(3);
    await page.close();
  });

  test("looks at a past day by the keyboard, is told so on every page, and comes back", async (context) => {
    const page = await opened(context, "/");
    await page.locator(".asof summary").press("Enter");
    await page.locator(".asof input[type=date]").fill("2024-02-15");
    await page.locator(".asof input[type=date]").press("Enter");
    await page.getByText("Đang xem quá khứ: mọi con số tính đến 15-02-2024.").waitFor();
    await page.getByRole("link", { name: "Đơn vị", exact: true }).click();
    await page.waitForURL(/\/units\?asOf=2024-02-15/u);
    await page.getByText("Đang xem quá khứ").waitFor();
    await page.getByRole("button", { name: "Về hôm nay" }).press("Enter");
    await page.getByText("Đang xem quá khứ").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("asOf");
    await page.close();
  });

  test("reads a task and changes nothing", async (context) => {
    const { tasks } = await server.api.plan.detail.query({ planId: await cityPlan() });
    const page = await opened(context, `/tasks/${tasks[0]?.id}`);
    await page.locator(".part summary").first().press("Enter");
    await page.getByText("Bạn chỉ xem được phần này.").first().waitFor();
    expect(await page.locator("main form").count()).toBe(0);
    await page.locator(".band").getByRole("link", { name: "Đăng nhập" }).waitFor();
    await page.close();
  });
});
