// @vitest-environment jsdom
import { type Answers, createClient, queriesOf } from "@dondoc/client";
import { day } from "@dondoc/domain";
import { overSixty as target } from "@dondoc/domain/scenarios";
import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render } from "@solidjs/testing-library";
import { QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, describe, expect, test } from "vitest";
import { OfficeContext, makeQueryClient } from "../../office/office-context.ts";
import { TargetRow } from "./target-row.tsx";

const course: Answers["target"]["detail"]["course"] = {
  targetId: target.id,
  direction: null,
  baseline: { year: 2020, value: 40 },
  milestones: [],
  measurements: [{ on: day("2024-09-30"), value: 55, source: "9/BC" }],
  commitment: null,
};
const notTheirs = { allowed: false, because: { code: "not-your-unit", unitId: null } } as const;
const asOf = day("2024-10-01");
const measured: Answers["target"]["detail"] = {
  asOf,
  target,
  course,
  version: 2,
  holes: ["no-interim-year"],
  judgement: {
    kind: "judged",
    method: "straight-line-between-stated-years",
    asOf,
    measured: { on: day("2024-09-30"), value: 55, source: "9/BC" },
    expected: 47.5,
    isOnCourse: true,
  },
  actions: { measure: notTheirs, "state-course": notTheirs, strike: notTheirs },
};
const unmeasured: Answers["target"]["detail"] = {
  ...measured,
  course: { ...course, baseline: null, measurements: [] },
  holes: ["no-baseline", "no-interim-year", "no-measurement"],
  judgement: { kind: "not-judged", asOf, holes: ["no-baseline", "no-measurement"] },
};

afterEach(cleanup);

async function shown(answer: Answers["target"]["detail"]): Promise<string> {
  const queryClient = makeQueryClient();
  const client = createClient({ url: "http://office.invalid/trpc" });
  queryClient.setQueryData(["target.detail", { targetId: target.id }], answer);
  const access = { client, queries: queriesOf(client), connection: () => "online" as const };
  const { container, findByText } = render(() => (
    <QueryClientProvider client={queryClient}>
      <OfficeContext.Provider value={access}>
        <MemoryRouter>
          <Route path="*" component={() => <TargetRow target={target} />} />
        </MemoryRouter>
      </OfficeContext.Provider>
    </QueryClientProvider>
  ));
  await findByText("Chưa làm được, vì sao (3)");
  return container.querySelector(".when")?.textContent ?? "";
}

describe("a target among the entries of its plan", () => {
  test("says what was measured last and that it is on course", async () => {
    expect(await shown(measured)).toBe("đến năm 2030Đúng tiến độ55 %, đo ngày 30-9-2024");
    expect(document.querySelector("svg.target")?.getAttribute("aria-label")).toBe(
      "số gốc 40 % năm 2020; 55 %, đo ngày 30-9-2024; phải đạt trên 60 % năm 2030; Đúng tiến độ.",
    );
  });

  test("says that nothing was measured only where that is so", async () => {
    expect(await shown(unmeasured)).toBe("đến năm 2030chưa có số đo");
    expect(document.querySelector(".course-line")).toBeNull();
  });
});
