import { expect, test } from "vitest";
import { evidenceIn } from "./evidence-in.ts";

test("a link and the number of a document are evidence, each on its line", () => {
  expect(evidenceIn(" 12/BC-UBND \n\nhttps://example.vn/a?b=1")).toEqual({
    evidence: [
      { kind: "document", number: "12/BC-UBND", issuer: null, issuedOn: null },
      { kind: "link", url: "https://example.vn/a?b=1" },
    ],
    unread: [],
  });
});

test("a line that is neither is given back, and never taken for evidence", () => {
  expect(evidenceIn("javascript:alert(1)\nđã làm xong\n/BC-UBND")).toEqual({
    evidence: [],
    unread: ["javascript:alert(1)", "đã làm xong", "/BC-UBND"],
  });
});
