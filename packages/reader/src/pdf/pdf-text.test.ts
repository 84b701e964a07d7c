import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { pdfText } from "./pdf-text.ts";
import { filledBorder, makePdf, words } from "./testing/make-pdf.ts";
import { leftThenRight } from "../testing/state-head.ts";

const fixtures = new URL("../../../../tests/fixtures/documents/", import.meta.url);

async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await pdfText(bytes);
  return result.ok ? result.value.text : result.problem.code;
}

describe("a plan as LibreOffice prints it", () => {
  let lines: string[] = [];
  beforeAll(async () => {
    lines = (await textOf(new Uint8Array(readFileSync(new URL("ke-hoach-62-kh-ubnd.pdf", fixtures))))).split(
      "\n",
    );
  });

  test("has the left column of the head before the right one", () => {
    expect(lines.filter((line) => line !== "").slice(0, 6)).toEqual([
      ...leftThenRight({
        issuer: ["ỦY BAN NHÂN DÂN", "TỈNH THẠCH LAM"],
        number: "62/KH-UBND",
        place: "Thạch Lam",
        on: "05 tháng 3 năm 2024",
      }),
    ]);
  });

  test("has each paragraph on a line, without the marks of footnotes", () => {
    expect(lines).toContain(
      "- Lập danh mục sân chơi, nhà văn hóa xuống cấp của toàn tỉnh, trình UBND tỉnh trước ngày 30/4/2024.",
    );
  });

  test("has the recipients whole before the signature, though a page ends between them", () => {
    const from = lines.indexOf("Nơi nhận:");
    expect(lines.slice(from, from + 11)).toEqual([
      "Nơi nhận:",
      "- Thường trực Tỉnh ủy (để báo cáo);",
      "- Thường trực HĐND tỉnh (để báo cáo);",
      "- Sở Văn hóa và Thể thao, Sở Tài chính;",
      "- UBND các huyện;",
      "- Lưu: VT, VX.",
      "",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Lò Văn Thử",
    ]);
  });

  test("has each cell of a table on a line, the heading once though the next page repeats it", () => {
    expect(lines.filter((line) => line === "Đơn vị chủ trì")).toHaveLength(1);
    const last = lines.indexOf("11");
    expect(lines.slice(last, last + 12)).toEqual([
      "11",
      "Cập nhật dữ liệu thiết chế văn hóa cơ sở lên hệ thống thông tin của ngành",
      "Sở Văn hóa và Thể thao",
      "Sở Thông tin và Truyền thông",
      "Cơ sở dữ liệu",
      "Thường xuyên",
      "12",
      "Rà soát quy chế hoạt động của nhà văn hóa thôn, sửa những điều không còn phù hợp",
      "UBND các huyện",
      "Sở Tư pháp",
      "Quy chế mẫu",
      "30/9/2024",
    ]);
  });

  test("has its footnote at the end", () => {
    expect(lines.at(-1)).toBe("Kể cả sân chơi trong khuôn viên nhà văn hóa thôn.");
  });
});

describe("pages", () => {
  test("are parted by form feeds, their numbers on lines of their own", async () => {
    const page = (text: string, number: number): string =>
      words(text, [85, 700]) + words("Ends here.", [85, 600]) + words(String(number), [297, 805]);
    expect(await textOf(makePdf({ contents: [page("One.", 1), page("Two.", 2)] }))).toBe(
      "1\nOne.\nEnds here.\n\f2\nTwo.\nEnds here.",
    );
  });

  test("of pictures with nothing but a stamped signature have no text layer", async () => {
    const signed = makePdf({ contents: [words("Signed by: an office", [400, 800]), "", ""] });
    expect(await pdfText(signed)).toMatchObject({ ok: true, value: { hasTextLayer: false, pages: 3 } });
  });
});

describe("tables", () => {
  const cells = [
    ["No", "Task", "Lead"],
    ["1", "Count the trees", "Parks"],
    ["2", "Paint the fence", "Works"],
  ];
  const drawn = (border: typeof filledBorder): string =>
    cells
      .flatMap((row, r) =>
        row.map((text, c) => {
          const [x, y] = [80 + c * 140, 700 - r * 30];
          return border(x, y, 140, 30) + words(text, [x + 6, y + 10]);
        }),
      )
      .join("");

  test.for([
    ["thin filled rectangles", filledBorder],
    [
      "stroked rectangles",
      (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S\n`,
    ],
  ] as const)("ruled by %s are read row by row", async ([, border]) => {
    expect((await textOf(makePdf({ contents: [drawn(border)] }))).split("\n")).toEqual(cells.flat());
  });

  test("merged over two columns have one cell there", async () => {
    const merged =
      filledBorder(80, 700, 280, 30) +
      words("Both", [90, 710]) +
      filledBorder(80, 670, 140, 30) +
      words("Left", [90, 680]) +
      filledBorder(220, 670, 140, 30) +
      words("Right", [230, 680]);
    expect((await textOf(makePdf({ contents: [merged] }))).split("\n").filter(Boolean)).toEqual([
      "Both",
      "Left",
      "Right",
    ]);
  });

  test("are not made of a frame around a page", async () => {
    const framed = filledBorder(40, 40, 500, 760) + words("Framed words.", [85, 700]);
    expect(await textOf(makePdf({ contents: [framed] }))).toBe("Framed words.");
  });
});

describe("wrapped lines", () => {
  const full = "abcdefgh ".repeat(8).trim();
  const body = (lines: readonly string[]): string =>
    lines.map((line, index) => words(line, [85, 700 - index * 16], 12)).join("");

  test("are rejoined when the next word had no room", async () => {
    expect(await textOf(makePdf({ contents: [body([full, full, full, "short end."])] }))).toBe(
      [full, full, full, "short end."].join(" "),
    );
  });

  test("end a paragraph when the next word had room", async () => {
    expect(await textOf(makePdf({ contents: [body([full, full, full, "short end.", "Next one."])] }))).toBe(
      `${[full, full, full, "short end."].join(" ")}\nNext one.`,
    );
  });

  test("close up a number that is broken behind its hyphen", async () => {
    const broken = `${"abcdefgh ".repeat(7)}number 70-`;
    expect(
      await textOf(makePdf({ contents: [body([full, full, full, broken, "KL/TW of today."])] })),
    ).toContain("70-KL/TW of today.");
  });

  test("go on over a page break, the break behind them", async () => {
    const first = body([full, full, full, full]);
    const second = body(["and goes on.", "Another one."]);
    expect(await textOf(makePdf({ contents: [first, second] }))).toBe(
      `${[full, full, full, full].join(" ")} and goes on.\n\fAnother one.`,
    );
  });
});

test("a date at the head of a line numbers nothing", async () => {
  const full = "abcdefgh ".repeat(8).trim();
  const page = [full, full, `${full.slice(0, -4)} day`, "14/6/2025; then more."]
    .map((line, index) => words(line, [85, 700 - index * 16]))
    .join("");
  expect(await textOf(makePdf({ contents: [page] }))).toContain("day 14/6/2025; then more.");
});

test("a heading whose number and day are left blank keeps each on one line", async () => {
  const head =
    words("AN OFFICE", [90, 780]) +
    words("THE STATE AND ITS NAME", [330, 780]) +
    words("No:", [90, 750]) +
    words("/AB-CD", [150, 750]) +
    words("Place, day", [330, 750]) +
    words("month 6 of 2026", [420, 750]) +
    words("A TITLE THAT STANDS IN THE MIDDLE", [190, 700]);
  expect((await textOf(makePdf({ contents: [head] }))).split("\n").filter(Boolean)).toEqual([
    "AN OFFICE",
    "No: /AB-CD",
    "THE STATE AND ITS NAME",
    "Place, day month 6 of 2026",
    "A TITLE THAT STANDS IN THE MIDDLE",
  ]);
});

test("a paragraph may go on over several pages", async () => {
  const page = Array.from({ length: 4 }, (_, index) =>
    words("abcdefgh ".repeat(8).trim(), [85, 700 - index * 16]),
  ).join("");
  const text = await textOf(makePdf({ contents: [page, page, page] }));
  expect(text).toBe("abcdefgh ".repeat(8 * 4 * 3).trim());
});

describe("raised figures", () => {
  test("are left out behind a word, and kept behind a measure", async () => {
    const line =
      words("Trees", [85, 700]) +
      words("1", [117.5, 705], 7) +
      words("stand on 30 m", [125, 700]) +
      words("2", [202, 705], 7);
    expect(await textOf(makePdf({ contents: [line] }))).toMatch(/^Trees stand on 30 m ?2$/);
  });
});
