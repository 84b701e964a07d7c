import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Draft } from "@dondoc/domain/draft";
import { describe, expect, test } from "vitest";
import { readAnyDocument, toGuideJson } from "./index.ts";

const fixtures = fileURLToPath(new URL("../../../tests/fixtures/documents/", import.meta.url));
const demo = fileURLToPath(new URL("../../server/src/demo/documents/", import.meta.url));
const scorer = fileURLToPath(new URL("../../../../shared/reading/score.mjs", import.meta.url));
const plans = ["ke-hoach-62-kh-ubnd", "ke-hoach-77-kh-ubnd", "ke-hoach-143-kh-tu"];

async function draftOf(fileName: string): Promise<Draft> {
  const result = await readAnyDocument({
    fileName,
    bytes: new Uint8Array(
      readFileSync([demo, fixtures].map((folder) => folder + fileName).find(existsSync) ?? ""),
    ),
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.draft;
}

describe("the same document in another format", () => {
  test.for(plans)("is read alike from Word and from PDF: %s", async (plan) => {
    const word = toGuideJson(plan, await draftOf(`${plan}.docx`));
    const pdf = toGuideJson(plan, await draftOf(`${plan}.pdf`));
    const statements = ({ tasks }: typeof pdf) =>
      tasks.map(({ statement, section, leads, coordinators, deadline, outputs }) => ({
        statement,
        section,
        leads,
        coordinators,
        outputs,
        schedule: deadline?.schedule,
      }));
    expect(pdf.document).toEqual(word.document);
    expect(statements(pdf)).toEqual(statements(word));
    expect(pdf.tasks.length).toBeGreaterThan(10);
  });

  test.for(["docx", "pdf"])("agrees with its text by 98 of 100 and more: %s", async (format, ctx) => {
    if (!existsSync(scorer)) return ctx.skip("the reading material is not beside the project");
    const folder = mkdtempSync(join(tmpdir(), "dondoc-formats-"));
    try {
      for (const plan of plans) {
        const write = async (ending: string, into: string): Promise<void> => {
          const read = toGuideJson(plan, await draftOf(`${plan}.${ending}`));
          writeFileSync(join(folder, `${plan}.${into}`), JSON.stringify(read));
        };
        await write("txt", "gold");
        await write(format, "read");
      }
      expect(agreement(folder)).toBeGreaterThanOrEqual(98);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the scorer says overall, the text's reading taken for the truth. */
function agreement(folder: string): number {
  const [gold, read] = ["gold", "read"].map((kind) => {
    const of = mkdtempSync(join(folder, kind));
    for (const plan of plans)
      writeFileSync(join(of, `${plan}.json`), readFileSync(join(folder, `${plan}.${kind}`)));
    return of;
  });
  const said = execFileSync(process.execPath, [scorer, read ?? "", "--gold", gold ?? ""], {
    encoding: "utf8",
  });
  return Number(/overall .*micro\s+([\d.]+)/.exec(said)?.[1]);
}

describe("a file is read by what it is", () => {
  test("an old Word file warns that automatic numbers are lost", async () => {
    const draft = await draftOf("ke-hoach-62-kh-ubnd.doc");
    expect(draft.document.number).toBe("62/KH-UBND");
    expect(draft.checks.filter(({ code }) => code === "numbers-lost")).toHaveLength(1);
  });

  test("a PDF under another name is a PDF", async () => {
    const bytes = new Uint8Array(readFileSync(`${fixtures}ke-hoach-143-kh-tu.pdf`));
    expect((await readAnyDocument({ fileName: "plan.docx", bytes })).ok).toBe(true);
  });

  test.for(["plan.pdf", "plan.doc"])("words under the name %s are a broken file", async (fileName) => {
    const bytes = new TextEncoder().encode("KẾ HOẠCH");
    expect(await readAnyDocument({ fileName, bytes })).toMatchObject({
      problem: { code: "document-broken", format: fileName.slice(-3) },
    });
  });

  test("a picture without anybody to recognise its letters has no text", async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
    expect(await readAnyDocument({ fileName: "scan.jpg", bytes })).toEqual({
      ok: false,
      problem: { code: "document-without-text" },
    });
  });
});
