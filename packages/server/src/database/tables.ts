import type { CalendarTables } from "../calendar/calendar-tables.ts";
import type { CourseTables } from "../course/course-tables.ts";
import type { AccountTables } from "../account/account-tables.ts";
import type { DraftTables } from "../draft/draft-tables.ts";
import type { IdempotencyTables } from "../http/idempotency-tables.ts";
import type { LedgerTables } from "../ledger/ledger-tables.ts";
import type { LiveTables } from "../live/live-tables.ts";
import type { MailTables } from "../mail/mail-tables.ts";
import type { NewsTables } from "../news/news-tables.ts";
import type { PlanTables } from "../plan/plan-tables.ts";
import type { RollUpTables } from "../roll-up/roll-up-tables.ts";
import type { SearchTables } from "../search/search-tables.ts";
import type { TaskTables } from "../task/task-tables.ts";
import type { UnitTables } from "../unit/unit-tables.ts";
import type { WebhookTables } from "../webhook/webhook-tables.ts";

/** Every table, composed from one file per concept that stands beside the stores of that concept. */
export type Tables = CourseTables &
  LedgerTables &
  AccountTables &
  UnitTables &
  DraftTables &
  PlanTables &
  TaskTables &
  RollUpTables &
  SearchTables &
  LiveTables &
  CalendarTables &
  MailTables &
  NewsTables &
  IdempotencyTables &
  WebhookTables;
