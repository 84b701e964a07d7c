import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { cellWidth, cut, fit, fitRight, printable, wrap } from "./cell.ts";

describe("the width of Vietnamese text", () => {
  test("is one cell a letter, composed or not", () => {
    expect(cellWidth("Đình Bảng")).toBe(9);
    expect(cellWidth("Đình Bảng".normalize("NFD"))).toBe(9);
  });

  test("is two cells for a wide character", () => {
    expect(cellWidth("漢")).toBe(2);
  });
});

describe("cutting", () => {
  test("ends with an ellipsis in the last cell", () => {
    expect(cut("Tương Giang", 8)).toBe("Tương G…");
  });

  test("never separates a letter from its marks", () => {
    expect(cut("Đình Bảng".normalize("NFD"), 3).normalize("NFC")).toBe("Đì…");
  });

  test("leaves a text that fits alone", () => {
    expect(cut("Hương Mạc", 9)).toBe("Hương Mạc");
  });

  test("never splits a wide character", () => {
    expect(fit("漢漢漢", 4)).toBe("漢… ");
  });
});

test("a cell is filled to its width on either side", () => {
  expect(fit("Đồng", 6)).toBe("Đồng  ");
  expect(fitRight("12", 4)).toBe("  12");
});

describe("text of a document", () => {
  test("loses control characters and escape sequences", () => {
    expect(printable("a\u001b[2Jb\u0007c")).toBe("a b c");
  });

  test("loses characters that turn a line round", () => {
    expect(printable("số\u202e 77")).toBe("số 77");
  });

  test("is composed and on one line", () => {
    expect(printable("Kế\n  hoạch".normalize("NFD"))).toBe("Kế hoạch");
  });
});

describe("wrapping", () => {
  test("breaks between words", () => {
    expect(wrap("một hai ba bốn", 7)).toEqual(["một hai", "ba bốn"]);
  });

  test("breaks a word that is longer than a line", () => {
    expect(wrap("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"]);
  });
});

test("widths are those of the package that terminals agree on", () => {
  const samples = [
    "Đình Bảng",
    "Ủy ban nhân dân phường Đồng Kỵ — “thường xuyên” … ‘a’",
    "▌ ▾ ▸ ─│┌┬┐├┤└┴┘┼ ┃ ✓ ✗ × ∘ ▏",
    "漢字 한국 ﾊﾟ 👍🏽 🇻🇳 1️⃣ e\u0301\u0323",
    "a\u200bb\u00adc",
    "½ ² § ° ± · ÷",
  ];
  for (const sample of samples) expect([sample, cellWidth(sample)]).toEqual([sample, stringWidth(sample)]);
  const scripts = [
    [0x20, 0x0370],
    [0x1e00, 0x1f00],
    [0x2000, 0x2800],
  ] as const;
  for (const [from, to] of scripts) {
    for (let code = from; code < to; code += 1) {
      const letter = printable(String.fromCharCode(code));
      expect([code, cellWidth(letter)]).toEqual([code, stringWidth(letter)]);
    }
  }
});
