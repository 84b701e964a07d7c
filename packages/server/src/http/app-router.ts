import { accountRouter } from "../account/account.router.ts";
import { calendarRouter } from "../calendar/calendar.router.ts";
import { draftRouter } from "../draft/draft.router.ts";
import { fileRouter } from "../files/file.router.ts";
import { followUpRouter } from "../follow-up/follow-up.router.ts";
import { jobRouter } from "../jobs/job.router.ts";
import { listingRouter } from "../listing/listing.router.ts";
import { liveRouter } from "../live/live.router.ts";
import { mailRouter } from "../mail/mail.router.ts";
import { newsRouter } from "../news/news.router.ts";
import { officeRouter } from "../office/office.router.ts";
import { openDataRouter } from "../open/open-data.router.ts";
import { overviewRouter, planRouter } from "../plan/plan.router.ts";
import { paperRouter } from "../paper/paper.router.ts";
import { reportRouter } from "../report/report.router.ts";
import { targetRouter } from "../target/target.router.ts";
import { taskRouter } from "../task/task.router.ts";
import { unitRouter } from "../unit/unit.router.ts";
import { searchRouter } from "../search/search.router.ts";
import { webhookRouter } from "../webhook/webhook.router.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  office: officeRouter,
  overview: overviewRouter,
  plan: planRouter,
  unit: unitRouter,
  task: taskRouter,
  draft: draftRouter,
  file: fileRouter,
  followUp: followUpRouter,
  paper: paperRouter,
  report: reportRouter,
  target: targetRouter,
  search: searchRouter,
  listing: listingRouter,
  openData: openDataRouter,
  live: liveRouter,
  account: accountRouter,
  calendar: calendarRouter,
  mail: mailRouter,
  news: newsRouter,
  job: jobRouter,
  webhook: webhookRouter,
});
export type AppRouter = typeof appRouter;
