import { readFile } from "node:fs/promises";
import { readAnyDocument } from "@dondoc/reader";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInAs } from "./signed-in.ts";

let server: ServerProcess;
let leader: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  leader = await signedInAs(server, {
    post: "leader",
    isUnit: (name) => name === "Ủy ban nhân dân thành phố Từ Sơn",
  });
});
afterAll(() => server.stop());

describe("who follows a plan", () => {
  test("chases everybody who is late at once, and keeps the reviews of the plan", async (context) => {
    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...leader.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
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
    } finally {
      await browser.close();
    }
  });
});
