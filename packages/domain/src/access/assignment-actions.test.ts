import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarDay, addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import {
  dueOn,
  evidence,
  given,
  suoiHoa,
  surroundings,
  workAfter,
  workStoryNames,
} from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { reassignWork } from "../task/assign-task.ts";
import { type AssignmentAction, assignmentActionNames } from "../task/assignment-action.ts";
import { AssignmentEvent, type TaskAssigned } from "../task/assignment-event.ts";
import type { AssignmentFacts } from "../task/assignment-facts.ts";
import type { AssignmentProblem } from "../task/assignment-problem.ts";
import {
  confirmCompletion,
  receiveAssignment,
  reportProgress,
  resumeAssignment,
  returnWork,
  startAssignment,
  submitResult,
  supersedeAssignment,
  suspendAssignment,
  withdrawAssignment,
} from "../task/assignment.decide.ts";
import { Assignment } from "../task/assignment.ts";
import { evolveAssignment } from "../task/evolve-assignment.ts";
import { dueOnNow } from "../task/extended-deadline.ts";
import {
  grantExtension,
  refuseExtension,
  requestExtension,
  withdrawExtension,
} from "../task/extension.decide.ts";
import { openPeriods } from "../task/open-periods.ts";
import { permitStep } from "../task/permit-step.ts";
import { dueDayOf } from "../task/timeliness.ts";
import { urgeUnit } from "../task/urging.decide.ts";
import type { Actor, HeldPost } from "./actor.ts";
import { assignmentActions } from "./assignment.actions.ts";
import { actingOn } from "./oversight.ts";

const oversight = {
  assignerId: suoiHoa.district,
  standingIds: [suoiHoa.office],
  supervisorIds: [suoiHoa.otherCommune],
};
const account = (name: string, ...posts: HeldPost[]): Actor => ({
  kind: "account",
  name,
  account: name,
  posts,
});
const reporter = { post: "reporter", unitId: suoiHoa.commune } as const;
const clerk = { post: "clerk", unitId: suoiHoa.office } as const;
const actors = {
  local: { kind: "local", name: "An" },
  public: { kind: "public", name: "bạn đọc", isReadingPublic: true },
  reporter: account("lan", reporter),
  clerk: account("minh", clerk),
  leader: account("hoa", { post: "leader", unitId: suoiHoa.district }),
  supervisor: account("ha", { post: "leader", unitId: suoiHoa.otherCommune }),
  inspector: account("binh", { post: "inspector", unitId: suoiHoa.district }),
  both: account("tu", reporter, clerk),
} as const satisfies Record<string, Actor>;

/** What is asked for: every field any action reads. */
type Asked = {
  readonly on: CalendarDay;
  readonly reason: string;
  readonly evidence: (typeof evidence)[number][];
  readonly period: string | null;
  readonly dueOn: CalendarDay;
  readonly toUnitId: (typeof suoiHoa)[keyof typeof suoiHoa];
};
type Decided = Result<(AssignmentEvent | TaskAssigned)[], AssignmentProblem>;
type Decide = (assignment: Assignment, asked: Asked, facts: AssignmentFacts) => Decided;

const byPlanId = makeId("plan", 7, "018cc251-f400-7000-9000-000000000104");
const assigning = { register: thachLam, others: [], newUuid: () => "018cc251-f400-7000-9000-000000000120" };

const decisions: Record<AssignmentAction, Decide> = {
  receive: (work, { on }, facts) => receiveAssignment(work, { receivedOn: on }, facts),
  start: (work, { on }, facts) => startAssignment(work, { startedOn: on }, facts),
  "report-progress": (work, { on }, facts) =>
    reportProgress(work, { reportedOn: on, note: "Xong bốn bản", progressPercent: null }, facts),
  submit: (work, { on, ...shown }, facts) => submitResult(work, { submittedOn: on, ...shown }, facts),
  confirm: (work, { on }, facts) => confirmCompletion(work, { confirmedOn: on }, facts),
  return: (work, { on, reason }, facts) => returnWork(work, { returnedOn: on, reason }, facts),
  "request-extension": (work, asked, facts) => requestExtension(work, asked, facts),
  "withdraw-extension": (work, _, facts) => withdrawExtension(work, facts),
  "grant-extension": (work, asked, facts) => grantExtension(work, asked, facts),
  "refuse-extension": (work, asked, facts) => refuseExtension(work, asked, facts),
  urge: (work, _, facts) => urgeUnit(work, facts),
  suspend: (work, { on, reason }, facts) => suspendAssignment(work, { suspendedOn: on, reason }, facts),
  resume: (work, { on }, facts) => resumeAssignment(work, { resumedOn: on }, facts),
  reassign: (work, { on, ...asked }, facts) =>
    reassignWork(work, { reassignedOn: on, ...asked }, { ...facts, ...assigning }),
  withdraw: (work, { on, reason }, facts) => withdrawAssignment(work, { withdrawnOn: on, reason }, facts),
  supersede: (work, { on, reason }, facts) =>
    supersedeAssignment(work, { supersededOn: on, reason, byPlanId }, facts),
};

/** A request that nothing speaks against, as a careful person would send it. */
function sampleFor(work: Assignment, facts: AssignmentFacts): Asked {
  const current = dueOnNow(facts.schedule === null ? null : dueDayOf(facts.schedule), work.extensions);
  return {
    on: facts.today,
    reason: "Lũ về sớm",
    evidence: [...evidence],
    period: openPeriods(work, facts).open?.[0] ?? null,
    dueOn: addDays(current ?? facts.today, 1),
    toUnitId: suoiHoa.otherCommune,
  };
}

const anyDay = fc.integer({ min: -10, max: 200 }).map((offset) => addDays(given.assignedOn, offset));
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  on: anyDay,
  reason: fc.constantFrom("", " ", "Lũ về sớm"),
  evidence: fc.constantFrom([], [...evidence]),
  period: fc.constantFrom(null, "2023", "2024", "1900"),
  dueOn: anyDay,
  toUnitId: fc.constantFrom(...Object.values(suoiHoa)),
});
const anyTerms = fc.record({
  schedule: fc.constantFrom<AssignmentFacts["schedule"][]>(
    surroundings.schedule,
    surroundings.schedule,
    null,
    { kind: "continuous" },
    { kind: "recurring", every: "year", monthDay: "05-31" },
  ),
  upperDueOn: fc.constantFrom(null, dueOn, addDays(dueOn, 2), addDays(dueOn, 20)),
  role: fc.constantFrom("execute" as const, "execute" as const, "lead" as const, "coordinate" as const),
});
const anyStep = fc.record({
  actor: fc.constantFrom(...Object.values(actors)),
  /** Which of the actions that are offered is taken. */
  choice: fc.nat({ max: 99 }),
  daysLater: fc.integer({ min: 0, max: 12 }),
  asked: anyAsked,
});
const anyStory = fc.record({
  from: fc.constantFrom(...workStoryNames),
  terms: anyTerms,
  steps: fc.array(anyStep, { minLength: 1, maxLength: 12 }),
});

/** Goes on from a story: one of the actions offered is taken with a sample request. `look` is shown every stop. */
function walk(
  { from, terms, steps }: typeof anyStory extends fc.Arbitrary<infer Story> ? Story : never,
  look: (at: { work: Assignment; actor: Actor; facts: AssignmentFacts; asked: Asked }) => void = () => {},
): { readonly begun: Assignment; readonly work: Assignment; readonly events: readonly AssignmentEvent[] } {
  const { role, ...limits } = terms;
  const begun: Assignment = { ...workAfter(from), role };
  let work = begun;
  let today = day("2024-06-05");
  const events: AssignmentEvent[] = [];
  for (const { actor, choice, daysLater, asked } of steps) {
    today = addDays(today, daysLater);
    const periods = limits.schedule?.kind === "recurring" ? ["2023", "2024"] : null;
    const by = actingOn(actor, work, oversight);
    const facts: AssignmentFacts = { ...surroundings, ...limits, today, periods, by };
    look({ work, actor, facts, asked });
    const offered = assignmentActionNames.filter((action) => permitStep(action, work, facts).ok);
    const action = offered[choice % Math.max(1, offered.length)];
    const decided = action === undefined ? null : decisions[action](work, sampleFor(work, facts), facts);
    for (const event of decided?.ok === true ? decided.value : []) {
      if (event.type === "task-assigned") continue;
      events.push(event);
      work = evolveAssignment(work, event);
    }
  }
  return { begun, work, events };
}

const runs = { numRuns: 200 };

describe("what is offered is what is accepted", () => {
  test("refused, whatever is asked for, with the problem that was shown; allowed, once asked for with care", () => {
    const seen = { allowed: new Set<string>(), refused: new Set<string>() };
    fc.assert(
      fc.property(anyStory, (story) => {
        walk(story, ({ work, actor, facts, asked }) => {
          const { by: _, ...around } = facts;
          const offers = assignmentActions(work, actor, { ...around, oversight });
          for (const action of assignmentActionNames) {
            const offer = offers[action];
            const request = offer.allowed ? sampleFor(work, facts) : asked;
            const decided = decisions[action](work, request, facts);
            seen[offer.allowed ? "allowed" : "refused"].add(`${action} ${work.status}`);
            expect(decided.ok ? null : decided.problem).toEqual(offer.allowed ? null : offer.because);
          }
        });
      }),
      runs,
    );
    // Sixteen actions in the ten states: every state was met, every action was somewhere allowed.
    expect(seen.refused.size).toBe(assignmentActionNames.length * Assignment.options.length);
    expect(new Set([...seen.allowed].map((pair) => pair.split(" ")[0])).size).toBe(
      assignmentActionNames.length,
    );
  });

  test("and even a careless request gives events that are whole, on a state that is whole", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        walk(story, ({ work, facts, asked }) => {
          for (const action of assignmentActionNames) {
            const decided = decisions[action](work, asked, facts);
            const happened = decided.ok ? decided.value : [];
            const events = happened.filter((event) => event.type !== "task-assigned");
            for (const event of events) expect(AssignmentEvent.safeParse(event).success).toBe(true);
            expect(Assignment.safeParse(events.reduce(evolveAssignment, work)).success).toBe(true);
          }
        });
      }),
      runs,
    );
  });

  test("replaying the events as they were stored gives the state", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { begun, work, events } = walk(story);
        const stored = events.map((event) => AssignmentEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(stored.reduce(evolveAssignment, begun)).toEqual(work);
      }),
      runs,
    );
  });
});

describe("one actor on one day", () => {
  const at = { ...surroundings, today: day("2024-06-10"), oversight };
  const allowed = (actor: Actor, story: Parameters<typeof workAfter>[0]) => {
    const offers = assignmentActions(workAfter(story), actor, at);
    return assignmentActionNames.filter((action) => offers[action].allowed);
  };

  test("a reporter works and asks for more time", () => {
    expect(allowed(actors.reporter, "in progress")).toEqual([
      "report-progress",
      "submit",
      "request-extension",
    ]);
    expect(allowed(actors.reporter, "submitted")).toEqual([]);
  });

  test("the standing body's clerk confirms, returns, and changes what was ordered", () => {
    expect(allowed(actors.clerk, "submitted")).toEqual([
      "confirm",
      "return",
      "suspend",
      "reassign",
      "withdraw",
      "supersede",
    ]);
  });

  test("a supervising unit urges and confirms, and no more", () => {
    expect(allowed(actors.supervisor, "in progress")).toEqual(["urge"]);
    expect(allowed(actors.supervisor, "submitted")).toEqual(["confirm", "return"]);
  });

  test("an inspector and a reader look", () => {
    expect([...allowed(actors.inspector, "submitted"), ...allowed(actors.public, "submitted")]).toEqual([]);
  });

  test("an offer names the body in whose name it is made", () => {
    expect(assignmentActions(workAfter("submitted"), actors.clerk, at).confirm).toEqual({
      allowed: true,
      because: { capacity: "standing-body", unitId: suoiHoa.office },
    });
  });
});
