import {
  type Answers,
  type Client,
  type EventSourceClass,
  type FeedSettings,
  createClient,
  problemOf,
} from "@dondoc/client";
import { followChanges } from "@dondoc/client/live-feed";
import { TRPCClientError } from "@trpc/client";
import { httpFetch } from "./http-fetch.ts";
import { OfficeFailure } from "./office-failure.ts";
import type { DueList, DueQuestion, Follower, OfficeReads, OfficeState } from "./office-reads.ts";
import { VERSION, worksTogether } from "./version.ts";

/** An answer that takes longer is as good as none: a person or a script is waiting. */
const TIMEOUT_MS = 15_000;
/** The most the server hands out at once. */
const PAGE = 500;
/** The most a screen loads; an office with more is looked at unit by unit. */
const MAX_ITEMS = 10_000;

export type ConnectSettings = {
  /** `http://127.0.0.1:7070` */
  readonly serverUrl: string;
  /** `null`: asked as the public. */
  readonly token: string | null;
  /** Only who follows changes needs one; it is not loaded for a single question. */
  readonly eventSource?: Promise<EventSourceClass>;
};

/** The office behind an address, over HTTP. Nothing is asked before the first call. */
export function connectOffice({ serverUrl, token, eventSource }: ConnectSettings): OfficeReads {
  const url = serverUrl.replace(/\/+$/u, "");
  const trpc = { url: `${url}/trpc` };
  const client = createClient({ ...trpc, fetch: fetchInTime, token });
  const ask = <Answer>(question: Promise<Answer>): Promise<Answer> =>
    question.catch((error: unknown) => {
      throw failureOf(error, url);
    });
  return {
    state: async () => stateOf(await ask(client.office.state.query()), url),
    due: (question) => ask(dueOf(client, question)),
    units: async (asOf) => (await ask(client.unit.list.query(asOf === null ? {} : { asOf }))).units,
    unitOwes: (unitId, asOf) => ask(client.unit.owes.query(asOf === null ? { unitId } : { unitId, asOf })),
    plan: (planId, asOf) => ask(client.plan.detail.query({ planId, asOf })),
    follow: (follower) => {
      let stop: (() => void) | null = (): void => undefined;
      void Promise.resolve(eventSource).then((loaded) => {
        if (stop !== null)
          stop = follow(loaded === undefined ? trpc : { ...trpc, eventSource: loaded }, follower);
      });
      return () => {
        stop?.();
        stop = null;
      };
    },
  };
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
  const { asOf, withinDays, unitId, atMost } = question;
  const most = Math.min(atMost ?? MAX_ITEMS, MAX_ITEMS);
  const asked = {
    ...(asOf === null ? {} : { asOf }),
    ...(withinDays === null ? { all: true } : { withinDays }),
    ...(unitId === null ? {} : { unitId }),
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

function follow(feed: FeedSettings, follower: Follower): () => void {
  return followChanges(feed, {
    onTopics: (topics) => {
      if (topics.includes("plan") || topics.includes("unit")) follower.changed();
    },
    onConnection: (connection) => {
      if (connection === "lost") follower.lost();
      else follower.connected();
    },
  });
}

/** No answer at all is "unreachable"; an answer that is none of ours comes from something else at that address. */
function failureOf(error: unknown, url: string): OfficeFailure {
  const problem = problemOf(error, url);
  if (problem.code !== "server-unreachable" || !(error instanceof TRPCClientError)) {
    return new OfficeFailure(problem, error);
  }
  // fetch fails with a TypeError, a time limit with a DOMException; what was answered and not understood with others.
  const { cause } = error;
  const isSilent = cause instanceof TypeError || cause instanceof DOMException;
  return new OfficeFailure(isSilent ? problem : { code: "not-dondoc", url }, error);
}

type Fetch = NonNullable<Parameters<typeof createClient>[0]["fetch"]>;

const fetchInTime: Fetch = (input, init) => {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init?.signal == null ? limit : AbortSignal.any([init.signal, limit]);
  return httpFetch(input, { ...requestOf(init), signal });
};

function requestOf(init: Parameters<Fetch>[1]): NonNullable<Parameters<Fetch>[1]> {
  if (init === undefined) return {};
  const { method, headers, body } = init;
  return {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body == null ? {} : { body }),
  };
}
