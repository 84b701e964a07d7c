import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { openBrowser } from "./browser.ts";
import { documentForm, readAtOnce } from "./document-form.ts";
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

/** Each would set `ran` if it were ever set as anything but text. */
const script = "<script>globalThis.ran = 1</script>";
const image = '<img src=x onerror="globalThis.ran = 1">';
const drawing = "<svg onload=globalThis.ran=1>";
const fileName = `"><img src=x onerror=globalThis.ran=1>.txt`;

/** The plan with something that would run in every field a reader takes from it. */
const hostileText = wardPlanText({ number: "903/KH-UBND" })
  .replace("về sửa chữa sân chơi công cộng", `về sửa chữa ${script} sân chơi ${image} công cộng`)
  .replace("I. MỤC ĐÍCH", `I. MỤC ĐÍCH ${image}`)
  .replace("1. UBND phường Đình Bảng", `1. UBND phường Đình Bảng ${drawing}`)
  .replace("- Lập danh sách sân chơi hỏng", `- Lập danh sách ${image} sân chơi hỏng ${script}`)
  .replace("trước ngày 15/10/2024", `trước ngày 15/10/2024 ${drawing}`)
  .replace(
    "- Thường xuyên trông coi",
    `- Phòng ${image} chủ trì, phối hợp với Ban ${script} thường xuyên trông coi`,
  )
  .replace("- Phòng Văn hóa và Thông tin;", `- Phòng Văn hóa và Thông tin ${image};`)
  .replace("Nguyễn Văn Mẫu", `Nguyễn Văn ${script}`);

describe("a document with scripts in every field", () => {
  test("runs nothing and breaks nothing, on any page that shows it", async (context) => {
    const { draftId } = await readAtOnce(clerk.api.draft.read.mutate(documentForm(fileName, hostileText)));
    const { proposed, draft } = await clerk.api.draft.detail.query({ draftId });
    if (proposed === null) throw new Error("The hostile plan proposes nothing.");
    expect(JSON.stringify(draft)).toContain("onerror");

    const browser = await openBrowser(context);
    try {
      await browser.pages.addCookies([{ ...clerk.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      const broken: string[] = [];
      page.on("pageerror", (error) => broken.push(error.message));
      page.on("dialog", (dialog) => broken.push(dialog.message()));
      page.on("console", (message) => {
        if (message.type() === "error") broken.push(message.text());
      });
      const look = async (path: string, words: string): Promise<void> => {
        await page.goto(server.url + path);
        await page.getByText(words).first().waitFor();
        expect(await page.evaluate(() => Reflect.has(globalThis, "ran"))).toBe(false);
        expect(await page.locator("main img, main script, main [onerror], main [onload]").count()).toBe(0);
      };
      await look("/import", "onerror=globalThis.ran=1>.txt");
      await look(`/import/${draftId}`, `Lập danh sách ${image}`);
      const { planId } = await clerk.api.draft.accept.mutate({ draftId, acceptance: proposed });
      await look(`/plans/${planId}`, `Lập danh sách ${image}`);
      const { tasks } = await clerk.api.plan.detail.query({ planId });
      const task = tasks.find(({ statement }) => statement.includes(image));
      await look(`/tasks/${task?.id}`, `Lập danh sách ${image}`);
      await look("/tasks", `Lập danh sách ${image}`);
      await look("/", "903/KH-UBND");
      expect(broken).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test("would find no policy that lets it run: scripts only from files of the server", async () => {
    for (const path of ["/", "/import", "/plans/unknown"]) {
      const policy = (await fetch(server.url + path)).headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/(?:script-src|default-src) 'self'/u);
      expect(policy).not.toMatch(/unsafe-(?:inline|eval)/u);
    }
  });
});
