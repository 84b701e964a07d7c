import type { Asked } from "./asked.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Call } from "./run.ts";
import type { Settings } from "./settings.ts";

type Looking = Extract<
  Asked,
  { readonly command: "plan" | "task" | "unit" | "report" | "paper" | "export" | "slip" | "ics" | "search" }
>;
type Acting = Extract<Asked, { readonly command: "urge" | "import" }>;

/** What is looked at by name. Each command is loaded only when it is asked for. */
export async function look(asked: Looking, settings: Settings, call: Call): Promise<ExitCode> {
  const { connectOffice } = await import("../office/connect-office.ts");
  const reading = { settings, console: call.console, office: connectOffice(settings) };
  switch (asked.command) {
    case "plan": {
      const { planCommand } = await import("../plan/plan-command.ts");
      return planCommand(asked.name, asked.own, reading);
    }
    case "task": {
      const { name, actionName, own } = asked;
      if (actionName === null) {
        const { taskCommand } = await import("../task/task-command.ts");
        return taskCommand(name, own, reading);
      }
      const { stepCommand } = await import("../step/step-command.ts");
      return stepCommand({ name, actionName }, own, await acting(settings, call));
    }
    case "unit": {
      const { unitCommand } = await import("../unit/unit-command.ts");
      return unitCommand(asked.name, asked.own, reading);
    }
    case "report": {
      const { reportCommand } = await import("../report/report-command.ts");
      return reportCommand(asked.name, asked.own, reading);
    }
    case "paper": {
      const { paperCommand } = await import("../report/paper-command.ts");
      return paperCommand(asked, asked.own, reading);
    }
    case "export": {
      const { exportCommand } = await import("../export/export-command.ts");
      return exportCommand(asked.name, asked.own, reading);
    }
    case "slip": {
      const { slipCommand } = await import("../report/slip-command.ts");
      return slipCommand(asked.name, asked.own, reading);
    }
    case "ics": {
      const { icsCommand } = await import("../calendar/ics-command.ts");
      return icsCommand(asked.name, asked.own, reading);
    }
    case "search": {
      const { searchCommand } = await import("../search/search-command.ts");
      return searchCommand(asked.words, asked.own, reading);
    }
    default:
      return asked satisfies never;
  }
}

/** What is written in the office. */
export async function act(asked: Acting, settings: Settings, call: Call): Promise<ExitCode> {
  const writing = await acting(settings, call);
  if (asked.command === "import") {
    const { importCommand } = await import("../import/import-command.ts");
    return importCommand(asked.path, asked.own, writing);
  }
  const { urgeCommand } = await import("../urge/urge-command.ts");
  const { console, hasKeyboard } = call;
  const isWatched = hasKeyboard && console.isErrTerminal && !settings.isJson;
  return urgeCommand(asked.name, asked.own, { ...writing, confirm: isWatched ? confirmed : null });
}

async function acting(settings: Settings, { console }: Call) {
  const { connectOffice } = await import("../office/connect-office.ts");
  const { connectActs } = await import("../office/office-acts.ts");
  return { settings, console, office: connectOffice(settings), acts: connectActs(settings) };
}

/** Anything but a clear yes is a no. */
async function confirmed(question: string): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises");
  const keyboard = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes)$/iu.test((await keyboard.question(question)).trim());
  } finally {
    keyboard.close();
  }
}
