import { createHmac } from "node:crypto";
import { day } from "@dondoc/domain";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { type SignedIn, signedInAdministrator } from "../testing/signed-in.ts";
import { type TestApp, cookiesOf, testApp } from "../testing/test-app.ts";
import { testOffice } from "../testing/test-office.ts";

const password = "một mật khẩu đủ dài";

describeOnEachDatabase("a second factor", (database) => {
  let app: TestApp;
  let keeper: SignedIn;
  beforeEach(async () => {
    await emptyTables(database());
    const office = testOffice(database(), day("2026-03-15"));
    app = testApp(office);
    keeper = await signedInAdministrator(app, office);
  }, 60_000);

  const post = (path: string, body: object, cookie: string) =>
    app.request(`/api/auth/two-factor/${path}`, { body, headers: { cookie } });
  const sessions = async (cookie: string) =>
    (await app.request("/trpc/account.sessions", { headers: { cookie } })).status;

  test("is asked for after the password, and opens nothing before it is shown", async () => {
    const enabled = await post("enable", { password }, keeper.cookie);
    const { totpURI } = z.object({ totpURI: z.string() }).parse(await enabled.json());
    const verified = await post("verify-totp", { code: codeOf(totpURI) }, keeper.cookie);
    expect(verified.status).toBe(200);
    const half = await keeper.again();
    expect(await sessions(half)).toBe(401);
    expect((await post("verify-totp", { code: "000000" }, half)).status).toBe(401);
    const whole = await post("verify-totp", { code: codeOf(totpURI) }, half);
    expect(whole.status).toBe(200);
    expect(await sessions(cookiesOf(whole))).toBe(200);
  }, 30_000);

  test("is not set up by who does not know the password", async () => {
    expect((await post("enable", { password: "sai mật khẩu rồi" }, keeper.cookie)).status).not.toBe(200);
    expect(await sessions(await keeper.again())).toBe(200);
  }, 30_000);
});

/** The code of this moment as an authenticator shows it (RFC 6238: SHA-1, thirty seconds, six digits). */
function codeOf(totpUri: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const secret = new URL(totpUri).searchParams.get("secret") ?? "";
  const bits = secret
    .split("")
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
