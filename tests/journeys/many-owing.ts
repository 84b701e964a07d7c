import type { Page } from "playwright-core";
import type { ServerProcess } from "./server-process.ts";

/** The answer of the office, with more units that owe a plan than any real directive has. */
export async function withManyOwing(
  page: Page,
  server: Pick<ServerProcess, "api">,
  count: number,
): Promise<void> {
  const { plans } = await server.api.plan.list.query();
  const upperPlanId = plans.find(({ number }) => number === "77/KH-UBND")?.id;
  const missing = Array.from({ length: count }, (_, index) => {
    const name = `Xã số ${index}`;
    return { unit: { id: null, name, shortName: name }, upperPlanId };
  });
  const asOf = "2024-10-01";
  const data = { asOf, rate: { numerator: 0, denominator: count, asOf }, missing };
  await page.route(/plan\.owedBelow/u, async (route) => {
    const names = new URL(route.request().url()).pathname.replace("/trpc/", "").split(",");
    const answer = await route.fetch();
    const answered: unknown = await answer.json();
    const answers: readonly unknown[] = Array.isArray(answered) ? answered : [];
    const body = answers.map((each, index) =>
      names[index] === "plan.owedBelow" ? { result: { data } } : each,
    );
    await route.fulfill({ response: answer, json: body });
  });
}
