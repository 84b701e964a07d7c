import type { Answers, Client, Questions } from "@dondoc/client";
import type { CalendarDay, PlanId, UnitId } from "@dondoc/domain";
import type { Language } from "@dondoc/words";

/** A file that the office made for the one who asks. */
export type MadeFile = Answers["paper"]["planReport"];
export type ReportFormat = Questions["paper"]["planReport"]["format"];
/** Forms of a paper that is no table. */
export type PaperFormat = Questions["paper"]["urgingSlip"]["format"];

/** A report on a plan, from a day (`null`: the first of the year) to a day. */
export type ReportQuestion = {
  readonly planId: PlanId;
  readonly from: CalendarDay | null;
  readonly asOf: CalendarDay;
  readonly format: ReportFormat;
};

/** The urging slip for a unit, of one plan (`null`: of all), as of a day. */
export type SlipQuestion = {
  readonly unitId: UnitId;
  readonly planId: PlanId | null;
  readonly answerBy: CalendarDay | null;
  readonly asOf: CalendarDay;
  readonly format: PaperFormat;
};

type Papers = Pick<
  Questions["paper"],
  "collection" | "directiveReport" | "inspectionMinutes" | "review" | "scorecard"
>;
/** A paper on one thing, named by its procedure. */
export type PaperQuestion = {
  readonly [Kind in keyof Papers]: { readonly kind: Kind; readonly asked: Papers[Kind] };
}[keyof Papers];

export type ListingQuestion = Questions["listing"]["file"];
export type ReviewRow = Answers["report"]["reviews"]["reviews"][number]["state"];
export type InspectionRow = Answers["followUp"]["ofPlan"]["inspections"][number]["state"];

/** What the terminal carries away from an office as files, and what of a plan has a paper of its own. */
export type OfficePapers = {
  readonly planReport: (question: ReportQuestion) => Promise<MadeFile>;
  readonly urgingSlip: (question: SlipQuestion) => Promise<MadeFile>;
  readonly paper: (question: PaperQuestion) => Promise<MadeFile>;
  readonly listing: (question: ListingQuestion) => Promise<MadeFile>;
  /** The deadlines of a unit, or of one's own units, as a calendar file whose links lead to `origin`. */
  readonly calendar: (question: {
    readonly unitId: UnitId | null;
    readonly language: Language;
    readonly origin: string;
  }) => Promise<MadeFile>;
  readonly reviews: (planId: PlanId) => Promise<readonly ReviewRow[]>;
  readonly inspections: (planId: PlanId) => Promise<readonly InspectionRow[]>;
};

type Ask = <Answer>(question: Promise<Answer>) => Promise<Answer>;

export function connectPapers({ client, ask }: { readonly client: Client; readonly ask: Ask }): OfficePapers {
  return {
    planReport: ({ from, ...question }) =>
      ask(client.paper.planReport.query({ ...question, ...(from === null ? {} : { from }) })),
    urgingSlip: ({ planId, answerBy, ...question }) =>
      ask(
        client.paper.urgingSlip.query({
          ...question,
          ...(planId === null ? {} : { planId }),
          ...(answerBy === null ? {} : { answerBy }),
        }),
      ),
    paper: (question) => ask(madeBy(client, question)),
    listing: (question) => ask(client.listing.file.query(question)),
    calendar: ({ unitId, ...question }) =>
      ask(client.calendar.file.query({ ...question, ...(unitId === null ? {} : { unitId }) })),
    reviews: async (planId) =>
      (await ask(client.report.reviews.query({ planId }))).reviews.map(({ state }) => state),
    inspections: async (planId) =>
      (await ask(client.followUp.ofPlan.query({ planId }))).inspections.map(({ state }) => state),
  };
}

function madeBy({ paper }: Client, question: PaperQuestion): Promise<MadeFile> {
  switch (question.kind) {
    case "collection":
      return paper.collection.query(question.asked);
    case "directiveReport":
      return paper.directiveReport.query(question.asked);
    case "inspectionMinutes":
      return paper.inspectionMinutes.query(question.asked);
    case "review":
      return paper.review.query(question.asked);
    case "scorecard":
      return paper.scorecard.query(question.asked);
    default:
      return question satisfies never;
  }
}
