import { expect, test } from "vitest";
import { describeMailing, everyKind } from "../testing/mailing-office.ts";
import { testApp } from "../testing/test-app.ts";
import { callerOf } from "../testing/test-office.ts";

describeMailing("mail of the office is stopped", (mailing) => {
  const stopPath = () => {
    const { text = "" } = mailing().server.received[0]?.email ?? {};
    return new URL(/https:\S+\/mail\/stop\/\S+/u.exec(text)?.[0] ?? "").pathname;
  };

  test("by one request of a mail program, for that kind and that person alone", async () => {
    const lan = await mailing().person();
    const bao = await mailing().person("bao@ban-da.example.vn");
    await mailing().write();
    await mailing().send();
    const [mail] = mailing().server.received;
    const reader = mail?.email.to?.[0]?.address === "lan@ban-da.example.vn" ? lan : bao;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const app = testApp(mailing().office);
    expect((await app.request(stopPath(), { method: "POST", headers: form })).status).toBe(200);
    expect((await reader.caller.mail.choice()).kinds).toEqual({
      digest: false,
      reminder: false,
      urging: true,
    });
    const other = reader === lan ? bao : lan;
    expect((await other.caller.mail.choice()).kinds.reminder).toBe(true);
    expect((await app.request("/mail/stop/ddu_x", { method: "POST", headers: form })).status).toBe(404);
  });

  test("by hand only after a question, by whoever holds the mail", async () => {
    const lan = await mailing().person();
    await mailing().write();
    await mailing().send();
    const asked = await testApp(mailing().office).request(stopPath());
    expect([asked.status, asked.headers.get("location")]).toEqual([
      302,
      stopPath().replace("/mail/stop/", "/mail#"),
    ]);
    expect((await lan.caller.mail.choice()).kinds.reminder).toBe(true);
    const token = stopPath().split("/").at(-1) ?? "";
    expect(await callerOf(mailing().office).mail.readStop({ token })).toEqual({ kind: "reminder" });
    expect(await callerOf(mailing().office).mail.stop({ token })).toEqual({ kind: "reminder" });
    expect((await lan.caller.mail.choice()).kinds.reminder).toBe(false);
  });

  test("and what waits of that kind is called back", async () => {
    const lan = await mailing().person();
    await mailing().write();
    expect((await lan.caller.mail.choice()).waiting).toBe(1);
    await lan.caller.mail.choose({
      address: null,
      language: "vi",
      kinds: { ...everyKind, reminder: false },
    });
    await mailing().send();
    expect(mailing().server.received).toEqual([]);
  });
});
