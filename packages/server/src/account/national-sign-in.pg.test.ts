import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { day } from "@dondoc/domain";
import { suoiHoa } from "@dondoc/domain/scenarios";
import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { signedInAdministrator } from "../testing/signed-in.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { type TestApp, cookiesOf, testApp } from "../testing/test-app.ts";

type Person = { readonly sub: string; readonly email: string; readonly email_verified: boolean };

const Exchange = z.object({ code: z.string(), code_verifier: z.string() });

/** A small OpenID provider: whoever comes with a code is the person set for it, if the proof of the code is right. */
function smallProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const app = new Hono();
  const codes = new Map<
    string,
    { readonly person: Person; readonly challenge: string; readonly nonce: string }
  >();
  const provider = { url: "", issuer: "", codes, app };
  app.get("/.well-known/openid-configuration", (context) =>
    context.json({
      issuer: provider.url,
      authorization_endpoint: `${provider.url}/authorize`,
      token_endpoint: `${provider.url}/token`,
      userinfo_endpoint: `${provider.url}/me`,
      jwks_uri: `${provider.url}/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    }),
  );
  app.get("/keys", (context) =>
    context.json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }),
  );
  app.post("/token", async (context) => {
    const { code, code_verifier } = Exchange.parse(await context.req.parseBody());
    const known = codes.get(code);
    const verifier = createHash("sha256").update(code_verifier).digest("base64url");
    if (known === undefined || known.challenge !== verifier)
      return context.json({ error: "invalid_grant" }, 400);
    codes.delete(code);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: provider.issuer, aud: "dondoc", iat: now, exp: now + 300, ...known.person };
    const parts = [
      { alg: "RS256", typ: "JWT", kid: "1" },
      { ...claims, nonce: known.nonce, name: "Minh" },
    ];
    const body = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const signature = sign("sha256", Buffer.from(body), privateKey).toString("base64url");
    const token = Buffer.from(JSON.stringify(known.person)).toString("base64url");
    return context.json({
      access_token: token,
      id_token: `${body}.${signature}`,
      token_type: "Bearer",
      expires_in: 300,
    });
  });
  app.get("/me", (context) => {
    const token = (context.req.header("authorization") ?? "").replace(/^Bearer /u, "");
    return context.json({
      name: "Minh",
      ...z
        .object({})
        .loose()
        .parse(JSON.parse(fromBase64(token))),
    });
  });
  return provider;
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64url").toString("utf8");
}

const Going = z.object({ url: z.url() });
const Me = z.object({ result: z.object({ data: z.object({ account: z.unknown() }) }) });
const minh = { sub: "012345678901", email: "minh@vanhoa.example.vn", email_verified: true };

describeOnEachDatabase("a sign-in outside the office", (database) => {
  const provider = smallProvider();
  let listening: ServerType;
  let app: TestApp;
  beforeAll(async () => {
    const ready = Promise.withResolvers<AddressInfo>();
    listening = serve({ fetch: provider.app.fetch, hostname: "127.0.0.1", port: 0 }, ready.resolve);
    provider.url = `http://127.0.0.1:${(await ready.promise).port}`;
    await emptyTables(database());
    const office = await suoiHoaOffice(database());
    app = testApp(office, {
      nationalSignIn: {
        discoveryUrl: `${provider.url}/.well-known/openid-configuration`,
        clientId: "dondoc",
        clientSecret: "a secret between the two",
      },
    });
    const keeper = await signedInAdministrator(app, office);
    const membership = { post: "clerk", unitId: suoiHoa.office, validFrom: day("2024-01-01"), validTo: null };
    const invitation = { name: "Minh", username: "minh", email: minh.email, membership };
    await keeper.call("account.invite", invitation);
  }, 60_000);
  afterAll(() => listening.close());
  beforeEach(() => {
    provider.issuer = provider.url;
  });

  /** To the provider and back, as a browser goes. */
  async function comeBack(person: Person, change: { state?: string; cookie?: string } = {}) {
    const begun = await app.request("/api/auth/sign-in/social", {
      body: { provider: "national", callbackURL: "/", errorCallbackURL: "/sign-in" },
    });
    const asked = new URL(Going.parse(await begun.json()).url).searchParams;
    const challenge = asked.get("code_challenge") ?? "";
    const nonce = asked.get("nonce") ?? "";
    const code = `code-of-${person.sub}`;
    provider.codes.set(code, { person, challenge, nonce });
    const query = new URLSearchParams({ code, state: change.state ?? asked.get("state") ?? "" });
    const cookie = change.cookie ?? cookiesOf(begun);
    const answer = await app.request(`/api/auth/callback/national?${query.toString()}`, {
      headers: { cookie },
    });
    return { answer, asked, cookie: cookiesOf(answer) };
  }
  async function known(cookie: string): Promise<unknown> {
    const answer = await app.request("/trpc/account.me", { headers: { cookie } });
    return Me.parse(await answer.json()).result.data.account;
  }

  test("asks the provider with a proof of its own, and for no more than who it is", async () => {
    const { asked } = await comeBack(minh);
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: "dondoc",
      response_type: "code",
      code_challenge_method: "S256",
      scope: "openid profile email",
    });
  });

  test("lets in whom the office has an account for", async () => {
    const { answer, cookie } = await comeBack(minh);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/"]);
    expect(await known(cookie)).toMatchObject({ name: "Minh", posts: [{ post: "clerk" }] });
  });

  describe("lets nobody in", () => {
    test.each<[string, Person, { state?: string; cookie?: string }]>([
      ["whom the office does not know", { ...minh, sub: "9", email: "la@example.vn" }, {}],
      ["whose address the provider has not verified", { ...minh, sub: "8", email_verified: false }, {}],
      ["who comes with a state that was not given", minh, { state: "made-up" }],
      ["who comes in another browser", minh, { cookie: "" }],
    ])("%s", async (_, person, change) => {
      const { answer, cookie } = await comeBack(person, change);
      expect(answer.headers.get("location")).toMatch(/error=/u);
      expect(await known(cookie)).toBeNull();
    });

    test("whom another issuer vouches for", async () => {
      provider.issuer = "https://another.example";
      const { answer, cookie } = await comeBack({ ...minh, sub: "7" });
      expect(answer.headers.get("location")).toMatch(/error=/u);
      expect(await known(cookie)).toBeNull();
    });
  });
});
