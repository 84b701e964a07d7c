import { type Unit, actingFor, membersOf, seenUnits } from "@dondoc/domain";
import { unitActions } from "@dondoc/domain/register";
import type { Looking } from "../access/sight.query.ts";
import { streamVersions } from "../ledger/read-events.ts";
import type { Asking } from "../office/office.ts";
import { labelOf, unitLabels } from "./unit-labels.ts";
import { unitRegister } from "./unit.store.ts";

/** The units in sight of all times, with what this person may do with each, and the groups with their members on a day. */
export async function registered({ office, actor }: Asking, { asOf, sight }: Looking) {
  const { database, clock } = office;
  const register = await unitRegister(database);
  const sees = seenUnits(sight, register.units);
  const units = register.units.filter(({ id }) => sees(id));
  const versions = await streamVersions(
    database,
    units.map(({ id }) => id),
  );
  const facts = { today: clock.today(), by: actingFor(actor), units: register.units };
  const offered = new Map<string, ReturnType<typeof unitActions>>();
  // What may be done with a unit hangs on the body above it and on its end: worked out once for each pair of them.
  const actionsOf = (unit: Unit) => {
    const key = `${unit.parentId} ${unit.validTo}`;
    const actions = offered.get(key) ?? unitActions(unit, facts);
    offered.set(key, actions);
    return actions;
  };
  const labels = unitLabels(register);
  const groups = register.groups.filter(({ under }) => sees(under));
  return {
    asOf,
    units: units.map((unit) => ({
      unit,
      version: versions.get(unit.id) ?? 0,
      actions: actionsOf(unit),
    })),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      under: labels(group.under, ""),
      members: membersOf(group, register, asOf).map(labelOf),
    })),
  };
}
