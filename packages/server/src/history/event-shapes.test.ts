import { readFile } from "node:fs/promises";
import { DomainEvent, canonicalJson } from "@dondoc/domain";
import { expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "../ledger/sha256.ts";

/** Every stored shape by its type, as a hash of its JSON schema. */
const Fingerprints = z.record(z.string(), z.string());

/** A check written in code has no JSON schema; what it is put on has one. The order of fields says nothing. */
function fingerprint(shape: z.ZodType): string {
  const schema = z.toJSONSchema(shape, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      jsonSchema.required?.sort();
    },
  });
  return sha256(canonicalJson(schema)).slice(0, 16);
}

const shapes = Object.fromEntries(
  DomainEvent.options.map((option) => [option.shape.type.value, fingerprint(option)]),
);

const whatToDo = `The shape of a stored event has changed, and the ledgers of offices are full of the old one.
1. Where old events still parse and mean the same (a new optional field, a wider choice), nothing is to be upgraded.
2. Where they do not, append a step to upgrades.ts with a real event of the old shape as its example.
3. Then write the new fingerprint into event-shapes.json. A type that has been stored is never taken out of the list.
`;

test("no stored shape has changed unnoticed", async () => {
  const address = new URL("event-shapes.json", import.meta.url);
  const kept = Fingerprints.parse(JSON.parse(await readFile(address, "utf8")));
  expect(Object.keys(shapes).length).toBeGreaterThan(50);
  expect(shapes, whatToDo).toEqual(kept);
});

test("a field that changes its kind changes the fingerprint, the order of the fields does not", () => {
  const on = z.object({ type: z.literal("a"), on: z.string(), by: z.string() });
  const otherOrder = z.object({ by: z.string(), on: z.string(), type: z.literal("a") });
  const otherKind = on.extend({ on: z.string().nullable() });
  expect(fingerprint(otherOrder)).toBe(fingerprint(on));
  expect(fingerprint(otherKind)).not.toBe(fingerprint(on));
  expect(fingerprint(on.extend({ unit: z.string().optional() }))).not.toBe(fingerprint(on));
});
