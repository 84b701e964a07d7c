import { PassThrough, Writable } from "node:stream";
import { render } from "ink";
import { createElement } from "react";
import { Dashboard } from "../dash/dashboard.ts";
import { makeSession } from "../dash/dashboard-session.ts";
import { symbolsFor } from "../text/symbols.ts";
import { makeItem, makeOffice, today } from "./make-office.ts";

/** The part of a terminal that Ink writes to. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 120;
  readonly rows = 32;
  wrote: () => void = () => undefined;

  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    this.wrote();
    done();
  }
}

/** A keyboard that nobody touches. */
class Keys extends PassThrough {
  readonly isTTY = true;
  setRawMode = (): this => this;
  ref = (): this => this;
  unref = (): this => this;
}

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
  const screen = new Screen();
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
  screen.wrote = () => {
    if (changedAt !== null) times.push(performance.now() - changedAt);
    changedAt = null;
  };
  const symbols = symbolsFor({ isAscii: false, hasColour: true });
  const app = render(createElement(Dashboard, { session, symbols, hasColour: true }), {
    // Ink wants the streams of a process; it uses only what is here.
    stdout: screen as unknown as NodeJS.WriteStream,
    stdin: new Keys() as unknown as NodeJS.ReadStream,
    patchConsole: false,
    interactive: true,
    incrementalRendering: true,
    maxFps: 60,
  });
  // The first frames load everything: they are the start, which is measured by itself.
  while (session.state().office === null) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  times.length = 0;
  for (let turn = 0; turn < wanted.updates; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, wanted.everyMs));
    office.items = office.items.with(turn % 20, {
      ...makeItem(1_000 + (turn % 20)),
      timeliness: stand(turn),
      group: "overdue",
      dueOn: today,
    });
    for (const follower of office.followers) follower.changed();
  }
  session.stop();
  app.unmount();
  return times;
}
