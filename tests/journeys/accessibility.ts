import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Brings the rules into a page, as an expression of the debugger: the policy of the page forbids a script element. */
export async function bringRules(page: Page): Promise<void> {
  await page.evaluate(axe);
}

/** What a page breaks, into which the rules were brought. */
export async function violationsOn(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => String(target[0]));
    return `${id} at ${places.join(" | ")}`;
  });
}

/** What a page breaks as it stands, once. */
export async function faultsOn(page: Page): Promise<string[]> {
  await bringRules(page);
  return violationsOn(page);
}
