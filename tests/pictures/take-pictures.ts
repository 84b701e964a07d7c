import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { openTerminal } from "../journeys/pseudo-terminal.ts";
import { type ServerProcess, startServer, temporaryFolder } from "../journeys/server-process.ts";

/**
 * Takes the pictures of README from the demonstration office: `node tests/pictures/take-pictures.ts` after
 * `pnpm start` has built the pages. Needs Chromium and tmux.
 */
const folder = fileURLToPath(new URL("../../apps/docs/public/pictures", import.meta.url));
const command = fileURLToPath(new URL("../../apps/terminal/bin/dondoc.ts", import.meta.url));
const xterm = createRequire(import.meta.url).resolve("@xterm/xterm");

type Shot = { readonly name: string; readonly path: string; readonly width: number; readonly height: number };

await mkdir(folder, { recursive: true });
const data = await temporaryFolder();
const server = await startServer(data.path);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  const { plans } = await server.api.plan.list.query();
  const city = plans.find((plan) => plan.number === "77/KH-UBND");
  const { units } = await server.api.unit.list.query();
  const ward = units.find((unit) => unit.name.endsWith("Đình Bảng"));
  const shots: readonly Shot[] = [
    { name: "overview-1440", path: "/", width: 1440, height: 1180 },
    { name: "plan-1440", path: `/plans/${city?.id}`, width: 1440, height: 1180 },
    { name: "unit-1440", path: `/units/${ward?.id}`, width: 1440, height: 900 },
    { name: "overview-360", path: "/", width: 360, height: 800 },
  ];
  for (const shot of shots) await takePage(shot);
  await takeTerminal({ columns: 120, rows: 32 });
} finally {
  await browser.close();
  await server.stop();
  await data.remove();
}

async function takePage({ name, path, width, height }: Shot): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light", locale: "vi-VN" });
  await page.goto(server.url + path);
  await page.locator("h1").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-light.png`) });
  await page.close();
}

/** The real screen of a real terminal, drawn by a terminal emulator in the browser. */
async function takeTerminal(size: { readonly columns: number; readonly rows: number }): Promise<void> {
  const screen = await dashboardScreen(server, size);
  const page = await terminalPage(browser, size, screen);
  await page
    .locator("#screen")
    .screenshot({ path: join(folder, `terminal-${size.columns}x${size.rows}.png`) });
  await page.close();
}

async function dashboardScreen(
  { url }: ServerProcess,
  size: { readonly columns: number; readonly rows: number },
): Promise<string> {
  const terminal = openTerminal(size, {
    TERM: "xterm-256color",
    COLORTERM: "truecolor",
    LANG: "C.UTF-8",
    DONDOC_LANG: "vi",
    DONDOC_URL: url,
  });
  try {
    terminal.type(`clear; '${process.execPath}' '${command}'`);
    terminal.press("Enter");
    await terminal.see(/QUÁ HẠN {2}\d+/u);
    terminal.press("j", "j");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return terminal.colouredScreen();
  } finally {
    terminal.close();
  }
}

async function terminalPage(
  on: Browser,
  size: { readonly columns: number; readonly rows: number },
  screen: string,
) {
  const page = await on.newPage({ viewport: { width: 1300, height: 800 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    '<div id="screen" style="display:inline-block;padding:8px;background:#101414"></div>',
  );
  await page.addStyleTag({ path: join(xterm, "../../css/xterm.css") });
  await page.addScriptTag({ path: xterm });
  await page.evaluate(
    ({ columns, rows, text }) => {
      const Terminal: unknown = Reflect.get(globalThis, "Terminal");
      if (typeof Terminal !== "function") throw new Error("The terminal emulator did not load.");
      const options = {
        cols: columns,
        rows,
        fontFamily: "Liberation Mono, monospace",
        fontSize: 14,
        cursorInactiveStyle: "none",
        theme: { background: "#101414", foreground: "#e4e9e6" },
      };
      const emulator: unknown = Reflect.construct(Terminal, [options]);
      const call = (name: string, ...args: readonly unknown[]): void => {
        const method: unknown = Reflect.get(Object(emulator), name);
        if (typeof method === "function") Reflect.apply(method, emulator, args);
      };
      call("open", document.querySelector("#screen"));
      call("write", text.trimEnd().replaceAll("\n", "\r\n"));
    },
    { columns: size.columns, rows: size.rows, text: screen },
  );
  await page.waitForTimeout(500);
  return page;
}
