import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pdfText } from "./pdf-text.ts";
import { makePdf, words } from "./testing/make-pdf.ts";

const fixtures = new URL("../../../../tests/fixtures/documents/", import.meta.url);
const plan = new Uint8Array(readFileSync(new URL("ke-hoach-143-kh-tu.pdf", fixtures)));
const broken = { ok: false, problem: { code: "document-broken", format: "pdf" } };

describe("a PDF that cannot be read is a typed problem", () => {
  test("cut off in its head", async () => {
    expect(await pdfText(plan.subarray(0, 400))).toEqual(broken);
  });

  test("another file with its ending", async () => {
    expect(await pdfText(new TextEncoder().encode("no PDF at all"))).toEqual(broken);
  });

  test("locked with a password", async () => {
    expect(await pdfText(new Uint8Array(readFileSync(new URL("locked.pdf", fixtures))))).toEqual(broken);
  });

  test("empty", async () => {
    expect(await pdfText(new Uint8Array())).toEqual({ ok: false, problem: { code: "document-empty" } });
  });

  test("of ten thousand pages, at once", async () => {
    const book = makePdf({ contents: [words("One of many.", [85, 700])], repeated: 10_000 });
    expect(await pdfText(book)).toEqual({
      ok: false,
      problem: { code: "document-too-long", pages: 10_000, limitPages: 2_000 },
    });
  });

  test(
    "a stream that unpacks to hundreds of megabytes, without keeping it",
    { timeout: 120_000 },
    async () => {
      expect(await pdfText(bombPdf(200))).toEqual(broken);
    },
  );

  test("a page that takes too long", async () => {
    const slow = makePdf({ contents: [words("a", [85, 700]).repeat(200_000)] });
    expect(await pdfText(slow, { limits: { pages: 10, milliseconds: 20 } })).toEqual(broken);
  });
});

test("a reading that is no longer wanted ends with the reason", async () => {
  const stop = new AbortController();
  const reading = pdfText(plan, { signal: stop.signal, onProgress: () => stop.abort(new Error("closed")) });
  await expect(reading).rejects.toThrow("closed");
});

test("progress is told page by page", async () => {
  const told: string[] = [];
  await pdfText(plan, { onProgress: (done, pages) => told.push(`${done}/${pages}`) });
  expect(told).toEqual(["1/3", "2/3", "3/3"]);
});

test("a damaged PDF is a text or a typed problem, never an exception", { timeout: 120_000 }, async () => {
  const change = fc.record({ at: fc.nat(plan.length - 1), byte: fc.nat(255) });
  const damage = fc.record({
    changes: fc.array(change, { maxLength: 40 }),
    cutAt: fc.option(fc.nat(plan.length), { nil: plan.length, freq: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ changes, cutAt }) => {
      const damaged = plan.slice(0, cutAt);
      for (const { at, byte } of changes) if (at < damaged.length) damaged[at] = byte;
      const result = await pdfText(damaged, { limits: { pages: 50, milliseconds: 5_000 } });
      expect(result.ok || /^document-/.test(result.problem.code)).toBe(true);
    }),
    { numRuns: 36, seed: 20_240_624 },
  );
});

/** One page whose drawing is nothing but spaces, packed to a thousandth. */
function bombPdf(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  const head = new TextEncoder().encode(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n` +
      `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
  );
  const foot = new TextEncoder().encode("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  return new Uint8Array([...head, ...packed, ...foot]);
}
