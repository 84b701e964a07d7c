import { problemOf } from "@dondoc/client";
import { problemSentence } from "@dondoc/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wardPlanText } from "../fixtures/ward-plan.ts";
import { documentForm, readAtOnce } from "./document-form.ts";
import { startNewOffice } from "./new-office.ts";
import type { ServerProcess } from "./server-process.ts";
import { type SignedIn, signedInClerk } from "./signed-in.ts";

let server: ServerProcess;
let clerk: SignedIn;
beforeAll(async () => {
  server = await startNewOffice();
  clerk = await signedInClerk(server);
});
afterAll(() => server.stop());

const MEGABYTE = 1024 * 1024;
const secretPlan = wardPlanText().replace("KẾ HOẠCH\n", "MẬT\n\nKẾ HOẠCH\n");

describe("a document that cannot be taken", () => {
  test.each([
    [
      "a .docx that is no zip",
      "ke-hoach.docx",
      new Uint8Array(5_000).fill(65),
      "hỏng hoặc không đúng định dạng",
    ],
    ["an empty file", "trong.txt", "", "không có chữ nào"],
    ["a file of 50 MB", "to.txt", new Uint8Array(50 * MEGABYTE).fill(97), "quá mức"],
    ["a document marked MẬT", "mat.txt", secretPlan, "không nhận văn bản mật"],
  ])("%s is refused in Vietnamese and leaves nothing behind", async (_, fileName, content, words) => {
    const before = await everything();
    const sentence = await refusalOf(documentForm(fileName, content));
    expect(sentence).toContain(words);
    expect(await everything()).toEqual(before);
  });

  test("the word in prose is no marking", async () => {
    const prose = wardPlanText().replace(
      "Giữ cho sân chơi an toàn.",
      "Giữ bí mật nhà nước, mật độ sân chơi hợp lý.",
    );
    const { draftId } = await readAtOnce(clerk.api.draft.read.mutate(documentForm("thuong.txt", prose)));
    expect(draftId).toMatch(/^dft_0\./u);
  });
});

async function refusalOf(form: FormData): Promise<string> {
  try {
    await clerk.api.draft.read.mutate(form);
  } catch (error) {
    return problemSentence(problemOf(error, server.url), "vi");
  }
  throw new Error("The document was taken.");
}

async function everything() {
  return { drafts: await clerk.api.draft.list.query(), plans: await clerk.api.plan.list.query() };
}
