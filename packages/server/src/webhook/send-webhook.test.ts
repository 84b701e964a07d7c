import { type Server, createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { isPublicAddress, lookupPublic } from "./public-address.ts";
import { sendingBy } from "./send-webhook.ts";
import { newWebhookSecret, signedHeaders } from "./sign-webhook.ts";

describe("an address", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "fc00::1",
    "fe80::1",
    "ff02::1",
    "localhost",
    "",
  ])("%j is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["1.1.1.1", "113.160.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2400:6540::1"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test("of this machine by any name is refused when it is looked up", async () => {
    const { promise, resolve } = Promise.withResolvers<Error | null>();
    lookupPublic("localhost", {}, (error) => resolve(error));
    expect(await promise).toMatchObject({ code: "address-refused" });
  });
});

describe("a delivery", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function answering(status: number, headers: Record<string, string> = {}): Promise<string> {
    server = createServer((_, answer) => answer.writeHead(status, headers).end("x".repeat(100_000)));
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    const at = server.address();
    return `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`;
  }

  const content = { id: "msg_1", timestamp: 1, body: "{}", secret: newWebhookSecret() };
  const inside = sendingBy({ isPrivateAllowed: true, timeoutMs: 20_000 });

  test.each([
    [204, "delivered"],
    [302, "failed"],
    [410, "gone"],
    [500, "failed"],
  ] as const)("that is answered with %i is %s, and follows nothing elsewhere", async (status, kind) => {
    const url = await answering(status, { location: "http://127.0.0.1:1/" });
    expect(await inside({ ...content, url })).toEqual({ kind, said: String(status) });
  });

  test("to where nobody listens fails in a word of ours", async () => {
    expect(await inside({ ...content, url: "http://127.0.0.1:1/" })).toEqual({
      kind: "failed",
      said: "ECONNREFUSED",
    });
  });

  test("to a receiver that says nothing is not waited for without end", async () => {
    server = createServer(() => undefined);
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    const at = server.address();
    const url = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`;
    const hasty = sendingBy({ isPrivateAllowed: true, timeoutMs: 50 });
    expect(await hasty({ ...content, url })).toEqual({ kind: "failed", said: "timeout" });
    server.closeAllConnections();
  });

  test("does not leave for an address inside, however it is written", async () => {
    const outside = sendingBy({ isPrivateAllowed: false });
    for (const url of ["https://localhost/", "https://127.0.0.1/", "https://2130706433/", "https://[::1]/"]) {
      expect(await outside({ ...content, url })).toEqual({ kind: "failed", said: "address-refused" });
    }
  });

  /** The example of the specification, https://www.standardwebhooks.com. */
  test("is signed as Standard Webhooks says", () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const body = '{"test": 2432232314}';
    const signed = signedHeaders({ id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1614265330, body }, secret);
    expect(signed["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });
});
