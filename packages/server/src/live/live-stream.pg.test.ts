import { connect } from "node:net";
import { serve } from "@hono/node-server";
import { day } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { type SignedIn, signedInAdministrator } from "../testing/signed-in.ts";
import { TEST_HOST, type TestApp, testApp } from "../testing/test-app.ts";
import { testOffice } from "../testing/test-office.ts";

const STREAM = "/trpc/live.changes";

type Stream = { readonly next: () => Promise<string | null>; readonly status: number };

describeOnEachDatabase("the stream of changes", (database) => {
  let office: Office;
  let app: TestApp;
  let keeper: SignedIn;
  beforeEach(async () => {
    await emptyTables(database());
    office = testOffice(database(), day("2026-03-15"));
    app = testApp(office);
    keeper = await signedInAdministrator(app, office);
  }, 60_000);

  async function opened(headers: Readonly<Record<string, string>>): Promise<Stream> {
    const answer = await app.request(STREAM, { headers });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    return {
      status: answer.status,
      next: async () => {
        const read = await reader?.read();
        return read === undefined || read.done ? null : read.value;
      },
    };
  }

  /** What still comes before the stream ends; a stream that goes on fails by the time of the test. */
  async function rest({ next }: Stream): Promise<string> {
    let all = "";
    for (let text = await next(); text !== null; text = await next()) all += text;
    return all;
  }

  /** The stream goes on until what is looked for came; where it ends before, the test fails. */
  async function heard(stream: Stream, text: string): Promise<string> {
    let all = "";
    while (!all.includes(text)) {
      const next = await stream.next();
      if (next === null) throw new Error(`The stream ended before ${text}: ${all}`);
      all += next;
    }
    return all;
  }

  async function openFor(headers: Readonly<Record<string, string>>): Promise<Stream> {
    const stream = await opened(headers);
    expect(stream.status).toBe(200);
    office.changes.publish(["unit"]);
    await heard(stream, '"unit"');
    return stream;
  }

  describe("ends, and is not opened again,", () => {
    test("when the session it was opened with is ended", async () => {
      const other = await keeper.again();
      const stream = await openFor({ cookie: other });
      const [{ id } = { id: "" }] = (await keeper.sessions()).filter(({ isThis }) => !isThis);
      await keeper.call("account.endSession", { id });
      expect(await rest(stream)).not.toContain('"topics"');
      expect(await rest(await opened({ cookie: other }))).toContain("sign-in-needed");
    }, 20_000);

    test("when its key is taken back", async () => {
      const { id, key } = await keeper.makeKey(["office.read"]);
      const headers = { authorization: `Bearer ${key}` };
      const stream = await openFor(headers);
      await keeper.call("account.revokeToken", { id });
      expect(await rest(stream)).not.toContain('"topics"');
      expect(await rest(await opened(headers))).toContain("sign-in-needed");
    }, 20_000);

    test("when the post of who opened it ends, or their account", async () => {
      const held = { post: "administrator", unitId: null, validFrom: "2026-03-01", validTo: null };
      const ends = { "account.endMembership": "no-post-held", "account.deactivate": "sign-in-needed" };
      for (const [end, code] of Object.entries(ends)) {
        const invited = await keeper.invite(`nguoi.${end.slice(-4).toLowerCase()}`, held);
        const stream = await openFor({ cookie: invited.cookie });
        const request = { post: held.post, unitId: held.unitId, lastOn: "2026-03-14" };
        await keeper.call(end, { accountId: invited.accountId, request });
        expect(await rest(stream)).not.toContain('"topics"');
        expect(await rest(await opened({ cookie: invited.cookie }))).toContain(code);
      }
    }, 30_000);

    test("and goes on for everybody else", async () => {
      const stream = await openFor({ cookie: keeper.cookie });
      const { id } = await keeper.makeKey(["office.read"]);
      await keeper.call("account.revokeToken", { id });
      office.changes.publish(["draft"]);
      expect(await heard(stream, '"draft"')).toContain("topics");
    }, 20_000);
  });

  test("holds nothing for a reader that never reads", async () => {
    const server = serve({ fetch: testApp({ ...office, isReadingPublic: true }).app.fetch, port: 0 });
    await new Promise((listening) => server.once("listening", listening));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const held = new Promise<{ readonly writableLength: number }>((found) =>
      server.once("connection", found),
    );
    const reader = connect({ port: port ?? 0, host: "127.0.0.1" });
    reader.pause();
    reader.write(`GET ${STREAM} HTTP/1.1\r\nhost: ${TEST_HOST}\r\n\r\n`);
    const socket = await held;
    let most = 0;
    for (let change = 0; change < 200_000; change += 1) {
      office.changes.publish(["plan", "task", "draft", "unit"]);
      if (change % 20 === 0) await new Promise((turn) => setImmediate(turn));
      most = Math.max(most, socket.writableLength);
    }
    reader.destroy();
    server.close();
    // Four megabytes lie in the buffers of the two sockets by then: the server waits, and holds one piece of the stream.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(256 * 1024);
  }, 60_000);
});
