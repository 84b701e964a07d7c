import { readFile } from "node:fs/promises";
import { readAnyDocument } from "@dondoc/reader";
import { PlanId, day } from "@dondoc/domain";
import type { Page } from "playwright-core";
import { type TestContext, afterAll, beforeAll, describe, expect, test } from "vitest";
import { wardPlanNumber, wardPlanText } from "../fixtures/ward-plan.ts";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import { planTakenIn } from "./plan-taken-in.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, inviteAs, signedInAdministrator } from "./signed-in.ts";

const CITY = "Ủy ban nhân dân thành phố Từ Sơn";
const CULTURE = "Phòng Văn hóa và Thông tin thành phố Từ Sơn";
const WARD = "Ủy ban nhân dân phường Đình Bảng";

let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
let leader: SignedIn;
let clerk: SignedIn;
let reporter: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  const administrator = await signedInAdministrator(server);
  const invited = (post: "leader" | "clerk" | "reporter", unit: string) =>
    inviteAs(server, administrator, { post, isUnit: (name) => name === unit });
  leader = await invited("leader", CITY);
  clerk = await invited("clerk", CULTURE);
  reporter = await invited("reporter", WARD);
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
});

/** A page of the one browser, for one person after the other. */
async function pageOf(context: TestContext, { cookie }: SignedIn): Promise<Page> {
  browser ??= await openBrowser(context);
  await browser.pages.clearCookies();
  await browser.pages.addCookies([{ ...cookie, url: server.url }]);
  return browser.pages.newPage();
}

async function cityPlan(): Promise<string> {
  const { plans } = await leader.api.plan.list.query();
  return plans.find(({ number }) => number === "77/KH-UBND")?.id ?? "";
}

/** Fills in the form that is open, field by field, and sends it. */
async function fillIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator("form.step");
  for (const [label, text] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(text);
  await form.locator("button[type=submit]").press("Enter");
  await form.waitFor({ state: "detached" });
}

async function sendReport(page: Page, number: string): Promise<void> {
  await page.getByRole("button", { name: "Gửi báo cáo" }).first().press("Enter");
  await page.getByLabel("Đơn vị báo cáo").selectOption({ label: WARD });
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ index: 1 });
  await fillIn(page, { "Số hiệu báo cáo": number });
  await page.locator(".courses li", { hasText: number }).getByText("chờ xác nhận").waitFor();
}

describe("who follows a plan", () => {
  test("chases everybody who is late at once, and keeps the reviews of the plan", async (context) => {
    const page = await pageOf(context, leader);
    await page.goto(`${server.url}/reports?asOf=2024-11-05`);
    await page.getByText("Quá hạn 16 ngày").nth(11).waitFor();
    await page.getByRole("button", { name: "Đôn đốc 12 đơn vị quá hạn" }).press("Enter");
    const text = await page.getByLabel("Nội dung đôn đốc").inputValue();
    expect(text.split("\n- ")).toHaveLength(13);
    expect(text).toContain("phường Đình Bảng: 2024");

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải bản Word" }).press("Enter");
    const path = await (await downloading).path();
    const read = await readAnyDocument({ bytes: await readFile(path), fileName: "bao-cao.docx" });
    expect(read.ok && read.value.draft.citations.map(({ number }) => number)).toContain("77/KH-UBND");
    expect(read.ok && read.value.text).toContain("12 quá hạn");

    await page.goto(`${server.url}/reports`);
    await page.getByRole("button", { name: "Lập cuộc sơ kết, tổng kết" }).press("Enter");
    await page.getByLabel("Loại").selectOption("interim");
    await page.getByLabel("Nội dung", { exact: true }).fill("sơ kết một năm thực hiện");
    await page.getByLabel("Nội dung", { exact: true }).press("Enter");
    await page.getByText("sơ kết một năm thực hiện").waitFor();

    await page.getByRole("button", { name: "Ghi là đã tổ chức" }).press("Enter");
    await page.getByLabel("Số hiệu báo cáo hoặc kết luận").press("Enter");
    await page.locator(".step [role=alert]").waitFor();
    await page.getByLabel("Số hiệu báo cáo hoặc kết luận").fill("12/BC-VHTT");
    await page.getByLabel("Số hiệu báo cáo hoặc kết luận").press("Enter");
    await page.getByText("đã tổ chức 01-10-2024: 12/BC-VHTT").waitFor();
    await page.close();
  });

  test("is told what a unit sent since the last look, returns it, and confirms what comes again", async (context) => {
    const path = `${server.url}/reports?plan=${await cityPlan()}`;
    const atWard = await pageOf(context, reporter);
    await atWard.goto(path);
    await sendReport(atWard, "7/BC-UBND");

    const page = await pageOf(context, clerk);
    await page.goto(server.url);
    const story = page.locator(".news");
    await story.getByText("phường Đình Bảng: 1 báo cáo được gửi").waitFor();
    await story.getByRole("button", { name: "Đã xem hết" }).press("Enter");
    await story.getByText("Chưa có gì mới.").waitFor();

    await page.goto(path);
    await page.getByRole("button", { name: "Trả lại báo cáo" }).press("Enter");
    await fillIn(page, { "Lý do": "thiếu số liệu quý ba" });
    await page.getByText("trả lại 01-10-2024: thiếu số liệu quý ba").waitFor();
    await reporter.api.report.send.mutate(await sentAgain());
    await page.getByRole("button", { name: "Xác nhận báo cáo" }).press("Enter");
    await fillIn(page, {});
    await page.getByText("đã xác nhận 01-10-2024").waitFor();
    const news = (await clerk.api.news.show.query())?.plans.flatMap(({ kinds }) => kinds);
    expect(news).toEqual([{ kind: "report-sent", count: 1 }]);
    for (const each of [atWard, page]) await each.close();
  });

  test("chooses the mail of the office and sees it as it will be sent", async (context) => {
    const page = await pageOf(context, reporter);
    await page.goto(`${server.url}/mail`);
    await page.getByLabel("Gửi đến địa chỉ").fill("lan@dinh-bang.example.vn");
    const reminder = page.getByLabel("Nhắc khi một việc đến ngưỡng");
    const wasOn = await reminder.isChecked();
    await reminder.press("Space");
    await page.getByRole("button", { name: "Lưu lựa chọn" }).press("Enter");
    await page.getByText("Đã lưu.").waitFor();
    await page.reload();
    await page.locator(".letter").nth(1).waitFor();
    expect(await reminder.isChecked()).toBe(!wasOn);
    expect(await page.getByLabel("Gửi đến địa chỉ").inputValue()).toBe("lan@dinh-bang.example.vn");
    await page.close();
  });

  test("records a later paper that amends a plan, and one that replaces it, once it is seen what that ends", async (context) => {
    await planTakenIn(clerk, wardPlanText());
    const page = await pageOf(context, leader);
    await page.goto(`${server.url}/plans/${await cityPlan()}`);
    await page.getByRole("button", { name: "Ghi văn bản sửa đổi hoặc thay thế" }).press("Enter");
    await changePlan(page, "sửa đổi, bổ sung", "Bổ sung mục II của kế hoạch trước");
    await page.getByText("Kế hoạch này đã được sửa đổi, bổ sung bởi:").waitFor();

    await page.getByRole("button", { name: "Ghi văn bản sửa đổi hoặc thay thế" }).press("Enter");
    await changePlan(page, "thay thế toàn bộ", "Thay thế kế hoạch trước");
    await page.getByText("Kế hoạch này không còn hiệu lực từ 01-10-2024.").waitFor();
    const { later } = await leader.api.plan.changes.query({ planId: PlanId.parse(await cityPlan()) });
    expect(later.map(({ kind }) => kind).toSorted()).toEqual(["amends", "replaces"]);
    await page.close();
  });
});

/** What the ward sends once more for the same period, as its own program would. */
async function sentAgain() {
  const { reports } = await reporter.api.plan.detail.query({ planId: PlanId.parse(await cityPlan()) });
  for (const { id } of reports) {
    const [sent] = (await reporter.api.report.collection.query({ seriesId: id })).reports;
    if (sent === undefined) continue;
    const { reporter: unit, serves } = sent.state;
    return { reporter: unit, serves, evidence: "8/BC-UBND", sentOn: day("2024-10-01"), outage: null };
  }
  throw new Error("No report was sent.");
}

async function changePlan(page: Page, kind: string, asWritten: string): Promise<void> {
  const form = page.locator("form.step");
  await form.getByLabel("Văn bản sau làm gì").selectOption({ label: kind });
  const later = form.getByLabel("Văn bản sau", { exact: true });
  const choice = later.locator("option", { hasText: wardPlanNumber });
  await later.selectOption((await choice.getAttribute("value")) ?? "");
  await form.getByLabel("Câu trong văn bản sau").fill(asWritten);
  await form.getByRole("button", { name: "Xem trước" }).press("Enter");
  await form.getByText("Nếu xác nhận").waitFor();
  await form.getByRole("button", { name: "Xác nhận thay đổi này" }).press("Enter");
  await form.waitFor({ state: "detached" });
}
