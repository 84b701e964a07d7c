import type { Database } from "./database.ts";
import { type DatabaseSettings, limitsOf } from "./database-settings.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openPostgresql } from "./open-postgresql.ts";

/**
 * Opens the office's database, brings its schema up to date and hands it out: the embedded one in a data folder, or a
 * real PostgreSQL by URL. Both speak the same SQL. Throws `DataFolderInUse` when another process has the folder.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const limits = limitsOf(settings);
  return "url" in settings
    ? openPostgresql(settings.url, limits, settings.readUrl ?? null)
    : openEmbedded(settings.folder, limits);
}
