import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_DOCX_BYTES, docxText } from "./docx-text.ts";
import { makeDocx, p, part } from "./testing/make-docx.ts";

const broken = { ok: false, problem: { code: "document-broken", format: "docx" } };

describe("a file that is no whole and harmless Word document", () => {
  test("nothing at all, or a document without words, is empty", () => {
    expect(docxText(new Uint8Array())).toEqual({ ok: false, problem: { code: "document-empty" } });
    expect(docxText(makeDocx({ body: p("") }))).toEqual({ ok: false, problem: { code: "document-empty" } });
  });
  test("more than 50 MB is refused before it is read", () => {
    expect(docxText(new Uint8Array(MAX_DOCX_BYTES + 1))).toMatchObject({
      problem: { code: "document-too-large" },
    });
  });
  test("no archive, an archive without a document and XML that does not close are broken", () => {
    expect(docxText(strToU8("Kế hoạch"))).toEqual(broken);
    expect(docxText(zipSync({ "a.txt": strToU8("a") }))).toEqual(broken);
    expect(docxText(zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }))).toEqual(broken);
  });
  test("a part that packs too well is a bomb, and so is one too large", () => {
    expect(docxText(zipSync({ "word/document.xml": new Uint8Array(8 * 1024 * 1024) }))).toEqual(broken);
    const noise = fc.sample(fc.uint8Array({ minLength: 4096, maxLength: 4096 }), { numRuns: 1, seed: 1 })[0];
    const large = new Uint8Array(25 * 1024 * 1024);
    for (let at = 0; at < large.length; at += 4096) large.set(noise ?? [], at);
    expect(docxText(zipSync({ "word/document.xml": large }, { level: 0 }))).toEqual(broken);
  });
  test("a directory that declares less than is packed is not believed", () => {
    const file = makeDocx({ body: p("a".repeat(2_000_000)) });
    expect(docxText(declaring(file, "word/document.xml", 1000))).toEqual(broken);
  });
  test("entities and any other document type are refused", () => {
    const xml = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document/>';
    expect(docxText(zipSync({ "word/document.xml": strToU8(xml) }))).toEqual(broken);
  });
  test("elements nested without end are refused", () => {
    const deep = `${"<w:sdt>".repeat(5000)}${"</w:sdt>".repeat(5000)}`;
    expect(docxText(zipSync({ "word/document.xml": part("document", `<w:body>${deep}</w:body>`) }))).toEqual(
      broken,
    );
  });
  test("styles that are based on each other in a ring end", () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body = p("Xong", { properties: '<w:pStyle w:val="A"/>' });
    expect(docxText(makeDocx({ body, styles }))).toEqual({ ok: true, value: { text: "Xong" } });
  });
  test("no cut and no changed byte makes the reader throw", () => {
    const file = makeDocx({ body: p("Kế hoạch") + p("Nhiệm vụ") });
    fc.assert(
      fc.property(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, change, cut) => {
          const changed = cut
            ? file.slice(0, at)
            : file.map((byte, index) => (index === at ? byte ^ change : byte));
          expect(docxText(changed)).toHaveProperty("ok");
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The file with another unpacked size in the directory entry of a member. */
function declaring(file: Uint8Array, name: string, bytes: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const entry = new TextDecoder().decode(
      changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    );
    if (entry === name) view.setUint32(at + 24, bytes, true);
  }
  return changed;
}
