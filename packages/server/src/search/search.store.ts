import { type DomainEvent, fold, idParts } from "@dondoc/domain";
import type { Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { SearchTables } from "./search-tables.ts";

type Entry = Selectable<SearchTables["search_entry"]>;

const ROWS_PER_STATEMENT = 2_000;
/** A sentence of a paper is shorter; only these words of a longer one are found. */
const MAX_WORDS_CHARACTERS = 8_000;

/** What can be found by its words, as these events tell of it. */
export async function saveSearchEntries(database: Database, events: readonly DomainEvent[]): Promise<void> {
  // A plan that was only known before is told of again: the last word counts.
  const entries = new Map(events.flatMap(entriesOf).map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const rows = [...entries.values()];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await database
      .db()
      .insertInto("search_entry")
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["root_id", "kind", "id"]).doUpdateSet((row) => ({
          title: row.ref("excluded.title"),
          words: row.ref("excluded.words"),
          symbol: row.ref("excluded.symbol"),
        })),
      )
      .execute();
  }
}

function entriesOf(event: DomainEvent): Entry[] {
  switch (event.type) {
    case "unit-registered":
    case "unit-corrected": {
      const { id, name, shortName, alsoWritten } = event.unit;
      return [entry({ kind: "unit", id, title: name, said: [name, shortName, ...alsoWritten] })];
    }
    case "directive-registered": {
      const { id, number, subject, issuer } = event.directive;
      return [
        entry({
          kind: "directive",
          id,
          title: `${number} ${subject}`,
          said: [number, subject, issuer],
          number,
        }),
      ];
    }
    case "plan-mentioned":
    case "plan-accepted": {
      const { id, number, subject, issuer } = event.plan;
      const said = [number, subject, issuer];
      return [entry({ kind: "plan", id, title: `${number} ${subject}`, said, number, planId: id })];
    }
    case "task-set": {
      const { id, statement, planId, outputs } = event.task;
      return [entry({ kind: "task", id, title: statement, said: [statement, ...outputs], planId })];
    }
    default:
      return [];
  }
}

type Told = {
  readonly kind: Entry["kind"];
  readonly id: string;
  readonly title: string;
  readonly said: readonly string[];
  readonly number?: string;
  readonly planId?: string;
};

function entry({ kind, id, title, said, number, planId }: Told): Entry {
  const { root, uuid } = idParts(id);
  return {
    root_id: root,
    kind,
    id: uuid,
    plan_id: planId === undefined ? null : idParts(planId).uuid,
    title: title.trim().normalize("NFC"),
    words: fold(said.join(" ")).slice(0, MAX_WORDS_CHARACTERS),
    symbol: number === undefined ? null : symbolKey(number),
  };
}

/** A number as it is typed in haste: `77/KH-UBND`, `77 kh ubnd` and `77khubnd` are one. */
export function symbolKey(text: string): string {
  return fold(text).replaceAll(" ", "");
}
