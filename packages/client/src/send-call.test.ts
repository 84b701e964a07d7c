import { describe, expect, test } from "vitest";
import { CallFailed } from "./call-failed.ts";
import { type Call, type CallRequest, makeSender } from "./send-call.ts";

type Heard = CallRequest & { readonly address: string };

/** A sender to an office that answers each request with what is given for it. */
function sending(answerTo: (heard: Heard) => unknown = () => [{ result: { data: 1 } }]) {
  const heard: Heard[] = [];
  const send = makeSender({
    url: "/trpc",
    headers: {},
    fetch: (address, request) => {
      const asked = { ...request, address };
      heard.push(asked);
      return Promise.resolve({ json: () => Promise.resolve(answerTo(asked)) });
    },
  });
  return { send, heard };
}

function question(path: string, input?: unknown, signal: AbortSignal | null = null): Call {
  return { kind: "query", path, input, signal };
}

describe("calls of one moment", () => {
  test("go as one request, and each has its own answer", async () => {
    const { send, heard } = sending(() => [{ result: { data: "a" } }, { result: {} }]);
    const answers = await Promise.all([send(question("plan.list", {})), send(question("office.state"))]);
    expect(answers).toEqual(["a", undefined]);
    expect(heard.map(({ address }) => decodeURIComponent(address))).toEqual([
      '/trpc/plan.list,office.state?batch=1&input={"0":{}}',
    ]);
  });

  test("go as several where the address would be too long, and questions apart from changes", async () => {
    const { send, heard } = sending();
    const long = { words: "x".repeat(1500) };
    const change = { ...question("plan.withdraw", long), kind: "mutation" } as const;
    await Promise.all([
      send(question("search.find", long)),
      send(question("search.find", long)),
      send(change),
    ]);
    expect(heard.map(({ method, body }) => [method, body])).toEqual([
      ["GET", null],
      ["GET", null],
      ["POST", JSON.stringify({ 0: long })],
    ]);
  });

  test("end once nobody waits for any of them", async () => {
    const { send, heard } = sending(({ address }) => address.split(",").map(() => ({ result: {} })));
    const [first, second] = [new AbortController(), new AbortController()];
    await Promise.all([
      send(question("plan.list", {}, first.signal)),
      send(question("unit.list", {}, second.signal)),
    ]);
    first.abort();
    expect(heard[0]?.signal?.aborted).toBe(false);
    second.abort();
    expect(heard[0]?.signal?.aborted).toBe(true);
  });
});

test("a file goes by itself, as the form that it is", async () => {
  const { send, heard } = sending(() => ({ result: { data: { draftId: "dft_1.x" } } }));
  const form = new FormData();
  const answer = await send({ kind: "mutation", path: "draft.read", input: form, signal: null });
  expect(answer).toEqual({ draftId: "dft_1.x" });
  expect(heard).toEqual([
    { address: "/trpc/draft.read", method: "POST", headers: {}, body: form, signal: null },
  ]);
});

describe("a call fails", () => {
  const failure = (answer: unknown) =>
    sending(() => answer)
      .send(question("plan.list"))
      .catch((error: unknown) => error);

  test("with what the server says of it", async () => {
    const data = { problem: { code: "sign-in-needed" } };
    const told = await failure([{ error: { message: "no", data } }]);
    expect(told).toBeInstanceOf(CallFailed);
    expect(told).toMatchObject({ message: "no", data });
  });

  test("without words where something else answers", async () => {
    for (const answer of ["<html>", null, {}, []]) {
      expect(await failure(answer)).toMatchObject({ data: undefined, name: "Error" });
    }
  });

  test("for every call of a batch that one sentence refuses", async () => {
    const { send } = sending(() => ({ error: { message: "too many", data: { problem: {} } } }));
    const both = await Promise.allSettled([send(question("plan.list")), send(question("unit.list"))]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
