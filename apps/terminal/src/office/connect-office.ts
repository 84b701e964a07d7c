import type { Answers, Client, EventSourceClass, FeedSettings } from "@dondoc/client";
import { followChanges } from "@dondoc/client/live-feed";
import type { CalendarDay } from "@dondoc/domain";
import { LONG_TIMEOUT_MS, type OfficeAddress, officeClient } from "./office-client.ts";
import { OfficeFailure } from "./office-failure.ts";
import { connectPapers } from "./office-papers.ts";
import type { DueList, DueQuestion, Follower, OfficeReads, OfficeState } from "./office-reads.ts";
import { VERSION, worksTogether } from "./version.ts";

/** The most the server hands out at once. */
const PAGE = 500;
/** The most a screen loads; an office with more is looked at unit by unit. */
const MAX_ITEMS = 10_000;
/** Units of one task and steps of one part that are shown at once; the rest stands on the web page. */
const MOST_PARTS = 200;
const MOST_STEPS = 50;
const MOST_FOUND = 50;

export type ConnectSettings = OfficeAddress & {
  /** Only who follows changes needs one; it is not loaded for a single question. */
  readonly eventSource?: Promise<EventSourceClass>;
};

/** The office behind an address, over HTTP. Nothing is asked before the first call. */
export function connectOffice({ eventSource, ...address }: ConnectSettings): OfficeReads {
  const { client, ask, url, trpcUrl } = officeClient(address);
  return {
    ...connectPapers(officeClient(address, LONG_TIMEOUT_MS)),
    state: async () => stateOf(await ask(client.office.state.query()), url),
    due: (question) => ask(dueOf(client, question)),
    units: async (asOf) => (await ask(client.unit.list.query(on(asOf)))).units,
    unitOwes: (unitId, asOf) => ask(client.unit.owes.query({ unitId, ...on(asOf) })),
    plans: (asOf) => ask(client.plan.list.query(on(asOf))),
    plan: (planId, asOf) => ask(client.plan.detail.query({ planId, ...on(asOf) })),
    task: (taskId) => ask(client.task.detail.query({ taskId, limit: MOST_PARTS })),
    history: async (assignmentId) =>
      (await ask(client.task.history.query({ assignmentId, limit: MOST_STEPS }))).events,
    firstStep: async (assignmentId) =>
      (await ask(client.task.history.query({ assignmentId, limit: 1, cursor: 2 }))).events.at(0) ?? null,
    find: async (text, kinds) =>
      (await ask(client.search.find.query({ text, kinds: [...kinds], limit: MOST_FOUND }))).found,
    follow: (follower) => followWith({ trpcUrl, eventSource }, follower),
  };
}

function on(asOf: CalendarDay | null): { readonly asOf?: CalendarDay } {
  return asOf === null ? {} : { asOf };
}

function stateOf(answer: Answers["office"]["state"], url: string): OfficeState {
  // Whatever answers on this port may be another program: the answer is not trusted to have the type.
  const version: unknown = answer.version;
  if (typeof version !== "string") throw new OfficeFailure({ code: "not-dondoc", url });
  if (!worksTogether(VERSION, version)) {
    throw new OfficeFailure({ code: "other-version", server: version, own: VERSION });
  }
  const { today, isDemo } = answer;
  return { today, isDemo, version };
}

async function dueOf(client: Client, question: DueQuestion): Promise<DueList> {
  const { asOf, withinDays, unitId, planId = null, atMost } = question;
  const most = Math.min(atMost ?? MAX_ITEMS, MAX_ITEMS);
  const asked = {
    ...on(asOf),
    ...(withinDays === null ? { all: true } : { withinDays }),
    ...(unitId === null ? {} : { unitId }),
    ...(planId === null ? {} : { planId }),
    limit: Math.min(PAGE, most),
  };
  let page = await client.task.due.query(asked);
  const items = [...page.items];
  while (page.nextCursor !== null && items.length < most) {
    page = await client.task.due.query({ ...asked, cursor: page.nextCursor });
    items.push(...page.items);
  }
  const { total, statistic, rate } = page;
  return { asOf: page.asOf, withinDays, items: items.slice(0, most), total, statistic, rate };
}

type Feed = { readonly trpcUrl: string; readonly eventSource: Promise<EventSourceClass> | undefined };

function followWith({ trpcUrl: url, eventSource }: Feed, follower: Follower): () => void {
  let stop: (() => void) | null = (): void => undefined;
  void Promise.resolve(eventSource).then((loaded) => {
    if (stop !== null) stop = follow(loaded === undefined ? { url } : { url, eventSource: loaded }, follower);
  });
  return () => {
    stop?.();
    stop = null;
  };
}

function follow(feed: FeedSettings, follower: Follower): () => void {
  return followChanges(feed, {
    onTopics: (topics) => {
      if (topics.some((topic) => topic !== "draft")) follower.changed();
    },
    onConnection: (connection) => {
      if (connection === "lost") follower.lost();
      else follower.connected();
    },
  });
}
