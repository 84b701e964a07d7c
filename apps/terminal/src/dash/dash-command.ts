import type { EventSourceClass } from "@dondoc/client";
import { type Language, wordsIn } from "@dondoc/words";
import { type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import { connectOffice } from "../office/connect-office.ts";
import { symbolsFor } from "../text/symbols.ts";
import { resolveDay } from "../text/day-wish.ts";
import type { ScreenAct } from "./act-from-screen.ts";
import { type DashboardSession, makeSession } from "./dashboard-session.ts";
import { enterFullScreen } from "./full-screen.ts";
import { openScreen } from "./screen.ts";

export type DashCall = {
  readonly settings: Settings;
  readonly console: Console;
  /** Both ends of the terminal are needed: one for the screen, one for the keys. */
  readonly hasKeyboard: boolean;
};

/** How long the first rows are waited for before the keyboard is loaded, which keeps the program busy for as long. */
const FIRST_ROWS_MS = 400;

/**
 * `dondoc dash`: the full screen. The office is asked first, its answer is painted, and only then Ink and React are
 * loaded for the keys; what is typed meanwhile waits.
 */
export async function dashCommand({ settings, console, hasKeyboard }: DashCall): Promise<ExitCode> {
  if (!console.isTerminal || !hasKeyboard) {
    const sentence = wordsIn(settings.language).command.problems.noTerminal;
    return complain({ code: "no-terminal", sentence, exitCode: exitCodes.wrongArgument }, console, settings);
  }
  const eventSource = Promise.withResolvers<EventSourceClass>();
  const session = await sessionOf(settings, eventSource.promise);
  session.start();
  const leave = enterFullScreen(process);
  try {
    const { isAscii, hasColour } = settings;
    const symbols = symbolsFor({ isAscii, hasColour });
    const screen = openScreen({ session, output: process.stdout, symbols, hasColour });
    await firstRows(session);
    // React's development build measures every render and keeps the measurements.
    process.env["NODE_ENV"] ??= "production";
    const { openKeyboard } = await import("./keyboard.ts");
    const left = openKeyboard({ session, size: screen.size });
    // Ink has written a line of its own by now.
    screen.paintAll();
    const { eventSourceWith } = await import("../office/event-stream.ts");
    eventSource.resolve(eventSourceWith(settings.token));
    await left;
    screen.close();
  } finally {
    session.stop();
    leave();
  }
  return exitCodes.done;
}

async function sessionOf(
  settings: Settings,
  eventSource: Promise<EventSourceClass>,
): Promise<DashboardSession> {
  const { language, serverUrl, token } = settings;
  const office = connectOffice({ serverUrl, token, eventSource });
  const asOf = settings.asOf === null ? null : await firstDay(settings, office.state);
  const act = async (what: ScreenAct, spoken: Language): Promise<string | null> => {
    const [{ actFromScreen }, { connectActs }] = await Promise.all([
      import("./act-from-screen.ts"),
      import("../office/office-acts.ts"),
    ]);
    const asking = { settings: { ...settings, language: spoken }, office, acts: connectActs(settings) };
    return actFromScreen(what, asking);
  };
  return makeSession({ office, language, asOf, act, time: clockTime });
}

/** Until the office has answered, or failed to, and the answer is painted; an office that is slow is not waited for. */
async function firstRows(session: DashboardSession): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const leave = session.subscribe(() => {
    if (session.state().connection !== "loading") setImmediate(resolve);
  });
  const timer = setTimeout(resolve, FIRST_ROWS_MS);
  await promise;
  clearTimeout(timer);
  leave();
}

async function firstDay(
  settings: Settings,
  state: () => Promise<{ readonly today: Parameters<typeof resolveDay>[1] }>,
) {
  if (settings.asOf === null) return null;
  if (settings.asOf.kind === "day") return settings.asOf.day;
  return resolveDay(settings.asOf, (await state()).today);
}

/** Put together by hand: the platform's words for an hour take 20 ms to load. */
function clockTime(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
