import type { Answers } from "@dondoc/client";
import { addDays, isCalendarDay } from "@dondoc/domain";
import type { Choice } from "../../parts/form-controls.tsx";

type Registered = Pick<
  Answers["unit"]["registered"]["units"][number]["unit"],
  "id" | "name" | "validFrom" | "validTo"
>;

type Asked = {
  /** The first day of the new units, as far as it is typed; until then the day of the office counts. */
  readonly on: string;
  readonly today: string;
  /** Those chosen already stay, so that a day typed later hides nothing. */
  readonly picked: readonly string[];
};

/** Who can hand over: whoever is there on the last day before. */
export function oldUnits(units: readonly Registered[], { on, today, picked }: Asked): Choice[] {
  return thereOn(units, isCalendarDay(on) ? addDays(on, -1) : today, picked);
}

/** Who can take over: whoever is there on the first day. */
export function newUnits(units: readonly Registered[], { on, today, picked }: Asked): Choice[] {
  return thereOn(units, isCalendarDay(on) ? on : today, picked);
}

function thereOn(units: readonly Registered[], day: string, picked: readonly string[]): Choice[] {
  return units
    .filter(
      ({ id, validFrom, validTo }) =>
        picked.includes(id) ||
        ((validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)),
    )
    .map(({ id, name }) => ({ id, name }));
}
