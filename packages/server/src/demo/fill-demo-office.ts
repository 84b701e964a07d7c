import { readFile } from "node:fs/promises";
import type { DomainEvent } from "@dondoc/domain";
import { proposedAcceptance } from "@dondoc/domain/draft";
import { demoRegister } from "@dondoc/domain/scenarios";
import type { Database } from "../database/database.ts";
import { acceptStoredDraft } from "../draft/accept-draft.ts";
import { storedDraft } from "../draft/draft.store.ts";
import { keepDraft, readDocument } from "../draft/read-draft.ts";
import { record } from "../history/record.ts";
import { valueOf } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";

/** The demonstration has known each paper since noon of the day it was issued, so that its past days can be looked at. */
const documents = [
  { fileName: "ke-hoach-143-kh-tu.txt", knownAt: new Date("2024-04-24T05:00:00.000Z") },
  { fileName: "ke-hoach-77-kh-ubnd.txt", knownAt: new Date("2024-06-24T05:00:00.000Z") },
] as const;

/**
 * Fills an empty database with the units of 2024 and two plans, read from our own documents and accepted as any other
 * would be. One transaction: a start that was interrupted leaves an empty office, which the next start fills.
 */
export async function fillDemoOffice(office: Office): Promise<void> {
  const { database } = office;
  await database.transaction(
    async () => {
      const first = await database.db().selectFrom("event").select("position").limit(1).executeTakeFirst();
      if (first !== undefined) return;
      const recordedAt = documents[0].knownAt.toISOString();
      const registered: DomainEvent[] = [
        ...demoRegister.units.map((unit) => ({ type: "unit-registered" as const, unit })),
        ...demoRegister.groups.map((group) => ({ type: "unit-group-registered" as const, group })),
      ];
      valueOf(await record(database, registered, { actor: "demo", origin: "demo", recordedAt }));
      for (const { fileName, knownAt } of documents) {
        const clock = { ...office.clock, now: () => knownAt };
        const asking = { office: { ...office, clock }, actor: { kind: "local", name: "demo" } } as const;
        const bytes = await readFile(new URL(`./documents/${fileName}`, import.meta.url));
        const document = valueOf(await readDocument({ fileName, bytes }));
        await office.files.store.put(document.sha256, bytes);
        const draftId = valueOf(await keepDraft(asking.office, document, { readBy: asking.actor.name }));
        const stored = await storedDraft(database, draftId);
        if (stored === null) throw new Error(`The draft of ${fileName} was not kept.`);
        const acceptance = valueOf(proposedAcceptance(stored.draft));
        valueOf(await acceptStoredDraft(asking, { draftId, acceptance, origin: "demo" }));
      }
    },
    { timeoutMs: 120_000 },
  );
}

/** An office is the demonstration as long as its ledger began as one. */
export async function isDemoOffice(database: Database): Promise<boolean> {
  const first = await database
    .db()
    .selectFrom("event")
    .select("meta")
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  const { meta } = first ?? {};
  return typeof meta === "object" && meta !== null && "origin" in meta && meta.origin === "demo";
}
