import { onTimeRate } from "@dondoc/domain";
import { galleryWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { DeadlineWords, Inferred } from "../parts/deadline-words.tsx";
import { FourCells, RateLines } from "../parts/four-cells.tsx";
import { Icon } from "../parts/icon.tsx";
import { StateBar } from "../parts/state-bar.tsx";
import { StateMark } from "../parts/state-mark.tsx";
import type { Example } from "./example.ts";
import { dayOf, deadline, noStatistic, statistic } from "./invented.ts";

const asOf = dayOf("2024-10-03");
const many = { ...statistic, doneOnTime: 12_345, openOverdue: 6_789 };

/** How things stand: marks, cells, rates and deadlines. */
export const standing: readonly Example[] = [
  { name: "Icon", states: [["usual", () => <Icon name="done" />]] },
  {
    name: "StateMark",
    states: [
      ["empty", () => <StateMark timeliness={{ kind: "no-deadline" }} schedule={null} />],
      ["usual", () => <StateMark timeliness={{ kind: "overdue", daysLate: 3 }} schedule={null} />],
      ["long", () => <StateMark timeliness={{ kind: "overdue", daysLate: 1_234 }} schedule={null} />],
    ],
  },
  {
    name: "StateBar",
    states: [
      ["empty", () => <StateBar statistic={noStatistic} />],
      ["usual", () => <StateBar statistic={statistic} />],
    ],
  },
  {
    name: "FourCells",
    states: [
      ["empty", () => <FourCells statistic={noStatistic} />],
      ["usual", () => <FourCells statistic={statistic} to="/tasks?range=all" />],
      ["long", () => <FourCells statistic={many} />],
    ],
  },
  {
    name: "RateLines",
    states: [
      ["empty", () => <RateLines statistic={noStatistic} rate={onTimeRate(noStatistic, asOf)} />],
      ["usual", () => <RateLines statistic={statistic} rate={onTimeRate(statistic, asOf)} />],
    ],
  },
  {
    name: "DeadlineWords",
    states: [
      ["usual", () => <DeadlineWords deadline={deadline()} />],
      [
        "long",
        () => (
          <DeadlineWords
            deadline={{ ...deadline(), asWritten: words(galleryWords).longStatement, certainty: "inferred" }}
          />
        ),
      ],
    ],
  },
  { name: "Inferred", states: [["usual", () => <Inferred />]] },
];
