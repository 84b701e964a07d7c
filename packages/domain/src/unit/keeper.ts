import type { ActedBy } from "../kernel/acted-by.ts";
import type { ActingFor } from "../kernel/acting-for.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";

/**
 * Whether somebody keeps the register of units: a clerk does, of whatever unit, and the local person. Source: our choice;
 * no text read says who keeps a register of units.
 */
export function keepsRegister({
  account,
  units,
}: ActingFor): Result<ActedBy, { code: "not-register-keeper" }> {
  if (units === null) return ok({ account, unitId: null });
  const [unitId] = units.keep;
  return unitId === undefined ? refuse({ code: "not-register-keeper" }) : ok({ account, unitId });
}
