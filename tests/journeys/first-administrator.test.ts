import { afterEach, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type ServerProcess, startServer, temporaryFolder } from "./server-process.ts";
import { printedToken } from "./signed-in.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startServer(folder.path);
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

test("the first administrator opens the printed link, sets a password and is signed in", async (context) => {
  const browser = await openBrowser(context);
  try {
    const page = await browser.pages.newPage();
    await page.goto(`${server.url}/welcome#${await printedToken(server)}`);
    await page.locator("input[name=name]").fill("Người quản trị");
    expect(page.url()).not.toContain("ddl_");
    await page.locator("input[name=username]").fill("quantri");
    await page.locator("input[name=password]").fill("một mật khẩu đủ dài");
    await page.locator("form.form button[type=submit]").click();
    await page.waitForURL(`${server.url}/`);
    const cookies = await browser.pages.cookies();
    expect(cookies.find(({ name }) => name === "dondoc.session_token")).toMatchObject({
      httpOnly: true,
      sameSite: "Lax",
    });
  } finally {
    await browser.close();
  }
});
