import {
  type AssignmentAction,
  type CalendarDay,
  type Evidence,
  type Result,
  ok,
  refuse,
} from "@dondoc/domain";
import { commandActWords } from "@dondoc/words";
import { type Complaint, wrongArgument } from "../command/console.ts";
import { wrongSetting } from "../command/refusal.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeActs } from "../office/office-acts.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { dayWish, resolveDay } from "../text/day-wish.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { evidenceIn } from "./evidence-in.ts";
import { type Step, type StepField, emptyStep, missingFields } from "@dondoc/client/step";

/** What is said of a step on the command line. */
export type StepFlags = {
  readonly day?: string;
  readonly due?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly percent?: string;
  readonly evidence?: readonly string[];
  readonly period?: string;
  readonly to?: string;
  readonly by?: string;
};

export type StepAsking = {
  readonly settings: Settings;
  readonly office: OfficeReads;
  readonly acts: OfficeActs;
};

type Said = Pick<Step, "assignmentId" | "version" | "day">;

/** The step that the flags say; files are sent last, once everything else is understood. */
export async function stepIn(
  action: AssignmentAction,
  { at, flags }: { readonly at: Said; readonly flags: StepFlags },
  asking: StepAsking,
): Promise<Result<Step, Complaint>> {
  const missing = missingFields(action, (field) => (flags[field]?.length ?? 0) > 0);
  if (missing.length > 0) return refuse(missingComplaint(missing, asking.settings));
  const days = daysIn(flags, at.day, asking.settings);
  if (!days.ok) return days;
  const percent = percentIn(flags, asking.settings);
  if (!percent.ok) return percent;
  const named = await namedIn(flags, asking);
  if (!named.ok) return named;
  const evidence = await evidenceOf(flags.evidence ?? [], asking);
  if (!evidence.ok) return evidence;
  const { reason = "", note = "", period = null } = flags;
  const said = { reason, note, period, percent: percent.value, evidence: evidence.value };
  return ok({ ...emptyStep(at), ...days.value, ...said, ...named.value });
}

function daysIn(
  { day, due }: StepFlags,
  today: CalendarDay,
  { language }: Settings,
): Result<Pick<Step, "day" | "dueOn">, Complaint> {
  const wishes = [day, due].map((text) => (text === undefined ? undefined : dayWish(text)));
  const wrong = [day, due].find((text, index) => text !== undefined && wishes[index] === null);
  if (wrong !== undefined) return refuse(wrongSetting({ code: "day", value: wrong }, language));
  const [onDay, dueWish] = wishes.map((wish) => (wish == null ? null : resolveDay(wish, today)));
  return ok({ day: onDay ?? today, dueOn: dueWish ?? null });
}

function percentIn({ percent }: StepFlags, { language }: Settings): Result<number | null, Complaint> {
  if (percent === undefined) return ok(null);
  if (/^\d{1,3}%?$/u.test(percent) && Number.parseInt(percent, 10) <= 100) {
    return ok(Number.parseInt(percent, 10));
  }
  return refuse(wrongArgument(commandActWords[language].percent(percent)));
}

async function namedIn(
  { to, by }: StepFlags,
  asking: StepAsking,
): Promise<Result<Pick<Step, "toUnitId" | "byPlanId">, Complaint>> {
  const unit = to === undefined ? null : await namedUnit(to, null, asking);
  if (unit?.ok === false) return unit;
  const plan = by === undefined ? null : await namedPlan(by, null, asking);
  if (plan?.ok === false) return plan;
  return ok({ toUnitId: unit?.value.id ?? null, byPlanId: plan?.value.id ?? null });
}

async function evidenceOf(
  texts: readonly string[],
  { settings, acts }: StepAsking,
): Promise<Result<Evidence[], Complaint>> {
  const read = texts.map((text) => evidenceIn(text, settings.folder));
  for (const each of read) {
    if (!each.ok) return refuse(wrongArgument(commandActWords[settings.language].evidence(each.problem)));
  }
  const found = read.flatMap((each) => (each.ok ? [each.value] : []));
  return ok(
    await Promise.all(
      found.map((each) => (each instanceof File ? acts.keepFile(each) : Promise.resolve(each))),
    ),
  );
}

function missingComplaint(missing: readonly StepField[], { language }: Settings): Complaint {
  const words = commandActWords[language];
  const flags = missing.map((field) => `--${field} (${words.fields[field]})`).join(", ");
  return wrongArgument(words.missing(flags));
}
