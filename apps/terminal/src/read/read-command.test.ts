import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { motto, stateName } from "@dondoc/reader/testing";
import { capture, usualSettings } from "../testing/capture.ts";
import { readCommand } from "./read-command.ts";

const directive = "Kết luận số 70-KL/TW ngày 31-1-2024 của Bộ Chính trị";
const plan = `
ỦY BAN NHÂN DÂN          ${stateName}
THÀNH PHỐ SÔNG LAM          ${motto}
Số: 12/KH-UBND          Sông Lam, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Thực hiện ${directive}

I. NHIỆM VỤ
1. Phòng Văn hóa và Thông tin
- Mở lớp bơi cho trẻ em, hoàn thành trước ngày 30/6/2024.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-read-"));
  writeFileSync(join(folder, "plan.txt"), plan.normalize("NFD"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(
  paths: readonly string[],
  wanted: { readonly isJson?: boolean; readonly out?: string } = {},
) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, folder, isJson: wanted.isJson ?? false };
  const flags = wanted.out === undefined ? {} : { out: wanted.out };
  const code = await readCommand(paths, flags, { settings, console });
  return { code, out: out(), err: err() };
}

describe("reading", () => {
  test("prints what a document is and what it asks for", async () => {
    const { code, out } = await read(["plan.txt"]);
    expect(code).toBe(0);
    expect(out).toContain("Kế hoạch 12/KH-UBND");
    expect(out).toContain("Thực hiện 70-KL/TW (31-01-2024)");
    expect(out).toContain("→ trước ngày 30-6-2024, tính cả");
  });

  test("takes a list of tasks, and of a wrong one names every line that cannot be read", async () => {
    writeFileSync(join(folder, "viec.csv"), "Nội dung;Chủ trì;Thời hạn\nGiữ tủ sách;Thôn Một;30/6/2024\n");
    const { code, out } = await read(["viec.csv"]);
    expect([code, out.includes("hạn “30/6/2024” → đến hết ngày 30-6-2024")]).toEqual([0, true]);
    writeFileSync(
      join(folder, "sai.csv"),
      "Nội dung;Chủ trì;Thời hạn\n;Thôn Một;\nGiữ;Thôn Một;45/13/2024\n",
    );
    const wrong = await read(["sai.csv"]);
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toMatch(/sai\.csv: .*2 dòng.*dòng 2 .*dòng 3 /u);
  });

  test("takes a PDF as it lies on the disk", async () => {
    const paper = new URL("../../../../tests/fixtures/documents/ke-hoach-77-kh-ubnd.pdf", import.meta.url);
    writeFileSync(join(folder, "paper.pdf"), readFileSync(paper));
    const { code, out } = await read(["paper.pdf"]);
    expect([code, out.split("\n")[0]]).toEqual([0, "Kế hoạch 77/KH-UBND"]);
  });

  test("prints one document as an object and several as an array", async () => {
    expect(JSON.parse((await read(["plan.txt"], { isJson: true })).out)).toMatchObject({ id: "plan" });
    writeFileSync(join(folder, "second.txt"), plan);
    expect(JSON.parse((await read(["plan.txt", "second.txt"], { isJson: true })).out)).toMatchObject([
      { id: "plan" },
      { id: "second" },
    ]);
  });

  test("writes each document beside the text its spans point into", async () => {
    const { code, out } = await read(["plan.txt"], { isJson: true, out: "out" });
    expect([code, out, readdirSync(join(folder, "out"))]).toEqual([0, "", ["plan.json", "plan.txt"]]);
    expect(readFileSync(join(folder, "out/plan.txt"), "utf8")).toBe(plan.normalize("NFC"));
  });

  test("takes the documents of a folder", async () => {
    mkdirSync(join(folder, "papers"));
    writeFileSync(join(folder, "papers/a.txt"), plan);
    writeFileSync(join(folder, "papers/notes.md"), "none");
    expect((await read(["papers"], { isJson: true })).out).toContain('"id": "a"');
  });
});

describe("a document that cannot be read", () => {
  test.each([
    ["missing.txt", "", "không có tệp này."],
    ["empty.txt", "", "Tệp không có chữ nào"],
    ["broken.docx", "no zip", "Không mở được tệp docx"],
    ["secret.txt", `MẬT\n${plan}`, "Văn bản mang dấu chỉ độ mật"],
  ])("%s is one sentence and code 1", async (name, content, sentence) => {
    if (name !== "missing.txt") writeFileSync(join(folder, name), content);
    const { code, out, err } = await read([name]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`dondoc: ${name}: ${sentence}`);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("does not keep the others from being read", async () => {
    const { code, out, err } = await read(["missing.txt", "plan.txt"]);
    expect(code).toBe(1);
    expect(out).toContain("12/KH-UBND");
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("is never written over", async () => {
    const { code, err } = await read(["plan.txt"], { out: "." });
    expect([code, err]).toEqual([1, "dondoc: plan.txt: --out sẽ ghi đè chính tệp này. Chọn thư mục khác.\n"]);
    expect(readFileSync(join(folder, "plan.txt"), "utf8")).toBe(plan.normalize("NFD"));
  });

  test("shares no name with another of the same run", async () => {
    mkdirSync(join(folder, "other"));
    writeFileSync(join(folder, "other/plan.txt"), plan);
    const { code, err } = await read(["plan.txt", "other/plan.txt"], { out: "out" });
    expect([code, err]).toEqual([1, expect.stringContaining("other/plan.txt")]);
  });
});
