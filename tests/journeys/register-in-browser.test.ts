import type { Page } from "playwright-core";
import { type TestContext, afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOn } from "./accessibility.ts";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { PASSWORD, type SignedIn, signedInAdministrator } from "./signed-in.ts";

const CITY = "Ủy ban nhân dân thành phố Từ Sơn";
const WARD = "Ủy ban nhân dân phường Đình Bảng";
const OTHER_WARD = "Ủy ban nhân dân phường Đông Ngàn";
const NEW_WARD = "Ủy ban nhân dân phường Từ Sơn";
const FIRST_DAY = "2024-10-01";

let server: ServerProcess;
beforeAll(async () => {
  server = await startNewOffice();
});
afterAll(() => server.stop());

async function pick(page: Page, label: string, typed: string, unit: string): Promise<void> {
  const picker = page.getByRole("group", { name: label });
  await picker.getByLabel(label, { exact: true }).fill(typed);
  await picker.getByRole("button", { name: `Chọn ${unit}`, exact: true }).press("Enter");
}

async function opened(
  context: TestContext,
  cookies: readonly SignedIn["cookie"][],
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser(context);
  try {
    await browser.pages.addCookies(cookies.map((cookie) => ({ ...cookie, url: server.url })));
    await work(await browser.pages.newPage());
  } finally {
    await browser.close();
  }
}

/** The address that an administrator was given for a new clerk. */
let invitation = "";

describe("who keeps the office", () => {
  test("invites a clerk by a link that is shown once, ends a post on its day, and has the ledger walked", async (context) => {
    const administrator = await signedInAdministrator(server);
    await opened(context, [administrator.cookie], async (page) => {
      await page.goto(`${server.url}/people`);
      await page.getByRole("button", { name: "Mời một người" }).press("Enter");
      const form = page.locator("form.step");
      await form.getByLabel("Họ và tên").fill("Chuyên viên Lan");
      await form.getByLabel("Tên đăng nhập").fill("lan.clerk");
      await form.getByLabel("Nhiệm vụ").selectOption({ label: "chuyên viên cơ quan thường trực" });
      await form.getByLabel("Đơn vị").selectOption({ label: CITY });
      await form.getByLabel("Đến hết ngày").fill("2024-12-31");
      await form.getByRole("button", { name: "Mời một người" }).press("Enter");
      await page.getByText("từ 01-10-2024 đến hết 31-12-2024").waitFor();
      invitation = await page.getByLabel("Đường dẫn của Chuyên viên Lan").inputValue();

      const lan = page.locator(".courses > li", { hasText: "Chuyên viên Lan" });
      await lan.getByRole("button", { name: "Thêm nhiệm vụ" }).press("Enter");
      await lan.getByLabel("Nhiệm vụ").selectOption({ label: "lãnh đạo đơn vị" });
      await lan.getByLabel("Đơn vị").selectOption({ label: WARD });
      await lan.locator("form").getByRole("button", { name: "Thêm nhiệm vụ" }).press("Enter");
      await lan.getByRole("button", { name: "Kết thúc nhiệm vụ" }).press("Enter");
      await lan.getByLabel("Ngày cuối cùng giữ nhiệm vụ").fill("2024-10-31");
      await lan.locator("form").getByRole("button", { name: "Kết thúc nhiệm vụ" }).press("Enter");
      await lan.getByText("đến hết 31-10-2024").waitFor();

      expect(await faultsOn(page)).toEqual([]);
      await page.goto(`${server.url}/jobs`);
      await page.getByRole("button", { name: "Kiểm sổ cái" }).press("Enter");
      await page.getByText("sổ cái nguyên vẹn").first().waitFor();
      expect(await faultsOn(page)).toEqual([]);
    });
    expect(invitation).toContain("/welcome#");
  });

  test("enters a new ward as that clerk, proposes that two merge into it, looks at what would move, and confirms", async (context) => {
    await opened(context, [], async (page) => {
      await page.goto(invitation);
      await page.getByLabel("Mật khẩu mới").fill(PASSWORD);
      await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).press("Enter");
      await page.waitForURL(`${server.url}/`);
      await page.goto(`${server.url}/register`);
      await page.getByRole("button", { name: "Ghi đơn vị mới" }).press("Enter");
      const form = page.locator("form.step");
      await form.getByLabel("Tên đầy đủ").fill(NEW_WARD);
      await form.getByLabel("Tên gọn").fill("phường Từ Sơn");
      await form.getByLabel("Loại").selectOption({ label: "UBND phường" });
      await form.getByLabel("Cấp", { exact: true }).selectOption({ label: "cấp xã" });
      await form.getByLabel("Cấp trên").selectOption({ label: CITY });
      await form.getByLabel("Ngày bắt đầu").fill(FIRST_DAY);
      await form.getByRole("button", { name: "Ghi đơn vị mới" }).press("Enter");
      await form.waitFor({ state: "detached" });

      await page.getByRole("link", { name: "Sắp xếp đơn vị" }).click();
      await pick(page, "Đơn vị cũ", "dinh bang", WARD);
      await pick(page, "Đơn vị cũ", "dong ngan", OTHER_WARD);
      await pick(page, "Đơn vị mới", "phuong tu son", NEW_WARD);
      await page.getByLabel("Ngày đầu tiên đơn vị mới giữ việc").fill(FIRST_DAY);
      await page.getByLabel("Căn cứ pháp lý").fill("12/NQ-HĐND");
      await page.getByRole("button", { name: "Đề xuất", exact: true }).press("Enter");

      await page.getByText("Xem trước: việc nào chuyển đi đâu").click();
      await page.getByText(/\d+ việc chuyển sang đơn vị mới/u).waitFor();
      await page.getByText("Không việc nào bị bỏ sót.").waitFor();
      const [before] = await server.api.unit.successions.query();
      expect(before?.state.status).toBe("proposed");

      await page.getByRole("button", { name: "Xác nhận" }).press("Enter");
      await page.locator("form.step").getByRole("button", { name: "Xác nhận" }).press("Enter");
      await page.getByText("đã xác nhận", { exact: true }).waitFor();

      await page.locator(".sides").getByRole("link", { name: "Từ Sơn" }).click();
      await page.getByRole("heading", { level: 1, name: NEW_WARD }).waitFor();
      await page.getByText("12/NQ-HĐND").waitFor();
    });
  });
});
