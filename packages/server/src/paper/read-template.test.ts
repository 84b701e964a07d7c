import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtInTemplate } from "@dondoc/writer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportTemplate } from "./read-template.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-templates-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string) {
  writeFileSync(join(folder, "plan-report.json"), text);
  return reportTemplate(folder, "plan-report");
}

describe("the form of a report", () => {
  test("is the one that is built in where the office has no folder, or no file in it", async () => {
    const builtIn = { ok: true, value: builtInTemplate("plan-report", "vi") };
    expect(await reportTemplate(null, "plan-report")).toEqual(builtIn);
    expect(await reportTemplate(folder, "plan-report")).toEqual(builtIn);
  });

  test("keeps what the office does not change", async () => {
    const sections = [{ part: "late", title: "Việc còn chậm" }];
    const found = await read(JSON.stringify({ sections, authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] }));
    expect(found.ok && found.value).toEqual({
      ...builtInTemplate("plan-report", "vi"),
      sections,
      authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    });
  });

  test.each([
    ["{", "", "not JSON"],
    ['{"opening":"Theo {plans}"}', "opening", "Only {plan}"],
    ['{"sections":[{"part":"late","title":"a"},{"part":"late","title":"b"}]}', "sections", "at most once"],
    ['{"sections":[{"part":"secret","title":"a"}]}', "sections.0.part", "Invalid option"],
    ['{"color":"red"}', "", "Unrecognized key"],
    [`{"opening":"${"a".repeat(70_000)}"}`, "", "more than 65536 bytes"],
  ])("says what to mend in %.60s", async (text, at, because) => {
    const found = await read(text);
    expect(found).toMatchObject({
      ok: false,
      problem: { code: "template-wrong", file: "plan-report.json", at },
    });
    expect(!found.ok && "because" in found.problem && found.problem.because).toContain(because);
  });

  test("may be the example of the documentation", async () => {
    const page = readFileSync(new URL("../../../../apps/docs/papers.md", import.meta.url), "utf8");
    const [, example = ""] = /```json\n(.*?)```/su.exec(page) ?? [];
    const found = await read(example);
    expect(found.ok && found.value.sections.map(({ part }) => part)).toEqual(["late", "general", "groups"]);
  });
});
