import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { addFileRoutes } from "../http/file-routes.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { memoryFiles } from "../testing/memory-files.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { readAtOnce } from "../testing/read-at-once.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";
import { cleanFiles } from "./clean-files.ts";

const plan = [
  "ỦY BAN NHÂN DÂN\nHUYỆN SƠN LA HẠ\nSố: 5/KH-UBND Sơn La Hạ, ngày 04 tháng 3 năm 2024\nKẾ HOẠCH",
  "Thực hiện Kết luận số 12-KL/TW ngày 01/02/2024 của Ban Bí thư về thư viện thôn",
  "I. NHIỆM VỤ\n1. Phòng Văn hóa\n- Mở thư viện ở mỗi thôn, hoàn thành trước ngày 30/9/2024.",
].join("\n");

function form(content: string, fileName: string): FormData {
  const data = new FormData();
  data.set("file", new File([content], fileName));
  return data;
}

describeOnEachDatabase("files of an office", (database) => {
  let office: Office;
  const putAt = new Date("2024-10-01T02:00:00Z");
  beforeEach(async () => {
    await emptyTables(database());
    office = { ...testOffice(database()), files: { store: memoryFiles(() => putAt), scan: null } };
  });
  const get = (path: string, actor = { kind: "local", name: "test" } as const) => {
    const app = new Hono();
    addFileRoutes(app, () => ({ office, actor }));
    return app.request(path);
  };
  const upload = (content: string, name: string) => callerOf(office).file.upload(form(content, name));

  test("an uploaded file is named by its content, which evidence then speaks of", async () => {
    const kept = await upload("Biên bản", "../biên bản.txt");
    expect(kept).toMatchObject({
      fileName: "biên bản.txt",
      mediaType: "text/plain; charset=utf-8",
      bytes: 11,
    });
    expect(await upload("Biên bản", "khác.txt")).toMatchObject({ sha256: kept.sha256 });
  });

  test("what could run in a browser is refused", async () => {
    await expect(upload("<script>alert(1)</script>", "ke-hoach.pdf")).rejects.toThrow("file-type-refused");
    await expect(upload("", "ke-hoach.pdf")).rejects.toThrow("file-empty");
  });

  describe("the original of a draft", () => {
    test("is given back as it came, to be saved and never shown", async () => {
      const { draftId } = await readAtOnce(callerOf(office).draft.read(form(plan, "Kế hoạch 5.txt")));
      const { sha256 } = await upload(plan, "lần nữa.txt");
      const answer = await get(`/files/${draftId}/${sha256}`);
      expect(await answer.text()).toBe(plan);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "application/octet-stream",
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
      });
      expect(answer.headers.get("content-disposition")).toContain("attachment");
    });

    test("is not found by who knows the hash alone, nor through another draft", async () => {
      const { sha256 } = await upload("Biên bản", "a.txt");
      const { draftId } = await readAtOnce(callerOf(office).draft.read(form(plan, "a.txt")));
      const paths = [`${draftId}/${sha256}`, `unt_0.x/${sha256}`, `${draftId}/..%2f`];
      for (const path of paths) expect((await get(`/files/${path}`)).status).toBe(404);
    });
  });

  test("what nothing speaks of is cleaned away after a day, and what is spoken of stays", async () => {
    await callerOf(office).draft.read(form(plan, "a.txt"));
    await upload("Biên bản", "b.txt");
    const cleaning = { database: database(), store: office.files.store, waiting: new Set<string>() };
    expect(await cleanFiles(cleaning, putAt)).toEqual({ looked: 2, removed: 0 });
    const later = new Date(putAt.getTime() + 25 * 60 * 60_000);
    expect(await cleanFiles(cleaning, later)).toEqual({ looked: 2, removed: 1 });
    expect(await cleanFiles(cleaning, later)).toEqual({ looked: 1, removed: 0 });
  });
});
