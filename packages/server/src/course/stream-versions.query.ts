import { idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** How many events the history of each thing has; things without a history are left out. */
export async function streamVersions(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const parts = ids.map((id) => ({ id, ...idParts(id) }));
  const rows = await database
    .db()
    .selectFrom("event")
    .select((event) => ["root_id", "stream", event.fn.max("version").as("version")])
    .where("root_id", "in", [...new Set(parts.map(({ root }) => root))])
    .where(
      "stream",
      "in",
      parts.map(({ uuid }) => uuid),
    )
    .groupBy(["root_id", "stream"])
    .execute();
  const byStream = new Map(rows.map(({ root_id, stream, version }) => [`${root_id}.${stream}`, version]));
  return new Map(
    parts.flatMap(({ id, root, uuid }) => {
      const version = byStream.get(`${root}.${uuid}`);
      return version === undefined ? [] : [[id, version] as const];
    }),
  );
}
