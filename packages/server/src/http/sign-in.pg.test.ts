import { day } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { firstAdministratorLink } from "../account/first-administrator.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { TEST_ORIGIN, type TestApp, cookiesOf, testApp } from "../testing/test-app.ts";
import { testOffice } from "../testing/test-office.ts";

const password = "một mật khẩu đủ dài";
const person = { name: "Người quản trị", username: "quantri" };

const Answer = z.object({ result: z.object({ data: z.unknown() }) });
const Row = z.array(z.object({ id: z.string() }));

describeOnEachDatabase("signing in", (database) => {
  let app: TestApp;
  let token: string;
  beforeEach(async () => {
    await emptyTables(database());
    const office = testOffice(database(), day("2026-03-15"));
    app = testApp(office);
    token = ((await firstAdministratorLink(office)) ?? "").split("#")[1] ?? "";
  });

  const accept = () => app.request("/trpc/account.acceptInvitation", { body: { token, password, person } });
  const signIn = (typed = password, from = "10.0.0.1", headers = {}) =>
    app.request("/api/auth/sign-in/username", {
      body: { username: person.username, password: typed },
      from,
      headers,
    });
  const signedIn = async (): Promise<string> => {
    await accept();
    return cookiesOf(await signIn());
  };
  const sessions = (headers: Readonly<Record<string, string>>) =>
    app.request("/trpc/account.sessions", { headers });

  test("is opened by the first link once, and by nobody else's", async () => {
    expect((await accept()).status).toBe(200);
    expect((await accept()).status).toBe(404);
    expect(await firstAdministratorLink(testOffice(database(), day("2026-03-15")))).toBeNull();
  });

  test("is opened by either of two first links, and then by neither", async () => {
    const other = (await firstAdministratorLink(testOffice(database(), day("2026-03-15")))) ?? "";
    expect((await accept()).status).toBe(200);
    token = other.split("#")[1] ?? "";
    expect((await accept()).status).toBe(404);
  });

  test("lasts until the session is ended, and then not one request longer", async () => {
    const cookie = await signedIn();
    const listed = Answer.parse(await (await sessions({ cookie })).json());
    const [{ id } = { id: "" }] = Row.parse(
      z.object({ sessions: z.unknown() }).parse(listed.result.data).sessions,
    );
    const ended = await app.request("/trpc/account.endSession", { body: { id }, headers: { cookie } });
    expect(ended.status).toBe(200);
    expect((await sessions({ cookie })).status).toBe(401);
  });

  test("is refused after too many attempts, whatever address the request claims", async () => {
    await accept();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const headers = { "x-forwarded-for": `203.0.113.${attempt}`, "x-dondoc-peer": `203.0.113.${attempt}` };
      statuses.push((await signIn("sai mật khẩu", "10.0.0.9", headers)).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await signIn(password, "10.0.0.10")).status).toBe(200);
  }, 60_000);

  describe("of a command", () => {
    const deviceToken = (device_code: string) =>
      app.request("/api/auth/device/token", {
        body: {
          grant_type: "urn:ietf:params:oauth:grant-type:device_code",
          device_code,
          client_id: "dondoc",
        },
      });

    test("gives a token of ours that works until it is taken back", async () => {
      const cookie = await signedIn();
      const started = await app.request("/api/auth/device/code", { body: { client_id: "dondoc" } });
      const { device_code, user_code } = z
        .object({ device_code: z.string(), user_code: z.string() })
        .parse(await started.json());
      const claimed = await app.request(`/api/auth/device?user_code=${user_code}`, { headers: { cookie } });
      expect(claimed.status).toBe(200);
      const approved = await app.request("/api/auth/device/approve", {
        body: { userCode: user_code },
        headers: { cookie, origin: TEST_ORIGIN },
      });
      expect(approved.status).toBe(200);
      const granted = z
        .object({ access_token: z.string() })
        .parse(await (await deviceToken(device_code)).json());
      expect(granted.access_token).toMatch(/^ddc_/u);
      const headers = { authorization: `Bearer ${granted.access_token}` };
      expect((await sessions(headers)).status).toBe(200);
      const tokens = await app.request("/trpc/account.tokens", { headers });
      const data = Answer.parse(await tokens.json()).result.data;
      const [{ id } = { id: "" }] = Row.parse(z.object({ tokens: z.unknown() }).parse(data).tokens);
      await app.request("/trpc/account.revokeToken", { body: { id }, headers: { cookie } });
      expect((await sessions(headers)).status).toBe(401);
    });
  });

  test("leaves everything of the library but its doors shut", async () => {
    const cookie = await signedIn();
    const made = await app.request("/api/auth/admin/create-user", { body: {}, headers: { cookie } });
    const signedUp = await app.request("/api/auth/sign-up/email", { body: {} });
    expect([made.status, signedUp.status]).toEqual([404, 404]);
  });
});
