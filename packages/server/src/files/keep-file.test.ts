import { once } from "node:events";
import { type AddressInfo, type Server, createServer } from "node:net";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryFiles } from "../testing/memory-files.ts";
import { attachmentNamed, harmlessName } from "./file-name.ts";
import { keepFile } from "./keep-file.ts";
import { mediaTypeOf } from "./media-type.ts";
import { clamdScan } from "./scan-file.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("what a file is", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["a PDF", text("%PDF-1.7 …"), "application/pdf"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "image/png"],
    ["plain words", text("Kính gửi các xã"), "text/plain; charset=utf-8"],
    ["a page that could run", text("  <html><script>1</script>"), null],
    ["a drawing that could run", text('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), null],
    ["any other archive", zipSync({ "run.exe": text("MZ") }), null],
    [
      "a Word document",
      zipSync({ "[Content_Types].xml": text("<x/>"), "word/document.xml": text("<x/>") }),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
  ])("is told from its bytes: %s", (_, bytes, type) => expect(mediaTypeOf(bytes)).toBe(type));
});

describe("the name a file is given back under", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Tài liệu\\kế hoạch.docx", "kế hoạch.docx"],
    ["hình\u202egpj.exe", "hìnhgpj.exe"],
    ['a"b\r\nSet-Cookie: x.pdf', "a_bSet-Cookie_ x.pdf"],
    [".htaccess", "htaccess"],
    ["\u0000", "tep"],
  ])("%j is %j", (name, harmless) => expect(harmlessName(name)).toBe(harmless));

  test("goes into one header line of ASCII, and keeps its Vietnamese", () => {
    const header = attachmentNamed("Báo cáo Đình Bảng (1).pdf");
    expect(header).toMatch(
      /^attachment; filename="Bao cao dinh Bang \(1\)\.pdf"; filename\*=UTF-8''B%C3%A1o/,
    );
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe("an antivirus", () => {
  let clamd: Server;
  let port = 0;
  beforeAll(async () => {
    clamd = createServer((socket) => {
      let said: Buffer = Buffer.alloc(0);
      socket.on("data", (part: Buffer) => {
        said = Buffer.concat([said, part]);
        if (!said.subarray(-4).equals(Buffer.alloc(4))) return;
        const isFound = said.includes("EICAR");
        socket.end(isFound ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
      });
      socket.on("error", () => undefined);
    });
    clamd.listen(0, "127.0.0.1");
    await once(clamd, "listening");
    port = (clamd.address() as AddressInfo).port;
  });
  afterAll(() => void clamd.close());

  const keep = (words: string, at = port) =>
    keepFile(
      { store: memoryFiles(), scan: clamdScan("127.0.0.1", at) },
      { fileName: "a.txt", bytes: text(words) },
    );

  test("lets a clean file pass", async () => {
    expect(await keep("Kính gửi ".repeat(20_000))).toMatchObject({ ok: true, value: { fileName: "a.txt" } });
  });

  test("stops a file in which it finds something", async () => {
    expect(await keep("EICAR")).toEqual({
      ok: false,
      problem: { code: "file-infected", found: "Eicar-Test-Signature" },
    });
  });

  test("that does not answer lets nothing pass", async () => {
    expect(await keep("Kính gửi", 9)).toEqual({ ok: false, problem: { code: "file-scan-unavailable" } });
  });
});
