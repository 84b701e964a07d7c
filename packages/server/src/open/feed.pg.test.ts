import { given } from "@dondoc/domain/scenarios";
import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { testApp } from "../testing/test-app.ts";

describeOnEachDatabase("the feed of a plan", (database) => {
  test("is there for everybody where everybody reads, newest first, and not where nobody may", async () => {
    await emptyTables(database());
    const office = await suoiHoaOffice(database(), { story: "submitted" });
    const path = `/feeds/plans/${given.planId}`;
    expect((await testApp(office).request(path)).status).toBe(401);
    const open = testApp({ ...office, isReadingPublic: true });
    const answer = await open.request(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "application/rss+xml; charset=utf-8",
    ]);
    const text = await answer.text();
    const titles = [...text.matchAll(/<item><title>(.*?)<\/title>/gu)].map(([, title]) => title);
    expect(titles[0]).toMatch(/^Ủy ban nhân dân xã Bản Đá: Nộp kết quả/u);
    expect(titles.length).toBeGreaterThan(1);
    expect(text).toContain(`http://127.0.0.1:7070/tasks/${given.taskId}`);
    for (const id of ["pln_1.018cc251-f400-7000-9000-00000000dead", "một", given.taskId]) {
      expect((await open.request(`/feeds/plans/${encodeURIComponent(id)}`)).status).toBe(404);
    }
  }, 60_000);
});
