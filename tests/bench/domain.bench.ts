import {
  type CalendarDay,
  type Followed,
  type Statistic,
  addDays,
  day,
  rollUp,
  totalOf,
} from "@dondoc/domain";
import { type Figure, mediansOf } from "./figure.ts";

const TASKS = 1_000_000;
const ROUNDS = 9;
const asOf = day("2026-03-15");

/** The price of saying the rule in words: the domain's roll-up against a bare loop over the same objects. */
export function figures(): readonly Figure[] {
  const followed = inventedTasks();
  const counted = bareLoop(followed);
  const rolledUp = rollUp(followed, asOf);
  if (!isSame(counted, rolledUp)) throw new Error("The bare loop and rollUp count different cells.");
  const [loop = Number.NaN, roll = Number.NaN] = mediansOf(ROUNDS, [
    () => bareLoop(followed),
    () => rollUp(followed, asOf),
  ]);
  return [
    {
      name: `roll-up of ${totalOf(rolledUp).toLocaleString("en")} tasks ÷ a bare loop (${loop.toFixed(1)} ms)`,
      value: roll / loop,
      unit: "×",
      bar: { atMost: 3 },
    },
  ];
}

type FourCells = Pick<Statistic, "doneOnTime" | "doneLate" | "openInTime" | "openOverdue">;

function bareLoop(followed: readonly Followed[]): FourCells {
  const cells = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };
  for (const { progress, dueOn } of followed) {
    if (dueOn === null) continue;
    if (progress.status === "completed") {
      if (progress.completedOn <= dueOn) cells.doneOnTime += 1;
      else cells.doneLate += 1;
    } else if (dueOn < asOf) cells.openOverdue += 1;
    else cells.openInTime += 1;
  }
  return cells;
}

function isSame(cells: FourCells, statistic: Statistic): boolean {
  return (
    cells.doneOnTime === statistic.doneOnTime &&
    cells.doneLate === statistic.doneLate &&
    cells.openInTime === statistic.openInTime &&
    cells.openOverdue === statistic.openOverdue
  );
}

/** A year of due days, half of the tasks done, each as far from its day as a fixed sequence says. */
function inventedTasks(): readonly Followed[] {
  const days = Array.from({ length: 365 }, (_, at) => addDays(day("2025-09-01"), at));
  const next = sequence(20_260_315);
  const anyDay = (): CalendarDay => days[next() % days.length] ?? asOf;
  return Array.from({ length: TASKS }, (): Followed => {
    const isDone = next() % 2 === 0;
    return {
      progress: isDone ? { status: "completed", completedOn: anyDay() } : { status: "in-progress" },
      dueOn: anyDay(),
      isContinuous: false,
    };
  });
}

/** Park and Miller's generator: the same million tasks in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
