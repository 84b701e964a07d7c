import type { Unit, UnitRegister } from "../unit/unit.ts";
import { bacNinhGroups, bacNinhUnits } from "./demo-bac-ninh.ts";
import { konTumGroups, konTumUnits } from "./demo-kon-tum.ts";
import { demoUnit } from "./demo-unit.ts";

/** The two bodies of the centre that the demo's papers name. */
const centre: readonly Unit[] = [
  demoUnit({
    serial: 0x01,
    name: "Bộ Chính trị",
    kind: "central-party-body",
    tier: "centre",
    parentId: null,
    validTo: null,
  }),
  demoUnit({
    serial: 0x02,
    name: "Ban Bí thư",
    alsoWritten: ["Ban Bí thư Trung ương Đảng", "Ban Bí thư Trung ương"],
    kind: "central-party-body",
    tier: "centre",
    parentId: null,
    validTo: null,
  }),
];

/** The units of the demo office as they were in 2024, parents before children, and the groups its two papers name. */
export const demoRegister: UnitRegister = {
  units: [...centre, ...konTumUnits, ...bacNinhUnits],
  groups: [...konTumGroups, ...bacNinhGroups],
};
