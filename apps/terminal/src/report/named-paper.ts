import {
  type CalendarDay,
  DirectiveId,
  InspectionId,
  type PlanId,
  ReportSeriesId,
  type Result,
  ReviewId,
  ok,
} from "@dondoc/domain";
import { collectionWords, commandPaperWords, dayText } from "@dondoc/words";
import { type NameWords, onlyOne } from "../answer/only-one.ts";
import type { Complaint } from "../command/console.ts";
import { namedPlan } from "../plan/named-plan.ts";
import type { ReportCall } from "./report-call.ts";

type Asking = Pick<ReportCall, "settings" | "office">;
type Named<Id> = Promise<Result<Id, Complaint>>;
/** One of several things that a plan has, and what tells it from the others. */
type Candidate<Id> = { readonly id: Id; readonly said: string };

/** The directive that a person means, by its id, its number or words of it. */
export async function namedDirective(name: string, { settings, office }: Asking): Named<DirectiveId> {
  const byId = DirectiveId.safeParse(name);
  if (byId.success) return ok(byId.data);
  const words = commandPaperWords[settings.language];
  const found = (await office.find(name, ["directive"])).flatMap(
    ({ id, title }): Candidate<DirectiveId>[] => {
      const directiveId = DirectiveId.safeParse(id);
      return directiveId.success ? [{ id: directiveId.data, said: `${id} ${title}` }] : [];
    },
  );
  return theOne(found, {
    unknown: words.directiveUnknown(name),
    several: (count, names) => words.directiveSeveral(name, count, names),
  });
}

/** The review that is meant: by its id, or the one that a plan has. What was called off has no paper. */
export async function namedReview(name: string, asking: Asking): Named<ReviewId> {
  const byId = ReviewId.safeParse(name);
  if (byId.success) return ok(byId.data);
  const { language } = asking.settings;
  return ofPlan({ name, asOf: null, words: commandPaperWords[language].review }, asking, async (planId) =>
    (await asking.office.reviews(planId))
      .filter(({ status }) => status !== "called-off")
      .map(({ id, kind, asWritten }) => ({
        id,
        said: `${id} ${collectionWords[language].kinds[kind]}, ${asWritten}`,
      })),
  );
}

/** The inspection that is meant: by its id, or the one that a plan has. */
export async function namedInspection(name: string, asking: Asking): Named<InspectionId> {
  const byId = InspectionId.safeParse(name);
  if (byId.success) return ok(byId.data);
  const { language } = asking.settings;
  return ofPlan({ name, asOf: null, words: commandPaperWords[language].minutes }, asking, async (planId) =>
    (await asking.office.inspections(planId))
      .filter(({ status }) => status !== "called-off")
      .map(({ id, plannedFor }) => ({ id, said: `${id} ${dayText(plannedFor, language)}` })),
  );
}

/** The duty to report that is meant: by its id, or the one that a plan sets. */
export async function namedSeries(
  name: string,
  asOf: CalendarDay | null,
  asking: Asking,
): Named<ReportSeriesId> {
  const byId = ReportSeriesId.safeParse(name);
  if (byId.success) return ok(byId.data);
  const words = commandPaperWords[asking.settings.language].series;
  return ofPlan({ name, asOf, words }, asking, async (planId) =>
    (await asking.office.plan(planId, asOf)).reports.map(({ id, asWritten }) => ({
      id: ReportSeriesId.parse(id),
      said: `${id} ${asWritten}`,
    })),
  );
}

type Sought = {
  readonly name: string;
  readonly asOf: CalendarDay | null;
  readonly words: {
    readonly unknown: (name: string) => string;
    readonly several: (name: string, count: number, names: string) => string;
  };
};

async function ofPlan<Id>(
  { name, asOf, words }: Sought,
  asking: Asking,
  candidatesOf: (planId: PlanId) => Promise<readonly Candidate<Id>[]>,
): Named<Id> {
  const plan = await namedPlan(name, asOf, asking);
  if (!plan.ok) return plan;
  const { id, number } = plan.value;
  return theOne(await candidatesOf(id), {
    unknown: words.unknown(number),
    several: (count, names) => words.several(number, count, names),
  });
}

/** What papers say runs over lines; its beginning is enough to choose by. */
const MOST_LETTERS = 90;

function theOne<Id>(
  found: readonly Candidate<Id>[],
  words: Omit<NameWords<Candidate<Id>>, "nameOf">,
): Result<Id, Complaint> {
  const one = onlyOne(found, { ...words, nameOf: ({ said }) => said.slice(0, MOST_LETTERS).trimEnd() });
  return one.ok ? ok(one.value.id) : one;
}
