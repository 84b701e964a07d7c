import type { ImportFlags } from "../import/import-command.ts";
import type { StepCommandFlags } from "../step/step-command.ts";
import type { TaskFlags } from "../task/task-command.ts";
import type { UrgeFlags } from "../urge/urge-command.ts";
import type { Grammar } from "./asked.ts";

/** The grammar of what is written: the steps of a task, urging, and taking in a paper. */
export function addActCommands({ add, words, asked }: Grammar): void {
  const { flags } = words;
  add("task")
    .argument("<TASK>", flags.taskName)
    .argument("[ACTION]", flags.action)
    .option("--unit <NAME>", flags.unit)
    .option("--day <DAY>", flags.day)
    .option("--due <DAY>", flags.dueOn)
    .option("--reason <TEXT>", flags.reason)
    .option("--note <TEXT>", flags.note)
    .option("--percent <N>", flags.percent)
    .option("--evidence <FILE...>", flags.evidence)
    .option("--period <PERIOD>", flags.period)
    .option("--to <NAME>", flags.toUnit)
    .option("--by <PLAN>", flags.byPlan)
    .option("--dry-run", flags.dryRun)
    .option("--format <table|csv|md>", flags.format)
    .action((name: string, actionName: string | undefined, own: TaskFlags & StepCommandFlags) =>
      asked({ command: "task", name, actionName: actionName ?? null, own }),
    );
  add("urge")
    .argument("[TASK]", flags.taskName)
    .option("--plan <PLAN>", flags.plan)
    .option("--unit <NAME>", flags.unit)
    .option("--yes", flags.yes)
    .action((name: string | undefined, own: UrgeFlags) =>
      asked({ command: "urge", name: name ?? null, own }),
    );
  add("import")
    .argument("<FILE>", flags.file)
    .option("--accept", flags.accept)
    .action((path: string, own: ImportFlags) => asked({ command: "import", path, own }));
}
