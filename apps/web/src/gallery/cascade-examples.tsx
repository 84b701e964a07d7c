import type { OverviewNode } from "@dondoc/client";
import { galleryWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { CascadeHead, CascadeRow } from "../parts/cascade-row.tsx";
import type { Example } from "./example.ts";
import { dayOf, noStatistic, plan, statistic } from "./invented.ts";

const scale = { from: dayOf("2024-02-01"), days: 160 };

function node(rest: Partial<OverviewNode> = {}): OverviewNode {
  return {
    ...plan(),
    kind: "plan",
    type: "plan",
    isHeld: true,
    lagDays: 43,
    stepDays: 43,
    statistic,
    rate: null,
    taskCount: 7,
    nextDue: null,
    total: null,
    lower: [],
    moreBelow: 0,
    ...rest,
  };
}

/** A row stands in a table, or no reader would call it one. */
function row(rest: Partial<OverviewNode>) {
  return () => (
    <div class="casc" role="table">
      <CascadeRow row={{ node: node(rest), depth: 1 }} scale={scale} />
    </div>
  );
}

/** The documents of a cascade. */
export const cascading: readonly Example[] = [
  {
    name: "CascadeHead",
    states: [
      [
        "usual",
        () => (
          <div class="casc" role="table">
            <CascadeHead scale={scale} />
          </div>
        ),
      ],
    ],
  },
  {
    name: "CascadeRow",
    states: [
      ["empty", row({ statistic: noStatistic, taskCount: 0 })],
      ["usual", row({})],
      ["long", () => row({ issuer: words(galleryWords).longUnit, lagDays: 130, stepDays: 87 })()],
      ["refused", row({ isHeld: false, statistic: null })],
    ],
  },
];
