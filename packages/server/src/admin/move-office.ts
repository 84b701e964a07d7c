import type { Result } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { rowPages } from "../database/office-rows.store.ts";
import { tableShapes } from "../database/table-shape.store.ts";
import {
  CARRY_TIMEOUT_MS,
  type CarryOptions,
  type CarryProblem,
  type Carried,
  type OfficeArrival,
  fillOffice,
  proofOf,
} from "./carry-office.ts";

/**
 * Copies a whole office into an empty database that has the same migrations, usually from the embedded one to
 * PostgreSQL, and proves the copy. The first office stays as it was. Files lie elsewhere: `carryFiles`.
 */
export async function moveOffice(
  from: Database,
  to: Database,
  options: CarryOptions = {},
): Promise<Result<Carried, CarryProblem>> {
  return from.transaction(
    async () => {
      const shapes = await tableShapes(from);
      async function* arrivals(): AsyncGenerator<OfficeArrival> {
        for (const shape of shapes) {
          yield { kind: "table", table: shape.name, columns: shape.columns.map(({ name }) => name) };
          for await (const rows of rowPages(from, shape)) yield { kind: "rows", table: shape.name, rows };
        }
      }
      const source = { arrivals, proof: () => proofOf(from, shapes, options) };
      return fillOffice(to, source, options);
    },
    { readOnly: true, isolation: "repeatable read", timeoutMs: CARRY_TIMEOUT_MS },
  );
}
