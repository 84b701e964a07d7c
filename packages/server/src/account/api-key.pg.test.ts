import { day } from "@dondoc/domain";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { type SignedIn, signedInAdministrator } from "../testing/signed-in.ts";
import { type TestApp, testApp } from "../testing/test-app.ts";
import { testOffice } from "../testing/test-office.ts";

describeOnEachDatabase("a key of a program", (database) => {
  let app: TestApp;
  let keeper: SignedIn;
  let key: { readonly id: string; readonly key: string };
  beforeEach(async () => {
    await emptyTables(database());
    const office = testOffice(database(), day("2026-03-15"));
    app = testApp(office);
    keeper = await signedInAdministrator(app, office);
    key = await keeper.makeKey(["office.read"]);
  }, 60_000);

  const ask = (path: string, body?: object, shown = key.key) =>
    app.request(`/trpc/${path}`, {
      ...(body === undefined ? {} : { body }),
      headers: { authorization: `Bearer ${shown}` },
    });

  describe("opens what it was made for", () => {
    test("and nothing else, whatever its maker may do", async () => {
      expect((await ask("plan.list")).status).toBe(200);
      for (const [path, body] of [
        ["account.list"],
        ["account.sessions"],
        ["account.tokens"],
        ["account.makeKey", { name: "Khóa", scopes: ["office.read"], validDays: 1 }],
        ["account.revokeToken", { id: key.id }],
        ["draft.list"],
      ] as const) {
        const answer = await ask(path, body);
        expect([path, answer.status]).toEqual([path, 403]);
        expect(await answer.text()).toContain('"not-allowed"');
      }
    });

    test("and not one request longer than it is given", async () => {
      expect((await ask("plan.list")).status).toBe(200);
      await keeper.call("account.revokeToken", { id: key.id });
      expect((await ask("plan.list")).status).toBe(401);
      expect(await keeper.call("account.tokens")).toEqual({ tokens: [] });
    });

    test("and not when it ended by itself, was changed by a letter, or is a session's", async () => {
      await sql`update access_token set expires_at = '2026-03-14T00:00:00Z'`.execute(database().db());
      const other = await keeper.makeKey(["office.read"]);
      expect((await ask("plan.list")).status).toBe(401);
      expect((await ask("plan.list", undefined, other.key)).status).toBe(200);
      const wrong = other.key.slice(0, -1) + (other.key.endsWith("A") ? "B" : "A");
      expect((await ask("plan.list", undefined, wrong)).status).toBe(401);
      const session = /session_token=([^;]+)/u.exec(keeper.cookie)?.[1]?.split(".")[0] ?? "";
      expect((await ask("plan.list", undefined, session)).status).toBe(401);
    });
  });

  test("is never for more than its maker may, nor for keeping accounts", async () => {
    const asked = (scopes: readonly string[]) => keeper.makeKey(scopes);
    await expect(asked(["draft.accept"])).rejects.toThrow("not-allowed");
    await expect(asked(["account.keep"])).rejects.toThrow("input-invalid");
    await expect(asked([])).rejects.toThrow("input-invalid");
  });

  test("is kept as its hash, and told once", async () => {
    const { rows } = await sql`select * from access_token`.execute(database().db());
    expect(rows).toHaveLength(1);
    const kept = JSON.stringify([rows, await keeper.call("account.tokens")]);
    expect(kept).toContain(key.id);
    expect(kept).not.toContain(key.key.slice(4));
  });
});
