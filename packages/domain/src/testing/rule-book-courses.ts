import { actingFor } from "../access/acting-for.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { taskLinkActions } from "../plan/task-link.actions.ts";
import { confirmTaskLink, evolveTaskLink, rejectTaskLink } from "../plan/task-link.decide.ts";
import { TaskLink, type TaskLinkEvent } from "../plan/task-link.ts";
import { reportActions, reviewActions } from "../report/report.actions.ts";
import { confirmReport, evolveReport, returnReport } from "../report/report.decide.ts";
import { Report, type ReportEvent } from "../report/report-sent.ts";
import { callOffReview, evolveReview, holdReview } from "../report/review.decide.ts";
import { Review, type ReviewEvent } from "../report/review.ts";
import { targetActions } from "../target/target.actions.ts";
import {
  emptyCourse,
  evolveTargetCourse,
  measureTarget,
  stateCourse,
  strikeMeasurement,
} from "../target/target-course.decide.ts";
import { TargetCourse, type TargetEvent } from "../target/target-course.ts";
import { type Course, type CourseMoment, bodies, courseBegins, courseUuid } from "./course.ts";

const asking = ({ today, actor }: CourseMoment) => ({ today, by: actingFor(actor) });
const followers = [bodies.standing, bodies.issuer];
const sampleOf = ({ today }: CourseMoment) => ({ on: today, text: "Theo 12/KL", unitId: bodies.ward });

const task = (serial: number) => makeId("task", 1, courseUuid(serial));

export const taskLinkCourse: Course<TaskLink, TaskLinkEvent> = {
  schema: TaskLink,
  begins: [
    {
      id: makeId("taskLink", 1, courseUuid(1)),
      kind: "carries-out",
      fromTaskId: task(10),
      toTaskId: task(11),
      proposedOn: courseBegins,
      status: "inferred",
      confidence: 0.5,
    },
  ],
  stepsAt: (link, moment) => {
    const facts = { ...asking(moment), followerIds: followers };
    const offers = taskLinkActions(link, facts);
    const common = { sample: sampleOf(moment), evolve: evolveTaskLink };
    return [
      {
        ...common,
        name: "confirm",
        offer: offers.confirm,
        decide: ({ on }) => confirmTaskLink(link, { judgedOn: on }, facts),
      },
      {
        ...common,
        name: "reject",
        offer: offers.reject,
        decide: ({ on }) => rejectTaskLink(link, { judgedOn: on }, facts),
      },
    ];
  },
};

export const reportCourse: Course<Report, ReportEvent> = {
  schema: Report,
  begins: [
    {
      id: makeId("report", 1, courseUuid(2)),
      reporter: bodies.ward,
      evidence: "9/BC-UBND",
      sentOn: courseBegins,
      enteredOn: courseBegins,
      outage: null,
      serves: [{ seriesId: makeId("reportSeries", 1, courseUuid(3)), period: "2026-Q1" }],
      sentBy: { account: "lan", unitId: bodies.ward },
      status: "sent",
    },
  ],
  stepsAt: (report, moment) => {
    const facts = { ...asking(moment), recipientIds: [bodies.standing, bodies.ward] };
    const offers = reportActions(report, facts);
    const common = { sample: sampleOf(moment), evolve: evolveReport };
    return [
      {
        ...common,
        name: "confirm",
        offer: offers.confirm,
        decide: ({ on }) => confirmReport(report, { confirmedOn: on }, facts),
      },
      {
        ...common,
        name: "return",
        offer: offers.return,
        decide: ({ on, text }) => returnReport(report, { returnedOn: on, reason: text }, facts),
      },
    ];
  },
};

const review: Review = {
  id: makeId("review", 1, courseUuid(4)),
  planId: makeId("plan", 1, courseUuid(5)),
  kind: "final",
  asWritten: "tổng kết",
  span: null,
  covers: { from: null, to: day("2026-04-01") },
  dueOn: null,
  certainty: "stated",
  status: "planned",
};

export const reviewCourse: Course<Review, ReviewEvent> = {
  schema: Review,
  begins: [review, { ...review, kind: "interim" }],
  stepsAt: (at, moment) => {
    const facts = { ...asking(moment), organiserIds: followers };
    const offers = reviewActions(at, facts);
    const common = { sample: sampleOf(moment), evolve: evolveReview };
    return [
      {
        ...common,
        name: "hold",
        offer: offers.hold,
        decide: ({ on, text }) => holdReview(at, { heldOn: on, evidence: text }, facts),
      },
      {
        ...common,
        name: "call-off",
        offer: offers["call-off"],
        decide: ({ on, text }) => callOffReview(at, { calledOffOn: on, reason: text }, facts),
      },
    ];
  },
};

const way = { direction: null, baseline: { year: 2020, value: 30 }, milestones: [], commitment: null };

export const targetCourse: Course<TargetCourse, TargetEvent> = {
  schema: TargetCourse,
  begins: [emptyCourse(makeId("target", 1, courseUuid(6)))],
  stepsAt: (course, moment) => {
    const facts = { ...asking(moment), followerIds: followers, measurerIds: [bodies.ward] };
    const offers = targetActions(course, facts);
    const sample = sampleOf(moment);
    const measured = course.measurements.map(({ on }) => on);
    const common = { sample, evolve: evolveTargetCourse };
    let free = moment.today;
    while (measured.includes(free)) free = addDays(free, -1);
    return [
      {
        ...common,
        name: "state-course",
        offer: offers["state-course"],
        decide: ({ on }) => stateCourse(course, { ...way, statedOn: on, basis: "12/BC" }, facts),
      },
      {
        ...common,
        name: "measure",
        offer: offers.measure,
        sample: { ...sample, on: free },
        decide: ({ on }) => measureTarget(course, { on, value: 41, source: "12/BC" }, facts),
      },
      {
        ...common,
        name: "strike",
        offer: offers.strike,
        sample: { ...sample, on: measured[0] ?? moment.today },
        decide: ({ on, text }) =>
          strikeMeasurement(course, { on, struckOn: moment.today, reason: text }, facts),
      },
    ];
  },
};
