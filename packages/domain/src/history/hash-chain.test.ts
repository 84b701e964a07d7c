import { describe, expect, test } from "vitest";
import { ok } from "../kernel/result.ts";
import { type ChainedEvent, chainHash, chainStart, verifyChain } from "./hash-chain.ts";

/** FNV-1a: no match for SHA-256, but a test in milliseconds needs only that other words give another hash. */
const sha256 = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(64, "0");
};

const meta = { actor: "An", origin: "person", recordedAt: "2026-03-15T02:00:00.000Z" } as const;

function makeChain(...titles: readonly string[]): readonly ChainedEvent[] {
  const chain: ChainedEvent[] = [];
  for (const [index, title] of titles.entries()) {
    const previousHash = chain.at(-1)?.hash ?? chainStart.hash;
    const placed = {
      rootId: 1,
      streamId: "0190f5f0-0000-7000-8000-000000000001",
      version: index + 1,
      event: { type: "task-set", title },
      meta,
    } as const;
    chain.push({ ...placed, previousHash, hash: chainHash(previousHash, placed, sha256) });
  }
  return chain;
}

const chain = makeChain("one", "two", "three");

/** The chain with one of its links replaced. */
function tampered(version: number, change: (link: ChainedEvent) => ChainedEvent): readonly ChainedEvent[] {
  return chain.map((link) => (link.version === version ? change(link) : link));
}

function brokenAt(version: number, because: string): unknown {
  const problem: unknown = expect.objectContaining({ version, because });
  return expect.objectContaining({ ok: false, problem });
}

describe("the chain of a history", () => {
  test("leads from the start to the hash of its newest event", () => {
    expect(verifyChain(chain, sha256)).toEqual(ok({ version: 3, hash: chain[2]?.hash }));
  });

  test("of nothing has got to where it started", () => {
    expect(verifyChain([], sha256)).toEqual(ok(chainStart));
  });

  test("can be walked page by page", () => {
    const page = verifyChain(chain.slice(0, 2), sha256);
    expect(page.ok && verifyChain(chain.slice(2), sha256, page.value)).toEqual(verifyChain(chain, sha256));
  });

  test("hashes the same words from one release to the next, or every stored history would be called broken", () => {
    const [first] = chain;
    expect(first && chainHash(first.previousHash, first, (text) => text)).toBe(
      `{"event":{"title":"one","type":"task-set"},` +
        `"meta":{"actor":"An","origin":"person","recordedAt":"2026-03-15T02:00:00.000Z"},` +
        `"previousHash":"${"0".repeat(64)}","rootId":1,` +
        `"streamId":"0190f5f0-0000-7000-8000-000000000001","version":1}`,
    );
  });

  test("breaks at an event whose words were changed", () => {
    const changed = tampered(2, (link) => ({ ...link, event: { type: "task-set", title: "2" } }));
    expect(verifyChain(changed, sha256)).toEqual(brokenAt(2, "wrong-hash"));
  });

  test.each([
    ["who did it", { actor: "Bình" }],
    ["how it came about", { origin: "import" as const }],
    ["when it was recorded", { recordedAt: "2026-03-16T02:00:00.000Z" }],
  ])("breaks where %s was changed", (_, change) => {
    const changed = tampered(1, (link) => ({ ...link, meta: { ...meta, ...change } }));
    expect(verifyChain(changed, sha256)).toEqual(brokenAt(1, "wrong-hash"));
  });

  test("breaks after an event that was changed together with its hash", () => {
    const changed = tampered(2, (link) => {
      const placed = { ...link, event: { type: "task-set", title: "2" } };
      return { ...placed, hash: chainHash(link.previousHash, placed, sha256) };
    });
    expect(verifyChain(changed, sha256)).toEqual(brokenAt(3, "wrong-previous-hash"));
  });

  test("breaks where an event was taken out", () => {
    expect(
      verifyChain(
        [chain[0], chain[2]].filter((link) => link !== undefined),
        sha256,
      ),
    ).toEqual(brokenAt(3, "wrong-version"));
  });

  test("breaks where an event of another thing was put in", () => {
    const changed = tampered(3, (link) => ({ ...link, streamId: "0190f5f0-0000-7000-8000-000000000002" }));
    expect(verifyChain(changed, sha256)).toEqual(brokenAt(3, "wrong-hash"));
  });
});
