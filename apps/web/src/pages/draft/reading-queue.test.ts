import { DraftId } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { FollowingEnded } from "@dondoc/client";
import { type PagesRead, type QueuedFile, createReadingQueue } from "./reading-queue.ts";

const draftId = DraftId.parse("dft_0.01890000-0000-7000-8000-000000000000");
const fileNamed = (name: string) => new File(["kế hoạch"], name);

type Begun = {
  readonly name: string;
  readonly tell: (pages: PagesRead) => void;
  readonly end: (error?: Error) => void;
};

/** A queue whose readings end when the test says so. */
function queue() {
  const begun: Begun[] = [];
  const idle: (readonly QueuedFile[])[] = [];
  const reasons: unknown[] = [];
  const made = createReadingQueue({
    read: (source, { signal, tell }) => {
      const { promise, resolve, reject } = Promise.withResolvers<DraftId>();
      signal.addEventListener("abort", () => {
        reasons.push(signal.reason);
        reject(new Error("stopped"));
      });
      begun.push({
        name: source.kind === "file" ? source.file.name : source.fileName,
        tell,
        end: (error) => (error === undefined ? resolve(draftId) : reject(error)),
      });
      return promise;
    },
    problemOf: () => ({ code: "document-empty" }),
    onIdle: (files) => idle.push(files),
  });
  const states = () => made.files.map(({ reading }) => reading.state);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { ...made, begun, idle, reasons, states, settle };
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

  test("tell their pages while the server reads them by itself", () => {
    const { add, begun, files } = queue();
    add([fileNamed("lon.pdf")]);
    expect(files[0]?.reading).toEqual({ state: "reading", pages: null, isAlone: false });
    begun[0]?.tell({ done: 3, all: 40 });
    expect(files[0]?.reading).toEqual({ state: "reading", pages: { done: 3, all: 40 }, isAlone: true });
  });

  test("that were begun before are followed, and not stopped by leaving the page", async () => {
    const { follow, leave, begun, reasons, settle } = queue();
    follow([{ kind: "begun", jobId: "0192a000-0000-7000-8000-000000000001", fileName: "lon.pdf" }]);
    expect(begun.map(({ name }) => name)).toEqual(["lon.pdf"]);
    leave();
    await settle();
    expect(reasons).toEqual([expect.any(FollowingEnded)]);
  });
});
