import { type Language, wordsIn } from "@dondoc/words";
import { type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { ScreenAct } from "./act-from-screen.ts";
import { resolveDay } from "../text/day-wish.ts";

export type DashCall = {
  readonly settings: Settings;
  readonly console: Console;
  /** Both ends of the terminal are needed: one for the screen, one for the keys. */
  readonly hasKeyboard: boolean;
};

/** `dondoc dash`: the full screen. Ink and React are loaded only here. */
export async function dashCommand({ settings, console, hasKeyboard }: DashCall): Promise<ExitCode> {
  if (!console.isTerminal || !hasKeyboard) {
    const sentence = wordsIn(settings.language).command.problems.noTerminal;
    return complain({ code: "no-terminal", sentence, exitCode: exitCodes.wrongArgument }, console, settings);
  }
  // React's development build measures every render and keeps the measurements.
  process.env["NODE_ENV"] ??= "production";
  const [{ makeSession }, { connectOffice }, { symbolsFor }] = await Promise.all([
    import("./dashboard-session.ts"),
    import("../office/connect-office.ts"),
    import("../text/symbols.ts"),
  ]);
  const { language, serverUrl, token } = settings;
  const eventSource = import("../sign-in/event-source.ts").then(({ eventSourceWith }) =>
    eventSourceWith(token),
  );
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
  const session = makeSession({ office, language, asOf, act, time: () => clockTime(language) });
  // The office is asked while Ink and React load: both take about as long.
  session.start();
  const [{ render }, { createElement }, { Dashboard }] = await Promise.all([
    import("ink"),
    import("react"),
    import("./dashboard.ts"),
  ]);
  const symbols = symbolsFor({ isAscii: settings.isAscii, hasColour: settings.hasColour });
  const app = render(createElement(Dashboard, { session, symbols, hasColour: settings.hasColour }), {
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
  });
  await app.waitUntilExit();
  return exitCodes.done;
}

async function firstDay(
  settings: Settings,
  state: () => Promise<{ readonly today: Parameters<typeof resolveDay>[1] }>,
) {
  if (settings.asOf === null) return null;
  if (settings.asOf.kind === "day") return settings.asOf.day;
  return resolveDay(settings.asOf, (await state()).today);
}

function clockTime(language: Language): string {
  return new Date().toLocaleTimeString(language === "vi" ? "vi-VN" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });
}
