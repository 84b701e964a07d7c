import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/calendar-day.ts";
import { type Course, bodies, courseActors, courseBegins } from "../testing/course.ts";
import {
  commendationCourse,
  fundingCourse,
  inspectionCourse,
  obstacleCourse,
  proposalCourse,
} from "../testing/follow-up-courses.ts";
import { successionCourse, unitCourse } from "../testing/register-courses.ts";
import { reportCourse, reviewCourse, targetCourse, taskLinkCourse } from "../testing/rule-book-courses.ts";
import { DomainEvent } from "./event.ts";
import { streamOf } from "./stream.ts";

const anyAsked = fc.record({
  on: fc.integer({ min: -5, max: 40 }).map((offset) => addDays(courseBegins, offset)),
  text: fc.constantFrom("", " ", "Theo 12/KL"),
  unitId: fc.constantFrom(...Object.values(bodies)),
});
const anyStory = fc.record({
  begin: fc.nat({ max: 9 }),
  steps: fc.array(
    fc.record({
      actor: fc.constantFrom(...courseActors),
      choice: fc.nat({ max: 9 }),
      daysLater: fc.integer({ min: 0, max: 12 }),
      asked: anyAsked,
    }),
    { minLength: 1, maxLength: 8 },
  ),
});
type Story = typeof anyStory extends fc.Arbitrary<infer Each> ? Each : never;

/** Walks a story and holds every step of every stop to the three promises. Answers which steps were allowed somewhere. */
function walk<State, Event extends DomainEvent>(
  course: Course<State, Event>,
  story: Story,
  seen: Set<string>,
) {
  const begin = course.begins[story.begin % course.begins.length];
  if (begin === undefined) throw new Error("a course begins somewhere");
  let state: State = begin;
  let today = courseBegins;
  const stored: DomainEvent[] = [];
  const evolves: ((before: State) => State)[] = [];
  for (const { actor, choice, daysLater, asked } of story.steps) {
    today = addDays(today, daysLater);
    const steps = course.stepsAt(state, { today, actor });
    for (const step of steps) {
      const careful = step.decide(step.offer.allowed ? step.sample : asked);
      // Shown is accepted: refused with the problem that was shown, or allowed once asked for with care.
      expect(careful.ok ? null : careful.problem).toEqual(step.offer.allowed ? null : step.offer.because);
      const careless = step.decide(asked);
      for (const event of careless.ok ? careless.value : []) {
        expect(DomainEvent.safeParse(event).success).toBe(true);
        expect(course.schema.safeParse(step.evolve(state, event)).success).toBe(true);
      }
      seen.add(`${step.name} ${step.offer.allowed ? "allowed" : "refused"}`);
    }
    const offered = steps.filter(({ offer }) => offer.allowed);
    const taken = offered[choice % Math.max(1, offered.length)];
    const decided = taken?.decide(taken.sample);
    for (const event of decided?.ok === true ? decided.value : []) {
      const kept = DomainEvent.parse(JSON.parse(JSON.stringify(event)));
      expect(kept).toEqual(event);
      stored.push(kept);
      if (taken === undefined) continue;
      evolves.push((before) => taken.evolve(before, event));
      state = taken.evolve(state, event);
    }
  }
  let replayed: State = begin;
  for (const evolve of evolves) replayed = evolve(replayed);
  expect(replayed).toEqual(state);
  expect(new Set(stored.map(streamOf)).size).toBeLessThanOrEqual(1);
}

function promises<State, Event extends DomainEvent>(name: string, course: Course<State, Event>) {
  test(`${name}: what is shown is what is accepted, and every event can be applied and kept`, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyStory, (story) => walk(course, story, seen)),
      { numRuns: 120 },
    );
    const names = new Set([...seen].map((each) => each.slice(0, each.lastIndexOf(" "))));
    // A walk that never met a step, or never a refusal of it, proves nothing.
    for (const step of names) expect(seen).toEqual(new Set([...seen, `${step} allowed`, `${step} refused`]));
  });
}

describe("the course of", () => {
  promises("a succession of units", successionCourse);
  promises("a unit of the register", unitCourse);
  promises("a link between two tasks", taskLinkCourse);
  promises("a report that came in", reportCourse);
  promises("a review of a plan", reviewCourse);
  promises("a target", targetCourse);
  promises("an obstacle", obstacleCourse);
  promises("a proposal", proposalCourse);
  promises("an inspection", inspectionCourse);
  promises("a commendation", commendationCourse);
  promises("a source of funding", fundingCourse);
});
