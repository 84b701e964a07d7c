import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { bringRules, violationsOn } from "./accessibility.ts";
import { openBrowser } from "./browser.ts";
import { documentForm, readAtOnce } from "./document-form.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInClerk } from "./signed-in.ts";

let server: ServerProcess;
let person: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  person = await signedInClerk(server);
});
afterAll(() => server.stop());

const router = readFileSync(new URL("../../apps/web/src/app.tsx", import.meta.url), "utf8");

/** Every address that the router knows. */
const routes = [...router.matchAll(/<Route path="([^"]+)"/gu)].map(([, path = ""]) => path);

/** What stands for the parameters of an address: things of the demonstration office, and a draft that is still open. */
async function examples(): Promise<ReadonlyMap<string, string>> {
  const { draftId } = await readAtOnce(
    person.api.draft.read.mutate(documentForm("ke-hoach.txt", wardPlanText())),
  );
  const { plans } = await person.api.plan.list.query();
  const plan = plans.find(({ number }) => number === "77/KH-UBND");
  if (plan === undefined) throw new Error("The demonstration office has lost a plan.");
  const detail = await person.api.plan.detail.query({ planId: plan.id });
  const { units } = await person.api.unit.list.query();
  const { directives } = await person.api.overview.show.query();
  return new Map([
    [":planId", plan.id],
    [":unitId", units.find(({ name }) => name.endsWith("Đình Bảng"))?.id ?? ""],
    [":taskId", detail.tasks[0]?.id ?? ""],
    [":directiveId", directives[0]?.id ?? ""],
    [":draftId", draftId],
    ["*", "no-such-page"],
  ]);
}

function addressOf(route: string, known: ReadonlyMap<string, string>): string {
  const parts = route.split("/").map((part) => {
    if (!part.startsWith(":") && part !== "*") return part;
    const example = known.get(part);
    if (example === undefined) throw new Error(`Say above which ${part} this journey opens.`);
    return example;
  });
  return parts.join("/");
}

/** Opens an address and waits until everything on it has come. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, server.url).href);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(
    () => document.querySelector("main :not(.example-state) > .loading, .stale") === null,
  );
}

type Look = { readonly width: 1440 | 360; readonly colorScheme: "light" | "dark" };

/** Every width in every light; the words of the other language change no colour, so that they are looked at narrow. */
const looks = {
  vi: [
    { width: 1440, colorScheme: "light" },
    { width: 1440, colorScheme: "dark" },
    { width: 360, colorScheme: "light" },
    { width: 360, colorScheme: "dark" },
  ],
  en: [{ width: 360, colorScheme: "light" }],
} as const satisfies Record<string, readonly Look[]>;

async function faultsOf(page: Page, { width, colorScheme }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const scrolling = sideways > 0 ? [`scrolls sideways by ${sideways} px`] : [];
  return [...scrolling, ...(await violationsOn(page))].map((fault) => `${width} ${colorScheme}: ${fault}`);
}

describe("every page", () => {
  test("breaks no rule of WCAG 2.2 AA, light and dark, wide and narrow, in both languages", async (context) => {
    expect(routes.length).toBeGreaterThan(10);
    const known = await examples();
    const browser = await openBrowser(context);
    const found: string[] = [];
    try {
      await browser.pages.addCookies([{ ...person.cookie, url: server.url }]);
      const page = await browser.pages.newPage();
      await page.goto(server.url);
      for (const language of ["vi", "en"] as const) {
        await page.evaluate((chosen) => localStorage.setItem("dondoc.language", chosen), language);
        for (const route of routes) {
          await open(page, addressOf(route, known));
          await bringRules(page);
          for (const look of looks[language]) {
            found.push(...(await faultsOf(page, look)).map((fault) => `${route} ${language} ${fault}`));
          }
        }
      }
    } finally {
      await browser.close();
    }
    expect(found).toEqual([]);
  }, 300_000);
});
