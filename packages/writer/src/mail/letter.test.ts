import { describe, expect, test } from "vitest";
import { type Letter, writtenLetter } from "./letter.ts";

const stop = { text: "Không nhận nữa", detail: null, address: "https://dondoc.example.vn/mail/stop/ddu_x" };

function letterWith(text: string): Letter {
  return {
    subject: text,
    greeting: text,
    parts: [
      {
        title: text,
        lines: [{ text, detail: text, address: "https://dondoc.example.vn/tasks/1" }],
        more: text,
      },
      { title: null, lines: [{ text, detail: null, address: null }], more: null },
    ],
    foot: [stop],
  };
}

describe("a letter", () => {
  test("says the same in plain text and in HTML", () => {
    const { subject, text, html } = writtenLetter(letterWith("Lập danh mục sách"), "vi");
    expect(subject).toBe("Lập danh mục sách");
    expect(text).toContain("- Lập danh mục sách\n  Lập danh mục sách\n  https://dondoc.example.vn/tasks/1");
    expect(html).toContain('<a href="https://dondoc.example.vn/tasks/1">Lập danh mục sách</a>');
    for (const form of [text, html]) expect(form).toContain(stop.address);
  });

  test.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><iframe src=http://a.example>",
    "&lt;b&gt;",
  ])("keeps %j of a document as text in HTML", (hostile) => {
    const { html } = writtenLetter(letterWith(hostile), "en");
    expect(html).not.toMatch(/<(?:script|img|iframe|b)\b/u);
    expect(html).toContain(
      hostile
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;"),
    );
  });

  test.each([
    "Hai\r\nBcc: all@a.example",
    "Hai\r\n\r\n\r\nBcc: b",
    "Hai\u2028Bcc: c",
    "Hai\u0085\u0000Bcc: d",
  ])("puts %j of a document on one line of the subject and of the text", (hostile) => {
    const { subject, text } = writtenLetter(letterWith(hostile), "vi");
    expect(subject).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(text).not.toMatch(/^\s*Bcc:/mu);
  });

  test("leads to pages of the web and to nothing else", () => {
    const parts = [
      { title: null, lines: [{ text: "a", detail: null, address: "javascript:alert(1)" }], more: null },
    ];
    expect(() => writtenLetter({ ...letterWith("a"), parts }, "vi")).toThrow("pages only");
  });
});
