import { type CalendarDay, type Result, dayOf, ok, yearOf } from "@dondoc/domain";
import { commandPaperWords } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Complaint, complain, wrongArgument } from "../command/console.ts";
import type { ExitCode } from "../command/exit-code.ts";
import type { PaperFormat, PaperQuestion } from "../office/office-papers.ts";
import { dayWish, resolveDay } from "../text/day-wish.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { endWithFile, wrongDay, wrongEnding } from "./keep-file.ts";
import { namedInspection, namedReview, namedSeries } from "./named-paper.ts";
import { type ReportCall, formatOf, paperFormats } from "./report-call.ts";

export type PaperFlags = { readonly from?: string; readonly out?: string };

/** `review` and `minutes` are papers of a day of their own, `matrix` and `scorecard` sheets as of a day. */
export const paperKinds = ["review", "minutes", "matrix", "scorecard"] as const;
type PaperKind = (typeof paperKinds)[number];

type Asked = { readonly name: string; readonly asOf: CalendarDay; readonly from: CalendarDay | null };

/** `dondoc paper KIND NAME`: what the office writes of a review, an inspection, a collection or a unit, as a file. */
export async function paperCommand(
  named: { readonly kind: string; readonly name: string },
  flags: PaperFlags,
  call: ReportCall,
): Promise<ExitCode> {
  const { settings, console, office } = call;
  const refused = (complaint: Complaint): ExitCode => complain(complaint, console, settings);
  const kind = paperKinds.find((each) => each === named.kind);
  const words = commandPaperWords[settings.language];
  if (kind === undefined) return refused(wrongArgument(words.kinds(named.kind, paperKinds.join(", "))));
  const isSheet = kind === "matrix" || kind === "scorecard";
  const pointless = pointlessFlag(kind, flags, settings);
  if (pointless !== null) return refused(wrongArgument(words.notWith(pointless, kind)));
  const wish = flags.from === undefined ? null : dayWish(flags.from);
  if (flags.from !== undefined && wish === null) return refused(wrongDay(flags.from, settings.language));
  const formats = isSheet ? (["xlsx"] as const) : paperFormats;
  const format = formatOf<PaperFormat | "xlsx">(flags.out, formats);
  if (format === null) return refused(wrongEnding(flags.out ?? "", formats, settings.language));
  const { asOf, today } = await askedDay(settings, office);
  const asked = { name: named.name, asOf, from: wish === null ? null : resolveDay(wish, today) };
  const question = isSheet
    ? await sheetQuestion(kind, asked, call)
    : await paperQuestion(kind, { name: named.name, format: format === "xlsx" ? "docx" : format }, call);
  if (!question.ok) return refused(question.problem);
  const made = await office.paper(question.value);
  return endWithFile(made, { out: flags.out, schema: "dondoc.paper/1", asOf }, call);
}

/** A review and minutes have a day of their own; only a matrix begins somewhere. */
function pointlessFlag(
  kind: PaperKind,
  { from }: PaperFlags,
  { asOf }: ReportCall["settings"],
): string | null {
  if (from !== undefined && kind !== "matrix") return "--from";
  return asOf !== null && (kind === "review" || kind === "minutes") ? "--as-of" : null;
}

type Questioned = Promise<Result<PaperQuestion, Complaint>>;

async function paperQuestion(
  kind: Extract<PaperKind, "minutes" | "review">,
  { name, format }: { readonly name: string; readonly format: PaperFormat },
  call: ReportCall,
): Questioned {
  if (kind === "review") {
    const review = await namedReview(name, call);
    return review.ok ? ok({ kind, asked: { reviewId: review.value, format } }) : review;
  }
  const inspection = await namedInspection(name, call);
  return inspection.ok
    ? ok({ kind: "inspectionMinutes", asked: { inspectionId: inspection.value, format } })
    : inspection;
}

async function sheetQuestion(
  kind: Extract<PaperKind, "matrix" | "scorecard">,
  { name, asOf, from }: Asked,
  call: ReportCall,
): Questioned {
  if (kind === "scorecard") {
    const unit = await namedUnit(name, asOf, call);
    return unit.ok ? ok({ kind, asked: { unitId: unit.value.id, asOf } }) : unit;
  }
  const series = await namedSeries(name, asOf, call);
  if (!series.ok) return series;
  const window = from === null ? {} : { window: { from, to: endOfYear(asOf) } };
  return ok({ kind: "collection", asked: { seriesId: series.value, asOf, ...window } });
}

/** What is asked for later in the year is shown as not due yet, as without a first day. */
function endOfYear(on: CalendarDay): CalendarDay {
  return dayOf(yearOf(on), 12, 31);
}
