import {
  type Assignment,
  type CalendarDay,
  type PlanId,
  type Section,
  type Target,
  answers,
} from "@dondoc/domain";
import { evidenceText, paperWords } from "@dondoc/words";
import type { PlanReportFacts, ReportedTarget, ReportedTask, TaskGroup, Voice } from "@dondoc/writer";
import { courseSightOf } from "../access/course-sight.query.ts";
import { sightIn } from "../access/sight.query.ts";
import type { CourseKind } from "../course/course-kind.ts";
import { coursesOfPlan } from "../course/course.store.ts";
import { obstacleKind, proposalKind } from "../course/follow-up-kinds.ts";
import { coursesOn } from "../course/past-courses.query.ts";
import type { Asking, Office } from "../office/office.ts";
import type { PlanTask } from "../plan/followed-part.ts";
import { type PlanDetail, loadedPlan } from "../plan/plan-detail.query.ts";
import { courseThen } from "../target/target-course.query.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";

export type ReportQuestion = {
  readonly planId: PlanId;
  readonly from: CalendarDay;
  /** The last day of the period, as of whose end everything is told. */
  readonly to: CalendarDay;
};

/** What a report on a plan says, of what the one who asks may see; `null` for a plan that is not there for them. */
export async function planReportFacts(
  asking: Asking,
  { planId, from, to }: ReportQuestion,
): Promise<PlanReportFacts | null> {
  const { office } = asking;
  const loaded = await loadedPlan(office, planId, { asOf: to, sight: await sightIn(asking) });
  if (loaded === null) return null;
  const { detail, contents, place } = loaded;
  const parts = new Map((contents?.assignments ?? []).map((part) => [part.id, part]));
  const { isPlanSeen, isSeen } = await courseSightOf(asking, planId);
  const voicesOf = await speaking(office, { planId, from, to, isSeen });
  const { number, issuer, issuedOn, subject } = detail.plan;
  return {
    from,
    to,
    head: { issuer, parentIssuer: null, place: place ?? UNKNOWN_PLACE },
    plan: { number, issuer, issuedOn, subject },
    statistic: detail.statistic,
    rate: detail.rate,
    groups: groupsOf(detail, parts),
    targets: isPlanSeen ? await reportedTargets(office, detail.targets, to) : detail.targets.map(unmeasured),
    obstacles: await voicesOf(obstacleKind),
    proposals: await voicesOf(proposalKind),
  };
}

/** A gap that whoever signs fills in. */
const UNKNOWN_PLACE = "…";

type Parts = ReadonlyMap<Assignment["id"], Assignment>;

/** Tasks under the headings that they stand under in the paper. */
function groupsOf({ tasks, sections }: PlanDetail, parts: Parts): TaskGroup[] {
  const byPath = Map.groupBy(tasks, ({ sectionPath }) => sectionPath);
  const heading = (path: string | null): Section | undefined =>
    sections.find((section) => section.path === path);
  return [...byPath].map(([path, ofPath]) => ({
    title: heading(path)?.title ?? "",
    tasks: ofPath.map((task) => reportedTask(task, parts)),
  }));
}

function reportedTask({ assignments, ...task }: PlanTask, parts: Parts): ReportedTask {
  const answering = assignments.filter(({ role }) => answers(role));
  const told = answering.flatMap(({ id, unit }) => {
    const part = parts.get(id);
    return part === undefined ? [] : [{ part, unit: unit.shortName }];
  });
  return {
    statement: task.statement,
    leads: namesOf(answering),
    coordinators: namesOf(assignments.filter(({ role }) => !answers(role))),
    deadline: task.deadline?.asWritten ?? null,
    dueOn: task.dueOn,
    timeliness: task.timeliness,
    done: {
      numerator: answering.filter(({ status }) => status === "completed").length,
      denominator: answering.length,
    },
    evidence: [...new Set(told.flatMap(({ part }) => proofOf(part)))],
    progress: told.flatMap(({ part, unit }): Voice[] =>
      part.progress === null ? [] : [{ unit, text: part.progress.note, on: part.progress.reportedOn }],
    ),
  };
}

/** Each unit by its name; those that came in by a group of the paper stand as that group, with how many they are. */
function namesOf(given: PlanTask["assignments"]): string[] {
  const byGroup = Map.groupBy(given, ({ viaGroup }) => viaGroup);
  return [...byGroup].flatMap(([group, of]) => {
    const names = [...new Set(of.map(({ unit }) => unit.shortName))];
    return group === null ? names : [paperWords.vi.group(group, names.length)];
  });
}

/** What was handed in and not sent back, for the whole or for periods of it. */
function proofOf(part: Assignment): string[] {
  const shown = part.status === "submitted" || part.status === "completed" ? part.evidence : [];
  return [...part.settled.flatMap(({ evidence }) => evidence), ...shown].map((each) =>
    evidenceText(each, "vi"),
  );
}

async function reportedTargets(
  office: Office,
  targets: readonly Target[],
  asOf: CalendarDay,
): Promise<ReportedTarget[]> {
  const reported: ReportedTarget[] = [];
  for (const target of targets) {
    const { measurements } = await courseThen(office, target, asOf);
    const [latest = null] = measurements.toSorted((a, b) => (a.on < b.on ? 1 : -1));
    reported.push({ ...unmeasured(target), latest });
  }
  return reported;
}

function unmeasured({ indicator, asWritten }: Target): ReportedTarget {
  return { indicator, asWritten, latest: null };
}

type Brought = {
  readonly id: string;
  readonly unitId: Assignment["unitId"];
  readonly content: string;
  readonly raisedOn: CalendarDay;
  readonly status: string;
};

/** What units brought before the standing body: all of the period, and what is older and still open. */
async function speaking(
  office: Office,
  { planId, from, to, isSeen }: ReportQuestion & { readonly isSeen: (state: unknown) => boolean },
) {
  const labels = unitLabels(await unitRegister(office.database));
  const isOpen = ({ status }: Brought) => status === "raised" || status === "made";
  return async <State extends Brought>(kind: CourseKind<State>): Promise<Voice[]> => {
    const states = (await coursesOfPlan(office.database, kind, planId)).filter(isSeen);
    const then = await coursesOn(office, { kind, idOf: ({ id }) => id, states }, to);
    return then
      .filter((each) => each.raisedOn <= to && (each.raisedOn >= from || isOpen(each)))
      .map(({ unitId, content, raisedOn }) => ({
        unit: labels(unitId, "").shortName,
        text: content,
        on: raisedOn,
      }));
  };
}
