import { type AssignmentEvent, CalendarDay } from "@dondoc/domain";

const said =
  /^(?:received|started|reported|submitted|returned|confirmed|suspended|resumed|withdrawn|reassigned|superseded|urged|requested|decided)On$/u;

/** The day on which a step of a part happened, by its own words. */
export function happenedOn(event: AssignmentEvent): CalendarDay {
  const days = daysIn(event);
  const [first] = days;
  if (first === undefined) throw new Error(`${event.type} names no day.`);
  return first;
}

function daysIn(value: object): CalendarDay[] {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const own = fields.flatMap(([name, each]) => (said.test(name) ? CalendarDay.parse(each) : []));
  if (own.length > 0) return own;
  return fields.flatMap(([, each]) => (typeof each === "object" && each !== null ? daysIn(each) : []));
}
