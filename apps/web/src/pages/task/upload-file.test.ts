import { describe, expect, test } from "vitest";
import { answerIn } from "./upload-file.ts";

describe("the answer to a file that was sent", () => {
  test("names what is kept", () => {
    const file = { sha256: "a".repeat(64), fileName: "bao-cao.pdf", mediaType: "application/pdf", bytes: 12 };
    expect(answerIn(JSON.stringify({ result: { data: file } }))).toEqual({ file });
  });

  test("says why it is refused", () => {
    const problem = { code: "file-type-refused", fileName: "chay.exe" };
    expect(answerIn(JSON.stringify({ error: { data: { problem } } }))).toEqual({ problem });
  });

  test("is none of ours where something else answered", () => {
    expect(answerIn("<html>502 Bad Gateway</html>")).toBeNull();
    expect(answerIn(JSON.stringify({ result: { data: { fileName: "a" } } }))).toBeNull();
  });
});
