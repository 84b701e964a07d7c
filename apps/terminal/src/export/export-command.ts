import { extname } from "node:path";
import { type CalendarDay, type Result, ok, refuse } from "@dondoc/domain";
import { commandPaperWords, wordsIn } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Complaint, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { ListingQuestion } from "../office/office-papers.ts";
import { withinOf } from "../due/within.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { endWithFile, wrongEnding } from "../report/keep-file.ts";
import { namedSeries } from "../report/named-paper.ts";
import type { ReportCall } from "../report/report-call.ts";
import { namedUnit } from "../unit/named-unit.ts";

export type ExportFlags = {
  readonly unit?: string;
  readonly plan?: string;
  readonly within?: string;
  readonly text?: string;
  readonly owing?: boolean;
  readonly series?: string;
  readonly format?: string;
  readonly out?: string;
};

/** Each list with the filters of its page. */
const filters = {
  due: ["unit", "plan", "within"],
  plans: [],
  units: ["text", "owing"],
  collection: ["series"],
} as const satisfies Readonly<Record<ListingQuestion["list"], readonly (keyof ExportFlags)[]>>;

type List = keyof typeof filters;
export const lists: readonly string[] = Object.keys(filters);
const formats = ["csv", "xlsx", "json"] as const;
type Format = (typeof formats)[number];

/**
 * `dondoc export LIST`: a list as its page shows it with these filters. Printed, so that it goes through a pipe, or
 * written where `--out` says; Excel is always a file.
 */
export async function exportCommand(name: string, flags: ExportFlags, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const understood = understoodFlags(name, flags, call);
  if (!understood.ok) return complain(understood.problem, console, settings);
  const { list, format } = understood.value;
  const { asOf } = await askedDay(settings, office);
  const question = await questionOf(list, { flags, asOf, format }, call);
  if (!question.ok) return complain(question.problem, console, settings);
  const made = await office.listing(question.value);
  if (flags.out !== undefined || format === "xlsx") {
    return endWithFile(made, { out: flags.out, schema: "dondoc.export/1", asOf }, call);
  }
  console.out(Buffer.from(made.base64, "base64").toString());
  return exitCodes.done;
}

type Understood = { readonly list: List; readonly format: Format };

function understoodFlags(
  list: string,
  flags: ExportFlags,
  { settings }: ReportCall,
): Result<Understood, Complaint> {
  const words = commandPaperWords[settings.language];
  if (!isList(list)) return refuse(wrongArgument(words.lists(list, lists.join(", "))));
  const own: ReadonlySet<string> = new Set(["format", "out", ...filters[list]]);
  const foreign = Object.keys(flags).find((flag) => !own.has(flag));
  if (foreign !== undefined) return refuse(wrongArgument(words.notWith(`--${foreign}`, list)));
  if (flags.within !== undefined && withinOf(flags.within) === null) {
    return refuse(wrongArgument(wordsIn(settings.language).command.problems.within(flags.within)));
  }
  const { out, format: asked } = flags;
  const ending = out === undefined ? null : formats.find((each) => `.${each}` === extname(out));
  if (asked !== undefined && !formats.some((each) => each === asked))
    return refuse(wrongArgument(words.format(asked)));
  if (ending === undefined || (ending !== null && asked !== undefined && asked !== ending)) {
    return refuse(wrongEnding(out ?? "", asked === undefined ? formats : [asked], settings.language));
  }
  const usual = settings.isJson && out === undefined ? "json" : "csv";
  return ok({ list, format: formats.find((each) => each === asked) ?? ending ?? usual });
}

type Asked = { readonly flags: ExportFlags; readonly asOf: CalendarDay; readonly format: Format };

async function questionOf(
  list: List,
  { flags, asOf, format }: Asked,
  call: ReportCall,
): Promise<Result<ListingQuestion, Complaint>> {
  const made = { asOf, format, language: call.settings.language };
  switch (list) {
    case "due":
      return dueQuestion(made, flags, call);
    case "plans":
      return ok({ ...made, list });
    case "units":
      return ok({ ...made, list, text: flags.text ?? "", isOwingOnly: flags.owing === true });
    case "collection": {
      if (flags.series === undefined) {
        const { missingValue } = wordsIn(call.settings.language).command.problems;
        return refuse(wrongArgument(missingValue("--series")));
      }
      const series = await namedSeries(flags.series, asOf, call);
      return series.ok ? ok({ ...made, list, seriesId: series.value }) : series;
    }
    default:
      return list satisfies never;
  }
}

async function dueQuestion(
  made: Pick<ListingQuestion, "format" | "language"> & { readonly asOf: CalendarDay },
  { unit, plan, within }: ExportFlags,
  call: ReportCall,
): Promise<Result<ListingQuestion, Complaint>> {
  const { asOf } = made;
  const byUnit = unit === undefined ? null : await namedUnit(unit, asOf, call);
  if (byUnit?.ok === false) return byUnit;
  const byPlan = plan === undefined ? null : await namedPlan(plan, asOf, call);
  if (byPlan?.ok === false) return byPlan;
  const days = withinOf(within)?.days ?? null;
  return ok({
    ...made,
    list: "due",
    ...(days === null ? { all: true } : { withinDays: days }),
    ...(byUnit === null ? {} : { unitId: byUnit.value.id }),
    ...(byPlan === null ? {} : { planId: byPlan.value.id }),
  });
}

function isList(name: string): name is List {
  return Object.hasOwn(filters, name);
}
