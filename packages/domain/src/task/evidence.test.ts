import { expect, test } from "vitest";
import { Evidence } from "./evidence.ts";

test.each([
  { kind: "file", fileName: "bao-cao.pdf", sha256: "0".repeat(64) },
  { kind: "document", number: "5/BC-UBND", issuer: null, issuedOn: null },
  { kind: "link", url: "https://thachlam.example/tu-sach" },
])("a $kind shows a result", (evidence) => expect(Evidence.safeParse(evidence).success).toBe(true));

test.each([
  ["a file without a name", { kind: "file", fileName: " ", sha256: "0".repeat(64) }],
  ["a file whose content is not pinned", { kind: "file", fileName: "a.pdf", sha256: "0" }],
  ["a document without a number", { kind: "document", number: "", issuer: null, issuedOn: null }],
  ["a link that runs something", { kind: "link", url: "javascript:alert(1)" }],
  ["a link to a file of this machine", { kind: "link", url: "file:///etc/passwd" }],
  ["a word of honour", { kind: "promise" }],
])("%s shows nothing", (_, evidence) => expect(Evidence.safeParse(evidence).success).toBe(false));
