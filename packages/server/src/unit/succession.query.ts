import {
  type CalendarDay,
  type SuccessionId,
  type UnitId,
  actingFor,
  holderOf,
  orphansOf,
  seenUnits,
} from "@dondoc/domain";
import { successionActions, successionPreview } from "@dondoc/domain/register";
import { sightIn } from "../access/sight.query.ts";
import { streamVersions } from "../ledger/read-events.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { dutyNames } from "./duty-names.query.ts";
import { heldDuties, registerOf } from "./held-duties.query.ts";
import { unitLabels } from "./unit-labels.ts";

/** Every succession of the office, with its version and what this person may do with it. */
export async function successionList(asking: Asking) {
  const { database, clock } = asking.office;
  const { successions, history } = await registerOf(database);
  const labels = unitLabels({ units: history.units, groups: [] });
  const facts = { today: clock.today(), by: actingFor(asking.actor), units: history.units, successions };
  const versions = await streamVersions(
    database,
    successions.map(({ id }) => id),
  );
  const named = (unitIds: readonly UnitId[]) => unitIds.map((unitId) => labels(unitId, ""));
  return successions.map((state) => ({
    state,
    from: named(state.from),
    to: named(state.to),
    version: versions.get(state.id) ?? 0,
    actions: successionActions(state, facts),
  }));
}

/** What confirming a succession would move, and what nobody would hold then: of units in sight. */
export async function previewOf(asking: Asking, successionId: SuccessionId) {
  const { office } = asking;
  const { successions, history } = await registerOf(office.database);
  const sees = seenUnits(await sightIn(asking), history.units);
  const succession = successions.find(({ id }) => id === successionId);
  if (succession === undefined) throw refusal({ code: "not-found", kind: "succession" });
  const touched = history.units.filter(({ id }) => {
    if (!sees(id)) return false;
    const holder = holderOf(id, history, succession.on);
    return succession.from.includes(id) || (holder.kind === "one" && succession.from.includes(holder.unitId));
  });
  const duties = await heldDuties(
    office.database,
    touched.map(({ id }) => id),
    successions,
  );
  const preview = successionPreview(succession, duties, history);
  const names = await dutyNames(office.database, [...preview.moves, ...preview.orphans]);
  return { ...preview, duties: names };
}

/** The open duties of units in sight that nobody holds on a day ("nhiệm vụ chưa có đơn vị kế thừa"). */
export async function orphanList(asking: Asking, asOf: CalendarDay) {
  const { office } = asking;
  const { successions, history } = await registerOf(office.database);
  const sees = seenUnits(await sightIn(asking), history.units);
  const without = history.units.filter(({ id }) => sees(id) && holderOf(id, history, asOf).kind !== "one");
  const duties = await heldDuties(
    office.database,
    without.map(({ id }) => id),
    successions,
  );
  const orphans = orphansOf(duties, history, asOf);
  return { asOf, orphans, duties: await dutyNames(office.database, orphans) };
}
