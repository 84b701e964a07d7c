import { makeSession } from "../dash/dashboard-session.ts";
import { openScreen } from "../dash/screen.ts";
import { symbolsFor } from "../text/symbols.ts";
import { makeItem, makeOffice, today } from "./make-office.ts";

/** So many tasks are seen at once, and each change is one of these: a change that is not seen writes nothing. */
const SEEN = 10;

/**
 * How long each change of an office of many tasks takes from the changed state to the written frame, in milliseconds,
 * while changes come in at a steady pace.
 */
export async function frameTimes(wanted: {
  readonly tasks: number;
  readonly updates: number;
  readonly everyMs: number;
}): Promise<readonly number[]> {
  const office = makeOffice();
  const stand = (turn: number) => ({ kind: "overdue" as const, daysLate: 1 + turn });
  office.items = Array.from({ length: wanted.tasks }, (_, at) =>
    makeItem(1_000 + at, { group: "overdue", dueOn: today, timeliness: stand(at) }),
  );
  const session = makeSession({
    office,
    language: "vi",
    asOf: null,
    time: () => "08:05",
    act: () => Promise.resolve(null),
  });
  const times: number[] = [];
  let changedAt: number | null = null;
  session.subscribe(() => (changedAt ??= performance.now()));
  const written = (): void => {
    if (changedAt !== null) times.push(performance.now() - changedAt);
    changedAt = null;
  };
  const output = { columns: 120, rows: 32, write: written, on: () => undefined, off: () => undefined };
  const symbols = symbolsFor({ isAscii: false, hasColour: true });
  const screen = openScreen({ session, output, symbols, hasColour: true });
  session.start();
  // The first frames load everything: they are the start, which is measured by itself.
  while (session.state().office === null) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  times.length = 0;
  changedAt = null;
  for (let turn = 0; turn < wanted.updates; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, wanted.everyMs));
    office.items = office.items.with(turn % SEEN, {
      ...makeItem(1_000 + (turn % SEEN)),
      timeliness: stand(turn),
      group: "overdue",
      dueOn: today,
    });
    for (const follower of office.followers) follower.changed();
  }
  session.stop();
  screen.close();
  return times;
}
