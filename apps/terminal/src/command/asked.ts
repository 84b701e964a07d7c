import type { AdminRequest } from "@dondoc/server";
import type { CommandWords } from "@dondoc/words";
import type { Command } from "commander";
import type { AdminFlags } from "../admin/admin-command.ts";
import type { AnswerFlags } from "../answer/print-answer.ts";
import type { DueFlags } from "../due/due-command.ts";
import type { ExportFlags } from "../export/export-command.ts";
import type { ImportFlags } from "../import/import-command.ts";
import type { ReadFlags } from "../read/read-command.ts";
import type { ReportFlags } from "../report/report-command.ts";
import type { PaperFlags } from "../report/paper-command.ts";
import type { SlipFlags } from "../report/slip-command.ts";
import type { SearchFlags } from "../search/search-command.ts";
import type { ServeFlags } from "../serve/serve-command.ts";
import type { SignInCommand } from "../sign-in/sign-in-commands.ts";
import type { StepCommandFlags } from "../step/step-command.ts";
import type { TaskFlags } from "../task/task-command.ts";
import type { UrgeFlags } from "../urge/urge-command.ts";
import type { IcsFlags } from "../calendar/ics-command.ts";
import type { GlobalFlags } from "./settings.ts";

/** Which command, with its own flags and arguments. */
export type AskedCommand =
  | { readonly command: "dash" | SignInCommand }
  | { readonly command: "man" }
  | { readonly command: "completion"; readonly shell: string }
  | { readonly command: "due" | "overdue"; readonly own: DueFlags }
  | { readonly command: "plan" | "unit"; readonly own: AnswerFlags; readonly name: string | null }
  | { readonly command: "report"; readonly own: ReportFlags; readonly name: string }
  | { readonly command: "ics"; readonly own: IcsFlags; readonly name: string | null }
  | { readonly command: "paper"; readonly own: PaperFlags; readonly kind: string; readonly name: string }
  | { readonly command: "export"; readonly own: ExportFlags; readonly name: string }
  | { readonly command: "slip"; readonly own: SlipFlags; readonly name: string }
  | {
      readonly command: "task";
      readonly own: TaskFlags & StepCommandFlags;
      readonly name: string;
      /** `null`: only looked at. */
      readonly actionName: string | null;
    }
  | { readonly command: "urge"; readonly own: UrgeFlags; readonly name: string | null }
  | { readonly command: "import"; readonly own: ImportFlags; readonly path: string }
  | { readonly command: "search"; readonly own: SearchFlags; readonly words: readonly string[] }
  | { readonly command: "read"; readonly own: ReadFlags; readonly paths: readonly string[] }
  | { readonly command: "serve"; readonly own: ServeFlags }
  | { readonly command: "admin"; readonly own: AdminFlags; readonly request: AdminRequest };

/** What was asked for, once the grammar has been understood. */
export type Asked = { readonly flags: GlobalFlags } & AskedCommand;

/** What a family of commands needs to lay down its part of the grammar. */
export type Grammar = {
  readonly add: (name: keyof CommandWords["commands"]) => Command;
  readonly words: CommandWords;
  readonly asked: (what: AskedCommand) => void;
};
