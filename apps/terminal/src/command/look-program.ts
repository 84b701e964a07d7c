import type { AnswerFlags } from "../answer/print-answer.ts";
import type { IcsFlags } from "../calendar/ics-command.ts";
import type { ExportFlags } from "../export/export-command.ts";
import type { PaperFlags } from "../report/paper-command.ts";
import type { ReportFlags } from "../report/report-command.ts";
import type { SlipFlags } from "../report/slip-command.ts";
import type { SearchFlags } from "../search/search-command.ts";
import type { Grammar } from "./asked.ts";

/** The grammar of what is looked at by name, and of what is carried away as a file. */
export function addLookCommands(grammar: Grammar): void {
  const { add, words, asked } = grammar;
  const { flags } = words;
  const format = "--format <table|csv|md>";
  add("plan")
    .argument("[PLAN]", flags.planName)
    .option(format, flags.format)
    .action((name: string | undefined, own: AnswerFlags) =>
      asked({ command: "plan", name: name ?? null, own }),
    );
  add("unit")
    .argument("[UNIT]", flags.unitName)
    .option(format, flags.format)
    .action((name: string | undefined, own: AnswerFlags) =>
      asked({ command: "unit", name: name ?? null, own }),
    );
  add("search")
    .argument("<WORDS...>", flags.words)
    .option("--in <KINDS>", flags.kinds)
    .option(format, flags.format)
    .action((found: string[], own: SearchFlags) => asked({ command: "search", words: found, own }));
  addFileCommands(grammar);
}

function addFileCommands({ add, words, asked }: Grammar): void {
  const { flags } = words;
  add("report")
    .argument("<NAME>", flags.planName)
    .option("--directive", flags.directive)
    .option("--from <DAY>", flags.periodFrom)
    .option("--out <FILE>", flags.reportOut)
    .action((name: string, own: ReportFlags) => asked({ command: "report", name, own }));
  add("slip")
    .argument("<UNIT>", flags.unitName)
    .option("--plan <PLAN>", flags.plan)
    .option("--answer-by <DAY>", flags.answerBy)
    .option("--out <FILE>", flags.slipOut)
    .action((name: string, own: SlipFlags) => asked({ command: "slip", name, own }));
  add("ics")
    .argument("[UNIT]", flags.unitName)
    .option("--out <FILE>", flags.icsOut)
    .action((name: string | undefined, own: IcsFlags) => asked({ command: "ics", name: name ?? null, own }));
  add("paper")
    .argument("<KIND>", flags.paperKind)
    .argument("<NAME>", flags.paperName)
    .option("--from <DAY>", flags.matrixFrom)
    .option("--out <FILE>", flags.paperOut)
    .action((kind: string, name: string, own: PaperFlags) => asked({ command: "paper", kind, name, own }));
  add("export")
    .argument("<LIST>", flags.list)
    .option("--unit <NAME>", flags.unit)
    .option("--plan <PLAN>", flags.plan)
    .option("--within <DAYS>", flags.within)
    .option("--text <WORDS>", flags.listText)
    .option("--owing", flags.owing)
    .option("--series <NAME>", flags.series)
    .option("--format <csv|xlsx|json>", flags.listFormat)
    .option("--out <FILE>", flags.listOut)
    .action((name: string, own: ExportFlags) => asked({ command: "export", name, own }));
}
