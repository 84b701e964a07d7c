import type { DomainEvent, PlanId } from "@dondoc/domain";
import type { z } from "zod";

/** How one kind of thing with a course of its own is made from events, kept and read. */
export type CourseKind<State> = {
  /** As in the column `kind`. */
  readonly name: string;
  readonly schema: z.ZodType<State>;
  /** The events that happen to it. */
  readonly types: ReadonlySet<string>;
  /** The state after an event, `null` where the event is of another kind; `before` is `null` for the first. */
  readonly after: (event: DomainEvent, before: State | null) => State | null;
  readonly planOf: (state: State) => PlanId | null;
  readonly statusOf: (state: State) => string;
};

type Course<State, Event extends DomainEvent> = {
  readonly name: string;
  readonly schema: z.ZodType<State>;
  readonly types: readonly Event["type"][];
  /** What a first event begins with; `null` for all that follow. */
  readonly begins: (event: Event, before: State | null) => State | null;
  readonly evolve: (state: State, event: Event) => State;
  readonly planOf: (state: State) => PlanId | null;
  readonly statusOf: (state: State) => string;
};

export function courseKind<State, Event extends DomainEvent>(
  course: Course<State, Event>,
): CourseKind<State> {
  const { name, schema, types, begins, evolve, planOf, statusOf } = course;
  const isOwn = (event: DomainEvent): event is Event => types.some((type) => type === event.type);
  return {
    name,
    schema,
    types: new Set(types),
    planOf,
    statusOf,
    after: (event, before) => {
      if (!isOwn(event)) return null;
      const begun = begins(event, before);
      if (begun !== null) return begun;
      if (before === null) throw new Error(`${event.type} happened to something that never began.`);
      return evolve(before, event);
    },
  };
}
