import { DraftId } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { type QueuedFile, createReadingQueue } from "./reading-queue.ts";

const draftId = DraftId.parse("dft_0.01890000-0000-7000-8000-000000000000");
const fileNamed = (name: string) => new File(["kế hoạch"], name);

/** A queue whose readings end when the test says so. */
function queue() {
  const begun: { name: string; end: (error?: Error) => void }[] = [];
  const idle: (readonly QueuedFile[])[] = [];
  const made = createReadingQueue({
    read: (file, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<DraftId>();
      signal.addEventListener("abort", () => reject(new Error("stopped")));
      begun.push({
        name: file.name,
        end: (error) => (error === undefined ? resolve(draftId) : reject(error)),
      });
      return promise;
    },
    problemOf: () => ({ code: "document-empty" }),
    onIdle: (files) => idle.push(files),
  });
  const states = () => made.files.map(({ reading }) => reading.state);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { ...made, begun, idle, states, settle };
}

describe("files that are read", () => {
  test("are read one after another", async () => {
    const { add, begun, states, settle, idle } = queue();
    add([fileNamed("a.txt"), fileNamed("b.txt")]);
    expect(states()).toEqual(["reading", "waiting"]);
    begun[0]?.end();
    await settle();
    expect(states()).toEqual(["read", "reading"]);
    begun[1]?.end();
    await settle();
    expect(states()).toEqual(["read", "read"]);
    expect(idle).toHaveLength(1);
  });

  test("go on after one that is refused, which says why", async () => {
    const { add, begun, files, states, settle } = queue();
    add([fileNamed("a.txt"), fileNamed("b.txt")]);
    begun[0]?.end(new Error("empty"));
    await settle();
    expect(states()).toEqual(["refused", "reading"]);
    expect(files[0]?.reading).toMatchObject({ problem: { code: "document-empty" } });
  });

  test("are stopped one by one, running or waiting, and read again when asked", async () => {
    const { add, stop, again, begun, states, settle } = queue();
    add([fileNamed("a.txt"), fileNamed("b.txt")]);
    stop(2);
    stop(1);
    await settle();
    expect(states()).toEqual(["stopped", "stopped"]);
    again(1);
    await settle();
    expect(states()).toEqual(["reading", "stopped"]);
    expect(begun).toHaveLength(2);
  });

  test("are stopped all at once", async () => {
    const { add, stopAll, states, settle } = queue();
    add([fileNamed("a.txt"), fileNamed("b.txt"), fileNamed("c.txt")]);
    stopAll();
    await settle();
    expect(states()).toEqual(["stopped", "stopped", "stopped"]);
  });
});
