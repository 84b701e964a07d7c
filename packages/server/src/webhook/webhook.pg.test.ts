import { AccountId, type Actor, type UnitId } from "@dondoc/domain";
import { evidence, given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice, suoiHoaToday as today } from "../testing/suoi-hoa-office.ts";
import { callerAs, callerOf } from "../testing/test-office.ts";
import type { Outcome, Sending } from "./send-webhook.ts";
import { noteDeliveries, retryAfterSeconds, sendDeliveries } from "./webhook-turn.ts";

const startedAt = Date.parse("2024-06-10T02:00:00.000Z");
const whole: Actor = {
  kind: "account",
  name: "Hà",
  account: "acc_0.018cc251-f400-7000-9000-000000000001",
  posts: [{ post: "administrator", unitId: null }],
};

/** All that is told: a field more would be refused here. */
const Told = z.strictObject({
  type: z.string(),
  timestamp: z.string(),
  data: z.strictObject({
    planId: z.string(),
    taskId: z.string().nullable(),
    assignmentId: z.string().nullable(),
    unitId: z.string().nullable(),
  }),
});

describeOnEachDatabase("telling another program what happens", (database) => {
  let office: Office;
  let now: number;
  let sent: Sending[];
  let answer: Outcome;
  let people = 0;
  beforeEach(async () => {
    await emptyTables(database());
    const made = await suoiHoaOffice(database());
    now = startedAt;
    office = { ...made, clock: { ...made.clock, now: () => new Date(now) } };
    sent = [];
    answer = { kind: "delivered", said: "200" };
  }, 60_000);

  const send = (sending: Sending): Promise<Outcome> => {
    sent.push(sending);
    return Promise.resolve(answer);
  };
  async function turn(): Promise<void> {
    while (await noteDeliveries(office));
    while ((await sendDeliveries(office, send)) > 0);
  }

  /** Somebody who keeps accounts of a unit, or of the whole office, with an address that is told of parts. */
  async function registered(unitId: UnitId | null) {
    const membership = { post: "administrator", unitId, validFrom: today, validTo: null } as const;
    const person = { name: "Lan", username: `lan.${(people += 1)}`, email: null, membership };
    const invited = await callerAs(office, whole).account.invite(person);
    const account = AccountId.parse(invited.accountId);
    const posts = [{ post: "administrator" as const, unitId }];
    const caller = callerAs(office, { kind: "account", name: "Lan", account, posts });
    const kinds = ["assignment-submitted", "assignment-urged"] as const;
    const { id, secret } = await caller.webhook.register({
      url: "https://dondoc.example.vn/tin",
      kinds: [...kinds],
    });
    return { id, secret, account, caller };
  }

  async function submit(): Promise<void> {
    const { version } = await partOf();
    await callerOf(office).task.submit({
      assignmentId: given.id,
      version,
      submittedOn: today,
      evidence: [...evidence],
      period: null,
    });
  }

  async function partOf() {
    const { parts } = await callerOf(office).task.detail({ taskId: given.taskId });
    const part = parts.find(({ assignment }) => assignment.id === given.id);
    if (part === undefined) throw new Error("The commune has a part.");
    return part;
  }

  test("names what it is about and says nothing of it, once for each event", async () => {
    await registered(null);
    await submit();
    await turn();
    await turn();
    const { planId, taskId, id: assignmentId } = given;
    const data = { planId, taskId, assignmentId, unitId: suoiHoa.commune };
    expect(sent.map(({ body }) => Told.parse(JSON.parse(body)))).toEqual([
      { type: "assignment-submitted", timestamp: new Date(startedAt).toISOString(), data },
    ]);
  });

  test("begins with what happens after an address is there, and with the kinds it asked for", async () => {
    await submit();
    const { caller } = await registered(null);
    await callerOf(office).task.return({
      assignmentId: given.id,
      version: (await partOf()).version,
      returnedOn: today,
      reason: "Thiếu bản ký",
    });
    await turn();
    expect(sent).toEqual([]);
    expect((await caller.webhook.list()).webhooks[0]?.deliveries).toEqual([]);
  });

  test("tells nobody of what they may not see", async () => {
    await registered(suoiHoa.otherCommune);
    await registered(suoiHoa.commune);
    await submit();
    await turn();
    expect(sent).toHaveLength(1);
  });

  test("tells nobody who may not have an address any more", async () => {
    const { account } = await registered(suoiHoa.commune);
    await callerAs(office, whole).account.deactivate({ accountId: account });
    await submit();
    await turn();
    expect(sent).toEqual([]);
  });

  describe("that does not answer", () => {
    test("is asked again later and later, under the same id, and then given up for all to see", async () => {
      const { caller } = await registered(null);
      answer = { kind: "failed", said: "503" };
      await submit();
      for (const seconds of [0, ...retryAfterSeconds, 1_000_000]) {
        now += seconds * 1000;
        await turn();
        await turn();
      }
      expect(sent).toHaveLength(retryAfterSeconds.length + 1);
      expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
      const [webhook] = (await caller.webhook.list()).webhooks;
      expect(webhook?.deliveries).toMatchObject([{ state: "given-up", attempts: 10, outcome: "503" }]);
    });

    test("is told when it answers again", async () => {
      const { caller } = await registered(null);
      answer = { kind: "failed", said: "timeout" };
      await submit();
      await turn();
      answer = { kind: "delivered", said: "204" };
      now += 5_000;
      await turn();
      expect(sent).toHaveLength(2);
      const [webhook] = (await caller.webhook.list()).webhooks;
      expect(webhook?.deliveries).toMatchObject([{ state: "delivered", attempts: 2, outcome: "204" }]);
    });
  });

  test("ends with the address, which only its owner takes back", async () => {
    const { id, caller } = await registered(null);
    const other = await registered(suoiHoa.commune);
    expect(await other.caller.webhook.revoke({ id })).toEqual({ changed: false });
    expect(await caller.webhook.revoke({ id })).toEqual({ changed: true });
    expect(await caller.webhook.list()).toEqual({ webhooks: [] });
    await other.caller.webhook.revoke({ id: other.id });
    await submit();
    await turn();
    expect(sent).toEqual([]);
  });

  test("is refused for addresses inside, and the secret is told once", async () => {
    const { caller, secret } = await registered(null);
    expect(JSON.stringify(await caller.webhook.list())).not.toContain(secret);
    for (const url of [
      "http://dondoc.example.vn/",
      "https://127.0.0.1/",
      "https://[::1]/",
      "https://a:b@x.vn/",
    ]) {
      const asked = caller.webhook.register({ url, kinds: ["plan-accepted"] });
      await expect(asked).rejects.toThrow("webhook-address-refused");
    }
  });
});
