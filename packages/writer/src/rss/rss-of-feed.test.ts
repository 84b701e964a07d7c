import { parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { rssOfFeed } from "./rss-of-feed.ts";

const item = {
  id: "1.a.2",
  title: "UBND xã Bản Đá: đã tiếp nhận",
  text: "Lập danh mục sách của thôn",
  link: "https://dondoc.example.vn/tasks/tsk_1",
  at: "2024-06-10T02:00:00.000Z",
};
const feed = {
  title: "5/KH-UBND",
  description: "về tủ sách thôn",
  link: "https://dondoc.example.vn/plans/pln_1",
  self: "https://dondoc.example.vn/feeds/plans/pln_1?a=1&b=2",
  items: [item],
};

describe("a feed, read again by another library", () => {
  test("has its head and its items", () => {
    const read = parseRssFeed(rssOfFeed(feed));
    expect(read).toMatchObject({ title: feed.title, description: feed.description, link: feed.link });
    expect(read.atom?.links?.[0]).toMatchObject({ href: feed.self, rel: "self" });
    expect(read.items).toMatchObject([
      {
        title: item.title,
        description: item.text,
        link: item.link,
        guid: { value: item.id, isPermaLink: false },
        pubDate: "Mon, 10 Jun 2024 02:00:00 GMT",
      },
    ]);
  });

  test.each([
    "<script>alert(1)</script>",
    "]]>",
    "&lt;b&gt;",
    '" onload="x',
    "a\u0000\u0008b\u202Ec",
    "</title><item>",
  ])("keeps %j of a document as text, and makes nothing of it", (words) => {
    const text = rssOfFeed({ ...feed, title: words, items: [{ ...item, title: words, text: words }] });
    const read = parseRssFeed(text);
    expect(read.items).toHaveLength(1);
    expect(text.match(/<item>/gu)).toHaveLength(1);
    expect(text).not.toContain("<script>");
    // eslint-disable-next-line no-control-regex -- what XML does not take
    expect(text).not.toMatch(/[\u0000-\u0008\u202e]/u);
    // eslint-disable-next-line no-control-regex -- as above
    const plain = words.replaceAll(/[\u0000\u0008\u202E]/gu, "");
    expect(read.items?.[0]?.description).toBe(plain);
  });
});
