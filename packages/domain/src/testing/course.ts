import type { z } from "zod";
import type { StepOffer } from "../kernel/acting-for.ts";
import { type CalendarDay, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type UnitId, makeId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { Actor } from "../access/actor.ts";
import type { DomainEvent } from "../history/event.ts";

export const courseUuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;

const unitId = (serial: number) => makeId("unit", OFFICE_ROOT, courseUuid(serial));

/** An invented district: who issued a plan, who follows it, and two units that have a part in it. */
export const bodies = {
  issuer: unitId(71),
  standing: unitId(72),
  ward: unitId(73),
  otherWard: unitId(74),
} as const;

function held(name: string, post: "reporter" | "leader" | "clerk" | "inspector", unit: UnitId): Actor {
  return { kind: "account", name, account: name, posts: [{ post, unitId: unit }] };
}

export const courseActors: readonly Actor[] = [
  { kind: "local", name: "An" },
  { kind: "public", name: "", isReadingPublic: true },
  held("hoa", "leader", bodies.issuer),
  held("minh", "clerk", bodies.standing),
  held("thu", "inspector", bodies.standing),
  held("lan", "reporter", bodies.ward),
  held("bình", "leader", bodies.otherWard),
];

/** What somebody asks for, in the same few words for every step; a course makes its own request of it. */
export type CourseAsked = { readonly on: CalendarDay; readonly text: string; readonly unitId: UnitId };

/** Who asks on which day. */
export type CourseMoment = { readonly today: CalendarDay; readonly actor: Actor };

/** One way a state may go on, at one moment. */
export type CourseStep<State, Event> = {
  readonly name: string;
  readonly offer: StepOffer<unknown>;
  /** A request that nothing speaks against, as a careful person would send it. */
  readonly sample: CourseAsked;
  readonly decide: (asked: CourseAsked) => Result<readonly Event[], unknown>;
  readonly evolve: (state: State, event: Event) => State;
};

/** The life of one kind of thing: how it begins, and what may happen to it. */
export type Course<State, Event extends DomainEvent> = {
  readonly begins: readonly State[];
  readonly schema: z.ZodType<State>;
  readonly stepsAt: (state: State, moment: CourseMoment) => readonly CourseStep<State, Event>[];
};

export const courseBegins = day("2026-03-01");
