import type { Questions } from "./answers.ts";
import type { Client } from "./create-client.ts";

/** Names of the queries that faces keep: the first part of every query key. */
export type QueryName =
  | "office.state"
  | "account.me"
  | "overview.show"
  | "overview.cascade"
  | "plan.owedBelow"
  | "plan.list"
  | "plan.detail"
  | "plan.links"
  | "plan.changes"
  | "plan.previewAmendment"
  | "unit.list"
  | "unit.owes"
  | "unit.registered"
  | "unit.successions"
  | "unit.previewSuccession"
  | "unit.orphans"
  | "unit.scorecard"
  | "account.list"
  | "account.sessions"
  | "account.tokens"
  | "task.due"
  | "task.detail"
  | "task.history"
  | "report.collection"
  | "report.reviews"
  | "report.snapshots"
  | "target.detail"
  | "followUp.ofPlan"
  | "search.find"
  | "calendar.feeds"
  | "news.show"
  | "mail.choice"
  | "mail.preview"
  | "mail.readStop"
  | "webhook.list"
  | "job.list"
  | "draft.list"
  | "draft.detail";

type Asked = { readonly signal: AbortSignal };

/** A key and how to fetch it, in the shape of TanStack Query; a face without it calls `queryFn` itself. */
export type Query<Answer> = {
  readonly queryKey: readonly [QueryName, unknown?];
  readonly queryFn: (asked: Asked) => Promise<Answer>;
};

/** Every reading procedure as a query. */
export function queriesOf(client: Client) {
  return {
    ...bookQueriesOf(client),
    ...postQueriesOf(client),
    ...besidesQueriesOf(client),
    office: () => query(["office.state"], ({ signal }) => client.office.state.query(undefined, { signal })),
    overview: (input: Questions["overview"]["show"]) =>
      query(["overview.show", input], ({ signal }) => client.overview.show.query(input, { signal })),
    cascade: (input: Questions["overview"]["cascade"]) =>
      query(["overview.cascade", input], ({ signal }) => client.overview.cascade.query(input, { signal })),
    owedBelow: (input: Questions["plan"]["owedBelow"]) =>
      query(["plan.owedBelow", input], ({ signal }) => client.plan.owedBelow.query(input, { signal })),
    plans: (input: Questions["plan"]["list"]) =>
      query(["plan.list", input], ({ signal }) => client.plan.list.query(input, { signal })),
    plan: (input: Questions["plan"]["detail"]) =>
      query(["plan.detail", input], ({ signal }) => client.plan.detail.query(input, { signal })),
    units: (input: Questions["unit"]["list"]) =>
      query(["unit.list", input], ({ signal }) => client.unit.list.query(input, { signal })),
    unit: (input: Questions["unit"]["owes"]) =>
      query(["unit.owes", input], ({ signal }) => client.unit.owes.query(input, { signal })),
    due: (input: Questions["task"]["due"]) =>
      query(["task.due", input], ({ signal }) => client.task.due.query(input, { signal })),
    task: (input: Questions["task"]["detail"]) =>
      query(["task.detail", input], ({ signal }) => client.task.detail.query(input, { signal })),
    history: (input: Questions["task"]["history"]) =>
      query(["task.history", input], ({ signal }) => client.task.history.query(input, { signal })),
    followUp: (input: Questions["followUp"]["ofPlan"]) =>
      query(["followUp.ofPlan", input], ({ signal }) => client.followUp.ofPlan.query(input, { signal })),
    found: (input: Questions["search"]["find"]) =>
      query(["search.find", input], ({ signal }) => client.search.find.query(input, { signal })),
    drafts: () => query(["draft.list"], ({ signal }) => client.draft.list.query(undefined, { signal })),
    draft: (input: Questions["draft"]["detail"]) =>
      query(["draft.detail", input], ({ signal }) => client.draft.detail.query(input, { signal })),
  };
}

/** What stands beside the tasks of a plan: links, later papers, targets, reports and what was published. */
function besidesQueriesOf(client: Client) {
  return {
    changes: (input: Questions["plan"]["changes"]) =>
      query(["plan.changes", input], ({ signal }) => client.plan.changes.query(input, { signal })),
    previewAmendment: (input: Questions["plan"]["previewAmendment"]) =>
      query(["plan.previewAmendment", input], ({ signal }) =>
        client.plan.previewAmendment.query(input, { signal }),
      ),
    links: (input: Questions["plan"]["links"]) =>
      query(["plan.links", input], ({ signal }) => client.plan.links.query(input, { signal })),
    collection: (input: Questions["report"]["collection"]) =>
      query(["report.collection", input], ({ signal }) => client.report.collection.query(input, { signal })),
    reviews: (input: Questions["report"]["reviews"]) =>
      query(["report.reviews", input], ({ signal }) => client.report.reviews.query(input, { signal })),
    snapshots: (input: Questions["report"]["snapshots"]) =>
      query(["report.snapshots", input], ({ signal }) => client.report.snapshots.query(input, { signal })),
    target: (input: Questions["target"]["detail"]) =>
      query(["target.detail", input], ({ signal }) => client.target.detail.query(input, { signal })),
  };
}

/** How the office reaches somebody: calendars and mail. */
function postQueriesOf(client: Client) {
  return {
    news: () => query(["news.show"], ({ signal }) => client.news.show.query(undefined, { signal })),
    calendarFeeds: () =>
      query(["calendar.feeds"], ({ signal }) => client.calendar.feeds.query(undefined, { signal })),
    mailChoice: () => query(["mail.choice"], ({ signal }) => client.mail.choice.query(undefined, { signal })),
    mailPreview: (input: Questions["mail"]["preview"]) =>
      query(["mail.preview", input], ({ signal }) => client.mail.preview.query(input, { signal })),
    mailStop: (input: Questions["mail"]["readStop"]) =>
      query(["mail.readStop", input], ({ signal }) => client.mail.readStop.query(input, { signal })),
  };
}

/** What an office keeps about itself: its units through time, who follows whom, its people. */
function bookQueriesOf(client: Client) {
  return {
    registered: (input: Questions["unit"]["registered"]) =>
      query(["unit.registered", input], ({ signal }) => client.unit.registered.query(input, { signal })),
    successions: () =>
      query(["unit.successions"], ({ signal }) => client.unit.successions.query(undefined, { signal })),
    previewSuccession: (input: Questions["unit"]["previewSuccession"]) =>
      query(["unit.previewSuccession", input], ({ signal }) =>
        client.unit.previewSuccession.query(input, { signal }),
      ),
    orphans: (input: Questions["unit"]["orphans"]) =>
      query(["unit.orphans", input], ({ signal }) => client.unit.orphans.query(input, { signal })),
    scorecard: (input: Questions["unit"]["scorecard"]) =>
      query(["unit.scorecard", input], ({ signal }) => client.unit.scorecard.query(input, { signal })),
    sessions: () =>
      query(["account.sessions"], ({ signal }) => client.account.sessions.query(undefined, { signal })),
    tokens: () =>
      query(["account.tokens"], ({ signal }) => client.account.tokens.query(undefined, { signal })),
    jobs: () => query(["job.list"], ({ signal }) => client.job.list.query(undefined, { signal })),
    me: () => query(["account.me"], ({ signal }) => client.account.me.query(undefined, { signal })),
    webhooks: () => query(["webhook.list"], ({ signal }) => client.webhook.list.query(undefined, { signal })),
    accounts: () => query(["account.list"], ({ signal }) => client.account.list.query(undefined, { signal })),
  };
}

export type Queries = ReturnType<typeof queriesOf>;

function query<Answer>(
  queryKey: readonly [QueryName, unknown?],
  queryFn: (asked: Asked) => Promise<Answer>,
): Query<Answer> {
  return { queryKey, queryFn };
}
