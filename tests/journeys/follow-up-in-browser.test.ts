import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInAs } from "./signed-in.ts";

const CITY = "Ủy ban nhân dân thành phố Từ Sơn";

let server: ServerProcess;
let leader: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  leader = await signedInAs(server, { post: "leader", isUnit: (name) => name === CITY });
});
afterAll(() => server.stop());

describe("who follows a plan", () => {
  test("is refused an inspection in another's name in words, concludes one of its own, brings an obstacle and commends a unit", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...leader.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      await page.goto(`${server.url}/follow-up`);
      await page.getByRole("button", { name: "Lập lịch kiểm tra" }).press("Enter");
      const form = page.locator("form.step");
      const ward = "Ủy ban nhân dân phường Đình Bảng";
      await form.getByLabel("Đơn vị kiểm tra").selectOption({ label: ward });
      await form.getByLabel("Đơn vị", { exact: true }).selectOption({ label: ward });
      await form.getByRole("button", { name: "Lập lịch kiểm tra" }).press("Enter");
      await form.locator("[role=alert]").waitFor();

      await form.getByLabel("Đơn vị kiểm tra").selectOption({ label: CITY });
      await form.getByRole("button", { name: "Lập lịch kiểm tra" }).press("Enter");
      await page.getByText(`${CITY} kiểm tra ${ward}`).waitFor();

      await page.getByRole("button", { name: "Kết luận kiểm tra" }).press("Enter");
      await form.getByLabel("Kết luận", { exact: true }).fill("đã làm đủ");
      await form.getByRole("button", { name: "Kết luận kiểm tra" }).press("Enter");
      await page.locator(".courses .note").getByText("đã làm đủ").waitFor();
      expect(await form.count()).toBe(0);

      await page.getByRole("button", { name: "Báo vướng mắc" }).press("Enter");
      await form.getByLabel("Đơn vị", { exact: true }).selectOption({ label: CITY });
      await form.getByLabel("Nội dung").fill("chưa có kinh phí sửa chữa");
      await form.getByRole("button", { name: "Báo vướng mắc" }).press("Enter");
      const obstacle = page.locator(".courses li", { hasText: "chưa có kinh phí sửa chữa" });
      await obstacle.getByText("chờ trả lời").waitFor();

      await page.getByRole("button", { name: "Đề xuất khen thưởng" }).press("Enter");
      await form.getByLabel("Đơn vị", { exact: true }).selectOption({ label: ward });
      await form.getByLabel("Đơn vị đề xuất").selectOption({ label: CITY });
      await form.getByLabel("Lý do khen thưởng").fill("hoàn thành sớm một tháng");
      await form.getByRole("button", { name: "Đề xuất khen thưởng" }).press("Enter");
      const praise = page.locator(".courses li", { hasText: "hoàn thành sớm một tháng" });
      await praise.getByRole("button", { name: "Đồng ý khen thưởng" }).press("Enter");
      await praise.getByLabel("Số quyết định").fill("15/QĐ-UBND");
      await praise.locator("form").getByRole("button", { name: "Đồng ý khen thưởng" }).press("Enter");
      await praise.getByText("15/QĐ-UBND").waitFor();
    } finally {
      await browser.close();
    }
  });

  test("records the way to a target and a measurement, and confirms a link, with the keyboard", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...leader.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      const { plans } = await leader.api.plan.list.query();
      const plan = plans.find(({ number }) => number === "77/KH-UBND");
      await page.goto(`${server.url}/plans/${plan?.id}`);
      const form = page.locator("form.step");
      await page.getByRole("button", { name: "Nêu số gốc và mốc" }).press("Enter");
      await form.getByLabel("Năm của số gốc").fill("2020");
      await form.getByLabel("Số gốc", { exact: true }).fill("40");
      await form.getByLabel("Văn bản nêu các số này").fill("1/BC");
      await form.getByLabel("Văn bản nêu các số này").press("Enter");
      await page.locator(".course-line").waitFor();
      await page.getByRole("button", { name: "Ghi số đo" }).press("Enter");
      await form.getByLabel("Số đo", { exact: true }).fill("45,5");
      await form.getByLabel("Văn bản có số đo này").fill("9/BC");
      await form.getByLabel("Văn bản có số đo này").press("Enter");
      await page.locator(".task .when").getByText("Chậm tiến độ").waitFor();

      await page.getByRole("button", { name: "Nêu một liên kết" }).press("Enter");
      await form.getByLabel("Việc của kế hoạch này").selectOption({ index: 3 });
      await form.getByLabel("Quan hệ").selectOption({ label: "cùng một việc" });
      await form.getByLabel("Việc kia").selectOption({ index: 12 });
      await form.getByLabel("Chắc đến đâu").selectOption({ label: "khá chắc" });
      await form.getByRole("button", { name: "Nêu một liên kết" }).press("Enter");
      await page.getByRole("link", { name: "1 liên kết chờ xác nhận" }).press("Enter");
      await page.locator("#links").getByRole("button", { name: "Xác nhận liên kết" }).press("Enter");
      await form.getByRole("button", { name: "Xác nhận liên kết" }).press("Enter");
      await page.locator("#links").getByText("đã xác nhận").waitFor();
      expect(await page.getByRole("link", { name: "liên kết chờ xác nhận" }).count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
