import type { DomainEvent } from "../history/event.ts";
import { type AssignmentId, type TaskId, type UnitGroupId, type UnitId, makeId } from "../kernel/ids.ts";
import { namesHeads } from "../plan/accountability.ts";
import type { Plan } from "../plan/plan.ts";
import type { Party } from "../report/report-series.ts";
import type { Assignment } from "../task/assignment.ts";
import { beginAssignment } from "../task/begin-assignment.ts";
import { type MatchContext, matchUnit } from "../unit/match-unit.ts";
import { membersOf } from "../unit/unit.ts";
import type { Draft, DraftAssignment, DraftTask } from "./draft.ts";
import type { ReviewedTask } from "./reviewed-tasks.ts";

/** Units by the names of the paper that a person said stand for them. */
export type NamedUnits = ReadonlyMap<string, UnitId>;

export type AcceptedDraft = {
  readonly draft: Draft;
  readonly plan: Plan;
  /** The tasks of the draft as the person leaves them. */
  readonly tasks: readonly ReviewedTask[];
  readonly named: NamedUnits;
  readonly context: MatchContext;
  readonly root: number;
  readonly newUuid: () => string;
};

/** Each kept task of the draft, followed by one assignment for every unit that has a part in it. */
export function tasksOf(items: AcceptedDraft): DomainEvent[] {
  const { plan, tasks, root, newUuid } = items;
  return tasks.flatMap((task, index): DomainEvent[] => {
    const heads = task.assignments.filter(({ unitAsWritten }) => namesHeads(unitAsWritten));
    const stated = heads.length === 0 ? [] : [accountabilityOf(task, heads, plan)];
    const bodies = task.assignments.filter((named) => !heads.includes(named));
    if (heads.length > 0 && bodies.length === 0) return stated;
    const taskId = makeId("task", root, newUuid());
    const { sectionPath, statement, deadline, outputs, span, corrected } = task;
    const set: DomainEvent = {
      type: "task-set",
      task: {
        id: taskId,
        planId: plan.id,
        ordinal: index + 1,
        sectionPath,
        statement,
        deadline,
        outputs,
        span,
        ...(corrected.length === 0 ? {} : { corrected: [...corrected] }),
      },
    };
    const assigned = assignmentsOf(bodies, taskId, items).map((assignment): DomainEvent => ({
      type: "task-assigned",
      assignment,
    }));
    return [set, ...assigned, ...stated];
  });
}

/** Heads answer for results; that is no part of anybody's work. Source: as `Accountability`. */
function accountabilityOf(task: DraftTask, heads: readonly DraftAssignment[], plan: Plan): DomainEvent {
  const { statement, span } = task;
  const named = heads.map(({ unitAsWritten }) => unitAsWritten);
  return {
    type: "accountability-stated",
    accountability: { planId: plan.id, heads: named, statement, span },
  };
}

/** A group becomes one assignment for each unit it stands for on the day of issue; a unit named twice in a role, one. */
function assignmentsOf(
  named: readonly DraftAssignment[],
  taskId: TaskId,
  items: AcceptedDraft,
): Assignment[] {
  const seen = new Set<string>();
  return named.flatMap((assignment) =>
    holdersOf(assignment.unitAsWritten, items).flatMap(({ unitId, viaGroupId }): Assignment[] => {
      const key = `${assignment.role}|${unitId ?? assignment.unitAsWritten}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const id: AssignmentId = makeId("assignment", items.root, items.newUuid());
      const { role, unitAsWritten, certainty, span } = assignment;
      const { id: planId, issuedOn: assignedOn } = items.plan;
      return [
        beginAssignment({
          id,
          taskId,
          planId,
          role,
          unitAsWritten,
          unitId,
          viaGroupId,
          certainty,
          span,
          assignedOn,
        }),
      ];
    }),
  );
}

type Holder = { readonly unitId: UnitId | null; readonly viaGroupId: UnitGroupId | null };

function holdersOf(asWritten: string, { context, named }: AcceptedDraft): Holder[] {
  const chosen = named.get(asWritten);
  if (chosen !== undefined) return [{ unitId: chosen, viaGroupId: null }];
  const match = matchUnit(asWritten, context);
  if (match.kind === "unit") return [{ unitId: match.unit.id, viaGroupId: null }];
  if (match.kind === "unknown") return [{ unitId: null, viaGroupId: null }];
  const viaGroupId = match.group.id;
  const members = membersOf(match.group, context.register, context.asOf);
  return members.length === 0
    ? [{ unitId: null, viaGroupId }]
    : members.map((unit) => ({ unitId: unit.id, viaGroupId }));
}

export function reportSeriesOf(items: AcceptedDraft): DomainEvent[] {
  const { draft, plan, root, newUuid } = items;
  return draft.reports.map((report) => ({
    type: "report-series-set",
    series: {
      id: makeId("reportSeries", root, newUuid()),
      planId: plan.id,
      reporters: report.reporters.map((name) => partyOf(name, items)),
      recipients: report.recipients.map((name) => partyOf(name, items)),
      deadline: report.deadline,
      asWritten: report.asWritten,
      span: report.span,
    },
  }));
}

function partyOf(asWritten: string, { context, named }: AcceptedDraft): Party {
  const chosen = named.get(asWritten);
  if (chosen !== undefined) return { asWritten, unitId: chosen, groupId: null, certainty: "stated" };
  const match = matchUnit(asWritten, context);
  return {
    asWritten,
    unitId: match.kind === "unit" ? match.unit.id : null,
    groupId: match.kind === "group" ? match.group.id : null,
    certainty: "stated",
  };
}

export function targetsOf({ draft, plan, root, newUuid }: AcceptedDraft): DomainEvent[] {
  return draft.targets.map(
    ({ indicator, comparator, value, valueMax, unit, denominator, year, asWritten, span }) => ({
      type: "target-set",
      target: {
        id: makeId("target", root, newUuid()),
        planId: plan.id,
        indicator,
        comparator,
        value,
        valueMax,
        unit,
        denominator,
        year,
        asWritten,
        span,
      },
    }),
  );
}
