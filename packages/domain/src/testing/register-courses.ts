import { actingFor } from "../access/acting-for.ts";
import { addDays } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { successionActions, unitActions } from "../unit/register.actions.ts";
import { correctUnit, endUnit, evolveUnit } from "../unit/register.decide.ts";
import {
  confirmSuccession,
  evolveSuccession,
  giveDuty,
  rejectSuccession,
} from "../unit/succession.decide.ts";
import { Succession, type SuccessionStep } from "../unit/succession.ts";
import type { UnitEvent } from "../unit/unit-event.ts";
import { Unit } from "../unit/unit.ts";
import { type Course, type CourseMoment, bodies, courseBegins, courseUuid } from "./course.ts";

const asking = ({ today, actor }: CourseMoment) => ({ today, by: actingFor(actor) });
const sampleOf = ({ today }: CourseMoment) => ({ on: today, text: "Nhập sai", unitId: bodies.ward });

export const courseUnits: readonly Unit[] = Object.entries(bodies).map(([name, id]) => ({
  id,
  name,
  shortName: name,
  alsoWritten: [],
  kind: "ward-peoples-committee",
  tier: "commune",
  parentId: id === bodies.issuer ? null : bodies.issuer,
  validFrom: null,
  validTo: null,
}));

const proposed: Succession = {
  id: makeId("succession", OFFICE_ROOT, courseUuid(20)),
  kind: "split",
  from: [bodies.standing],
  to: [bodies.ward, bodies.otherWard],
  on: addDays(courseBegins, 10),
  legalBasis: "Luật 72/2025/QH15",
  proposedOn: courseBegins,
  proposedBy: { account: "minh", unitId: bodies.standing },
  status: "proposed",
};
const taken: Succession = {
  ...proposed,
  id: makeId("succession", OFFICE_ROOT, courseUuid(21)),
  kind: "dissolve",
  from: [bodies.otherWard],
  to: [],
  status: "confirmed",
  confirmedOn: courseBegins,
  confirmedBy: { account: null, unitId: null },
  chosen: [],
};

export const successionCourse: Course<Succession, SuccessionStep> = {
  schema: Succession,
  begins: [
    proposed,
    { ...proposed, kind: "merge", from: [bodies.ward, bodies.standing], to: [bodies.issuer] },
    { ...proposed, kind: "dissolve", from: [bodies.otherWard], to: [] },
  ],
  stepsAt: (succession, moment) => {
    const facts = { ...asking(moment), units: courseUnits, successions: [taken, succession] };
    const offers = successionActions(succession, facts);
    const common = { sample: sampleOf(moment), evolve: evolveSuccession };
    const ofSuccession = (decided: ReturnType<typeof confirmSuccession>) =>
      decided.ok
        ? { ok: true as const, value: decided.value.filter((event) => event.type !== "unit-ended") }
        : decided;
    return [
      {
        ...common,
        name: "confirm",
        offer: offers.confirm,
        decide: ({ on }) => ofSuccession(confirmSuccession(succession, { confirmedOn: on }, facts)),
      },
      {
        ...common,
        name: "reject",
        offer: offers.reject,
        decide: ({ on, text }) =>
          ofSuccession(rejectSuccession(succession, { rejectedOn: on, reason: text }, facts)),
      },
      {
        ...common,
        name: "give-duty",
        offer: offers["give-duty"],
        decide: ({ on, unitId }) =>
          ofSuccession(giveDuty(succession, { givenOn: on, unitId, dutyId: "asg_1.x" }, facts)),
      },
    ];
  },
};

export const unitCourse: Course<Unit, UnitEvent> = {
  schema: Unit,
  begins: courseUnits,
  stepsAt: (unit, moment) => {
    const units = [...courseUnits.filter(({ id }) => id !== unit.id), unit];
    const facts = { ...asking(moment), units };
    const offers = unitActions(unit, facts);
    const common = { sample: sampleOf(moment), evolve: evolveUnit };
    const { id: _, ...entered } = unit;
    return [
      {
        ...common,
        name: "correct",
        offer: offers.correct,
        sample: { ...common.sample, unitId: bodies.issuer },
        decide: ({ on, text, unitId }) => {
          const parentId = unit.id === bodies.issuer && unitId === bodies.issuer ? null : unitId;
          return correctUnit(unit, { ...entered, parentId, correctedOn: on, reason: text }, facts);
        },
      },
      {
        ...common,
        name: "end",
        offer: offers.end,
        decide: ({ on }) => endUnit(unit, { validTo: on }, facts),
      },
    ];
  },
};
