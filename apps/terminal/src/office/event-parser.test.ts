import { expect, test } from "vitest";
import { EventParser, type StreamEvent } from "./event-parser.ts";

function parsed(...pieces: readonly string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parser = new EventParser((event) => events.push(event));
  for (const piece of pieces) parser.take(piece);
  return events;
}

test("an event is its lines up to an empty one, however the pieces are cut", () => {
  const text = "id: 7\nevent: changed\r\ndata: một\r\ndata: hai\n\n";
  const event = { type: "changed", data: "một\nhai", lastEventId: "7" };
  expect(parsed(text)).toEqual([event]);
  expect(parsed(...Array.from(text))).toEqual([event]);
});

test("the last id stays, comments and events without data are passed over", () => {
  expect(parsed("id: 7\n\n: still here\n\ndata:x\n\n")).toEqual([
    { type: "message", data: "x", lastEventId: "7" },
  ]);
});

test("an event that never ends is not kept", () => {
  const parser = new EventParser(() => undefined);
  expect([parser.take("data: a\n"), parser.take("x".repeat(2 * 1024 * 1024))]).toEqual([true, false]);
});
