import { type PlanId, idParts } from "@dondoc/domain";
import { openDatabase, rebuildTables, verifyLedger } from "@dondoc/server/testing";
import type { OfficePlace } from "./served-office.ts";

export type OfficeCheck = {
  /** Acknowledged plans that are not there, or without their two tasks. */
  readonly lost: number;
  readonly isWhole: boolean;
  /** Rows that stand otherwise than the ledger tells: a half import would be some. */
  readonly differing: number;
};

/** Looks an office over while no server has it. */
export async function checkOffice(place: OfficePlace, accepted: readonly PlanId[]): Promise<OfficeCheck> {
  const database = await openDatabase(
    place.url === undefined ? { folder: place.folder } : { url: place.url },
  );
  try {
    const tasks = await database.db().selectFrom("task").select(["root_id", "plan_id"]).execute();
    const counts = Map.groupBy(tasks, (row) => `${row.root_id}.${row.plan_id}`);
    const lost = accepted.filter((planId) => {
      const { root, uuid } = idParts(planId);
      return counts.get(`${root}.${uuid}`)?.length !== 2;
    });
    const { ok: isWhole } = await verifyLedger(database);
    const { tables } = await rebuildTables(database);
    const differing = tables.reduce((sum, table) => sum + table.differing, 0);
    return { lost: lost.length, isWhole, differing };
  } finally {
    await database.close();
  }
}

export function isHeld({ lost, isWhole, differing }: OfficeCheck): boolean {
  return lost === 0 && isWhole && differing === 0;
}

export function figures({ lost, isWhole, differing }: OfficeCheck): string {
  return `${lost} lost, ledger ${isWhole ? "whole" : "BROKEN"}, ${differing} rows differ from it`;
}
