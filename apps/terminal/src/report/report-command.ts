import { askedDay } from "../answer/asked-day.ts";
import { type Complaint, complain } from "../command/console.ts";
import type { ExitCode } from "../command/exit-code.ts";
import type { MadeFile, ReportFormat } from "../office/office-papers.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { type DayWish, dayWish, resolveDay } from "../text/day-wish.ts";
import { endWithFile, wrongDay, wrongEnding } from "./keep-file.ts";
import { namedDirective } from "./named-paper.ts";
import { type ReportCall, formatOf, paperFormats } from "./report-call.ts";

export type ReportFlags = {
  readonly from?: string;
  readonly out?: string;
  /** The name is that of a directive. */
  readonly directive?: boolean;
};
const ofPlan: readonly ReportFormat[] = ["docx", "pdf", "html", "xlsx"];

/**
 * `dondoc report`: the report on a plan, or on everything below a directive, as a Word file or as the ending of `--out`
 * says. It never writes over a file: somebody may have gone on with it.
 */
export async function reportCommand(name: string, flags: ReportFlags, call: ReportCall): Promise<ExitCode> {
  const { settings, console } = call;
  const refused = (complaint: Complaint): ExitCode => complain(complaint, console, settings);
  const wish = flags.from === undefined ? null : dayWish(flags.from);
  if (flags.from !== undefined && wish === null) return refused(wrongDay(flags.from, settings.language));
  const asked = { name, out: flags.out, wish };
  return flags.directive === true ? onDirective(asked, call) : onPlan(asked, call);
}

type Asked = {
  readonly name: string;
  readonly out: string | undefined;
  /** Since when; `null`: the first of the year. */
  readonly wish: DayWish | null;
};

async function onPlan({ name, out, wish }: Asked, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const format = formatOf(out, ofPlan);
  if (format === null) return complain(wrongEnding(out ?? "", ofPlan, settings.language), console, settings);
  const { asOf, today } = await askedDay(settings, office);
  const plan = await namedPlan(name, asOf, call);
  if (!plan.ok) return complain(plan.problem, console, settings);
  const from = wish === null ? null : resolveDay(wish, today);
  const made = await office.planReport({ planId: plan.value.id, from, asOf, format });
  return ended(made, { out, asOf }, call);
}

async function onDirective({ name, out, wish }: Asked, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const format = formatOf(out, paperFormats);
  if (format === null) {
    return complain(wrongEnding(out ?? "", paperFormats, settings.language), console, settings);
  }
  const { asOf, today } = await askedDay(settings, office);
  const directive = await namedDirective(name, call);
  if (!directive.ok) return complain(directive.problem, console, settings);
  const from = wish === null ? {} : { from: resolveDay(wish, today) };
  const asked = { directiveId: directive.value, asOf, format, ...from };
  return ended(await office.paper({ kind: "directiveReport", asked }), { out, asOf }, call);
}

function ended(made: MadeFile, file: Omit<Parameters<typeof endWithFile>[1], "schema">, call: ReportCall) {
  return endWithFile(made, { schema: "dondoc.report/1", ...file }, call);
}
