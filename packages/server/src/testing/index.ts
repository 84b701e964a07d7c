export type { Database } from "../database/database.ts";
export { limitsOf } from "../database/database-settings.ts";
export { openDatabase } from "../database/open-database.ts";
export { startEmbedded } from "../database/open-embedded.ts";
export { appendEvents } from "../ledger/append-events.ts";
export { type RecordedEvent, eventsAfter, readStream } from "../ledger/read-events.ts";
export { verifyLedger } from "../ledger/verify-ledger.ts";
export { openTestDatabase } from "./open-test-database.ts";
