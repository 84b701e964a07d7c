import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type CDPSession, type Page, type Request, chromium } from "playwright-core";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { setup } from "../journeys/build-web.ts";
import { withManyOwing } from "../journeys/many-owing.ts";
import { planTakenIn } from "../journeys/plan-taken-in.ts";
import { type ServerProcess, startServer, temporaryFolder } from "../journeys/server-process.ts";
import { type SignedIn, signedInClerk } from "../journeys/signed-in.ts";
import type { Figure } from "./figure.ts";
import { longestTasks, percentile } from "./frames.ts";

const TASKS = 2_000;
const UNITS = 3_400;
const CPU_SLOWDOWN = 4;
const assets = fileURLToPath(new URL("../../apps/web/dist/assets", import.meta.url));
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** What a person waits for: bytes of the first visit, lab figures of a slow machine, and a long plan under the hand. */
export async function figures(): Promise<readonly Figure[]> {
  if (!existsSync(executablePath)) throw new Error("The bench needs Chromium; CHROMIUM may name one.");
  await setup();
  const folder = await temporaryFolder();
  const server = await startServer(folder.path);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const clerk = await signedInClerk(server);
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: "block",
    });
    await context.addCookies([{ ...clerk.cookie, url: server.url }]);
    const bytes = await bytesOf(await context.newPage(), server);
    const lab = await labFigures(await context.newPage(), server);
    const long = await longPlan(await context.newPage(), server, clerk);
    const deep = await longDirective(await context.newPage(), server);
    return [...bytes, ...lab, ...long, ...deep];
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

/** Scripts that the overview asks for before it shows anything, and those that the largest other page adds to it. */
async function bytesOf(page: Page, { url }: ServerProcess): Promise<Figure[]> {
  const size = await sizes();
  const first = await scriptsAt(page, url);
  const routes = [
    "/tasks",
    "/units",
    "/register",
    "/reports",
    "/follow-up",
    "/import",
    "/sign-in",
    "/gallery",
    "/gallery/papers",
  ];
  for (const path of await thingsOn(page, url)) routes.push(path);
  const later: number[] = [];
  for (const route of routes) {
    const asked = await scriptsAt(page, url + route);
    later.push(total(size, asked.difference(first)));
  }
  return [
    {
      name: "first load of the overview",
      value: total(size, first) / 1000,
      unit: "kB gzip",
      bar: { atMost: 60 },
    },
    { name: "largest later route", value: Math.max(...later) / 1000, unit: "kB gzip", bar: { atMost: 60 } },
  ];
}

async function sizes(): Promise<ReadonlyMap<string, number>> {
  const names = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  const read = async (name: string): Promise<[string, number]> => [
    name,
    gzipSync(await readFile(`${assets}/${name}`)).length,
  ];
  return new Map(await Promise.all(names.map(read)));
}

async function scriptsAt(page: Page, address: string): Promise<Set<string>> {
  const names = new Set<string>();
  const hear = (request: Request): void => {
    if (request.resourceType() === "script")
      names.add(new URL(request.url()).pathname.split("/").at(-1) ?? "");
  };
  page.on("request", hear);
  await page.goto(address, { waitUntil: "load" });
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("main :not(.example-state) > .loading") === null);
  // The sentences of problems come after the first page by their own choice; they are not waited for.
  page.off("request", hear);
  return names;
}

/** A plan and a directive of the overview. */
async function thingsOn(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  const links = ["/plans/", "/directives/"].map((kind) => page.locator(`a[href^="${kind}"]`).first());
  return Promise.all(links.map(async (link) => (await link.getAttribute("href"))?.split("#")[0] ?? ""));
}

function total(size: ReadonlyMap<string, number>, names: ReadonlySet<string>): number {
  return [...names].reduce((sum, name) => sum + (size.get(name) ?? 0), 0);
}

type Lab = { readonly fcp: number; readonly lcp: number; readonly blocking: number; readonly shift: number };

async function labFigures(page: Page, { url }: ServerProcess): Promise<Figure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript(observe);
  const answered = page.waitForResponse((response) => response.url().includes("overview.show"));
  await page.goto(url);
  await answered;
  // Nothing is looked for on the page meanwhile: that brings a script of the bench, whose 60 to 100 ms would count as the page's.
  await page.waitForTimeout(3_000);
  const lab = await page.evaluate<Lab>("globalThis.lab");
  if ((await page.locator('a[href^="/plans/"]').count()) === 0)
    throw new Error("The overview did not stand in time.");
  const bars = [
    ["first contentful paint, CPU ÷ 4", lab.fcp, "ms", 1_800],
    ["largest contentful paint, CPU ÷ 4", lab.lcp, "ms", 2_500],
    ["blocking time, CPU ÷ 4", lab.blocking, "ms", 200],
    ["layout shift, CPU ÷ 4", lab.shift, "", 0.1],
  ] as const;
  return bars.map(([name, value, unit, atMost]) => ({ name, value, unit, bar: { atMost } }));
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const lab = { fcp: 0, lcp: 0, blocking: 0, shift: 0 };
  Reflect.set(globalThis, "lab", lab);
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") lab.fcp = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => {
    lab.lcp = entry.startTime;
  });
  watch("longtask", (entry) => {
    lab.blocking += Math.max(0, entry.duration - 50);
  });
  watch("layout-shift", (entry) => {
    if (Reflect.get(entry, "hadRecentInput") !== true) lab.shift += Number(Reflect.get(entry, "value"));
  });
}

async function longPlan(page: Page, server: ServerProcess, clerk: SignedIn): Promise<Figure[]> {
  const text = wardPlanText({ moreTasks: TASKS, number: "902/KH-UBND" });
  const { planId } = await planTakenIn(clerk, text);
  await page.goto(`${server.url}/plans/${planId}`);
  await page.locator("article.task").nth(2).waitFor({ timeout: 120_000 });
  await page.locator('.sheetbox[aria-busy="false"]').waitFor();
  const [scrolling, filtering] = await underTheHand(page, async () => {
    for (const at of [1, 0, 2, 0]) await page.locator(".filters .chip").nth(at).click();
  });
  return [
    ...framesOf(`plan of ${TASKS} tasks, scrolling`, scrolling),
    ...framesOf(`plan of ${TASKS} tasks, filtering`, filtering),
  ];
}

async function longDirective(page: Page, server: ServerProcess): Promise<Figure[]> {
  await withManyOwing(page, server, UNITS);
  const { directives } = await server.api.overview.show.query();
  await page.goto(`${server.url}/directives/${directives[0]?.id}`);
  await page.locator(".tree-tools .btn").click();
  await page.locator(".near-rows .cn.owed").first().waitFor();
  const [scrolling, filtering] = await underTheHand(page, async () => {
    await page.locator(".tree-tools input").pressSequentially("xa so 33");
    for (const at of [1, 2, 0]) await page.locator(".tree-tools .chip").nth(at).click();
  });
  return [
    ...framesOf(`directive of ${UNITS} units, scrolling`, scrolling),
    ...framesOf(`directive of ${UNITS} units, filtering`, filtering),
  ];
}

type Frames = { readonly p95: number; readonly longest: number };

async function underTheHand(page: Page, filter: () => Promise<void>): Promise<readonly [Frames, Frames]> {
  await page.waitForTimeout(1_000);
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(1_000, 500);
  const scrolling = await framesWhile(page, session, async () => {
    for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 600);
  });
  await page.evaluate(() => scrollTo(0, 0));
  return [scrolling, await framesWhile(page, session, filter)];
}

function framesOf(what: string, { p95, longest }: Frames): Figure[] {
  return [
    { name: `${what}: frames p95`, value: p95, unit: "ms", bar: { atMost: 50 } },
    { name: "  longest script task", value: longest, unit: "ms", bar: { atMost: 50 } },
  ];
}

async function framesWhile(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, "frameTimes", times);
    const tick = (at: number): void => {
      times.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const longest = await longestTasks(session, async () => {
    await act();
    await page.waitForTimeout(500);
  });
  const times = await page.evaluate<number[]>("globalThis.frameTimes");
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return { p95: percentile(gaps, 0.95), longest };
}
