import { type Actor, type CalendarDay, day } from "@dondoc/domain";
import { uuidv7 } from "uuidv7";
import { makeVisitorMemory } from "../account/visitor-memory.ts";
import type { Database } from "../database/database.ts";
import { appRouter } from "../http/app-router.ts";
import { noJobs } from "../jobs/office-jobs.ts";
import { noMail } from "../mail/office-mail.ts";
import { memoryFiles } from "./memory-files.ts";
import { createCaller } from "../http/trpc.ts";
import { makeChangeFeed } from "../live/change-feed.ts";
import type { Office } from "../office/office.ts";
import { officeClock } from "../office/office-clock.ts";
import { VERSION } from "../version.ts";

/** An office on an open database, living on a fixed day. */
export function testOffice(database: Database, today: CalendarDay = day("2024-10-01")): Office {
  return {
    database,
    clock: officeClock(today),
    changes: makeChangeFeed(0),
    files: { store: memoryFiles(), scan: null },
    newUuid: uuidv7,
    isDemo: false,
    version: VERSION,
    isReadingPublic: false,
    visitors: makeVisitorMemory(),
    jobs: noJobs,
    dataLicence: null,
    isPrivateWebhookAllowed: false,
    mail: noMail,
    templateFolder: null,
    report: (fault) => {
      throw new Error("A fault reached the edge.", { cause: fault });
    },
  };
}

/** Calls procedures of an office as the person at this machine, without HTTP. */
export function callerOf(office: Office): ReturnType<typeof makeCaller> {
  return makeCaller({ office, actor: { kind: "local", name: "test" } });
}

const makeCaller = createCaller(appRouter);

/** Calls procedures as somebody with an account. */
export function callerAs(office: Office, actor: Actor): ReturnType<typeof makeCaller> {
  return makeCaller({ office, actor });
}
