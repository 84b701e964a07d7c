import { afterEach, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { newOfficeFolder } from "./new-office.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: Awaited<ReturnType<typeof newOfficeFolder>>;
let server: ServerProcess;
beforeEach(async () => {
  folder = await newOfficeFolder();
  server = await startServer(folder.path);
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

test("what was seen last stays readable without the server, and the page says that it is cut off until it is not", async (context) => {
  const browser = await openBrowser(context);
  try {
    const page = await browser.pages.newPage();
    await page.goto(server.url);
    // From its second visit on the worker keeps what is asked.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await page.getByText("70-KL/TW").first().waitFor();

    await server.stop();
    await page.reload();
    await page.getByText("70-KL/TW").first().waitFor();
    await page.getByText("Mất kết nối").first().waitFor();
    expect(await page.locator(".cells").count()).toBeGreaterThan(0);

    // What was never seen is not invented.
    await page.goto(`${server.url}/units`);
    await page.getByText("Không nối được tới máy chủ").waitFor();

    // The server comes back where it was, and so does the page: nobody reloads it.
    server = await startServer(folder.path, { PORT: new URL(page.url()).port });
    await page.getByText("Mất kết nối").first().waitFor({ state: "detached", timeout: 90_000 });
    await page.getByText("Đình Bảng").first().waitFor();
  } finally {
    await browser.close();
  }
});
