import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { makeAuth } from "./auth.ts";

describeOnEachDatabase("the sign-in library", (database) => {
  const auth = () =>
    makeAuth({
      database: database(),
      secret: "a secret of tests that is long enough",
      origin: "https://dondoc.example.vn",
      origins: [],
      nationalSignIn: {
        discoveryUrl: "https://provider.example.vn/.well-known/openid-configuration",
        clientId: "dondoc",
        clientSecret: "secret",
      },
    });

  test("finds all its tables: 0 migrations are pending", async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(auth().options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  test("refuses to be waited for inside a transaction, where the embedded database would wait for itself", async () => {
    const asked = database().transaction(() =>
      auth().api.signInUsername({ body: { username: "minh", password: "mật khẩu nào đó" } }),
    );
    await expect(asked).rejects.toThrow();
  }, 10_000);

  test("tells nobody about this office", () => {
    expect(auth().options.telemetry).toEqual({ enabled: false });
  });
});
