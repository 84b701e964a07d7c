import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";
import { draftOf, isCoordinator, isLead, planWith, unitsOf } from "./testing/read.ts";
import { motto, stateName } from "./testing/state-head.ts";

const statements = (body: string): string[] => draftOf(planWith(body)).tasks.map((task) => task.statement);

describe("the head of a paper of the State", () => {
  const { document } = draftOf(planWith("II. NHIỆM VỤ\n1. Tuyên truyền\n- Tổ chức tuyên truyền."));

  test("gives type, number, symbol, issuer and the body above it", () => {
    expect(document).toMatchObject({
      type: "plan",
      number: "12/KH-SYT",
      symbol: "KH-SYT",
      issuer: "Sở Y tế",
      parentIssuer: "UBND tỉnh Sông Mơ",
      place: "Sông Mơ",
      issuedOn: "2026-03-05",
      subject: "Nâng cao chất lượng khám bệnh năm 2026",
    });
  });

  test("gives the signer with post and authority", () => {
    expect(document.signers).toEqual([{ name: "Trần Văn Mẫu", title: "Phó Giám đốc", authority: ["KT"] }]);
  });

  test("gives the recipients without their notes", () => {
    expect(document.recipients.map(({ text, forReport, isArchive }) => [text, forReport, isArchive])).toEqual(
      [
        ["UBND tỉnh", true, false],
        ["Các phòng thuộc Sở", false, false],
        ["Lưu: VT, NVY", false, true],
      ],
    );
  });
});

describe("a title of several lines", () => {
  const orders = Array.from({ length: 12 }, (_, at) => `${at + 1}. Thôn ${at + 1} canh gác.`);

  test("ends at the gap below it, also where every paragraph has one", () => {
    const body = ["Triển khai chỉ đạo của huyện, xã lập kế hoạch.", "I. VIỆC", ...orders].join("\n\n");
    const { document } = draftOf(
      `UBND XÃ SÔNG MƠ\nSố: 5/KH-UBND\nSông Mơ, ngày 4 tháng 10 năm 2023\n\nKẾ HOẠCH\nPhòng cháy rừng\ntrên địa bàn xã\n\n${body}\n`,
    );
    expect(document.subject).toBe("Phòng cháy rừng trên địa bàn xã");
  });
});

describe("the head of a paper of the Party", () => {
  const { document } = draftOf(
    "TỈNH ỦY SÔNG MƠ\n*\nSố 07-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Mơ, ngày 02 tháng 9 năm 2025\n\nCHỈ THỊ\nvề công tác phòng cháy\n-----\n\n1. Ban Tuyên giáo Tỉnh ủy tổ chức tuyên truyền.\n\nNơi nhận:\n- Lưu Văn phòng Tỉnh ủy.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Thị Ví Dụ\n",
  );

  test("has no colon in its number and the type before the stroke", () => {
    expect(document).toMatchObject({
      type: "directive",
      number: "07-CT/TU",
      symbol: "CT/TU",
      issuer: "Tỉnh ủy Sông Mơ",
    });
  });

  test("does not take the name of the Party for a body above the issuer", () => {
    expect(document.parentIssuer).toBeNull();
  });
});

describe("columns that extraction ran together", () => {
  test("part again on one line", () => {
    const { document } = draftOf(
      `ỦY BAN NHÂN DÂN ${stateName}\nHUYỆN SÔNG MƠ ${motto}\nSố: 3 /CT-UBND Sông Mơ, ngày 4 tháng 10 năm 2023\nCHỈ THỊ\nVề việc phòng, chống hạn\n\n1. Phòng Nông nghiệp theo dõi mực nước.\n`,
    );
    expect(document).toMatchObject({
      issuer: "Ủy ban nhân dân huyện Sông Mơ",
      number: "3/CT-UBND",
      place: "Sông Mơ",
      issuedOn: "2023-10-04",
    });
  });

  test("leave the number empty when only the symbol is printed", () => {
    const { document } = draftOf(
      "UBND TỈNH SÔNG MƠ\nSỞ Y TẾ\nSố:      /KH-SYT\nSông Mơ, ngày     tháng 4 năm 2026\n\nKẾ HOẠCH\nKhám bệnh\n",
    );
    expect(document).toMatchObject({ number: null, symbol: "KH-SYT", issuedOn: "2026-04" });
  });
});

describe("two papers that one sentence cites", () => {
  test("keep each its own issuer", () => {
    const { citations } = draftOf(
      planWith(
        "II. NHIỆM VỤ\n1. Thực hiện Kế hoạch số 9/KH-UBND ngày 02/01/2026 của UBND tỉnh Sông Mơ và Kết luận số 5-KL/TU ngày 03/01/2026 của Tỉnh ủy Sông Mơ.",
      ),
    );
    expect(citations.map(({ number, issuer }) => [number, issuer])).toEqual([
      ["9/KH-UBND", "UBND tỉnh Sông Mơ"],
      ["5-KL/TU", "Tỉnh ủy Sông Mơ"],
    ]);
  });
});

describe("an official letter", () => {
  const draft = draftOf(
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG MƠ\nSố: 55/UBND-NC\nV/v rà soát hồ sơ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Mơ, ngày 10 tháng 6 năm 2026\n\nKính gửi:\n- Sở Nội vụ;\n- Sở Tư pháp.\n\nThực hiện Công văn số 9/BNV-TH ngày 01/6/2026 của Bộ Nội vụ, Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát hồ sơ; báo cáo kết quả về UBND tỉnh trước ngày 30/6/2026.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC.\n\nTL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nPhạm Văn Thử\n",
  );

  test("has a subject behind V/v and its addressees", () => {
    expect(draft.document).toMatchObject({
      type: "official-letter",
      subject: "rà soát hồ sơ",
      addressees: ["Sở Nội vụ", "Sở Tư pháp"],
    });
  });

  test("carries out what its opening names", () => {
    expect(draft.citations).toMatchObject([
      { number: "9/BNV-TH", relation: "implements", issuedOn: "2026-06-01", issuer: "Bộ Nội vụ" },
    ]);
  });

  test("gives its one task to the unit that is told", () => {
    expect(draft.tasks).toHaveLength(1);
    expect(unitsOf(draft, 0, isLead)).toEqual(["Sở Nội vụ"]);
    expect(unitsOf(draft, 0, isCoordinator)).toEqual(["Sở Tư pháp"]);
  });

  test("owes a report by the day it names", () => {
    expect(draft.reports).toMatchObject([
      {
        reporters: ["Sở Nội vụ"],
        recipients: ["UBND tỉnh"],
        deadline: { schedule: { dueOn: "2026-06-30" } },
      },
    ]);
  });
});

describe("what is refused", () => {
  test("a text of nothing but white space", () => {
    expect(readText(" \n\f\n ")).toEqual({ ok: false, problem: { code: "document-empty" } });
  });

  test.each([["MẬT"], ["TỐI MẬT"], ["TUYỆT MẬT"], ["[ MẬT ]"], ["| TỐI MẬT |"], ["Độ mật: MẬT"]])(
    "a paper that is marked %s at its head",
    (marking) => {
      const reading = readText(`UBND TỈNH SÔNG MƠ\n${marking}\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nThử\n`);
      expect(reading).toMatchObject({ ok: false, problem: { code: "document-secret" } });
    },
  );

  test.each([
    ["Bảo vệ bí mật nhà nước"],
    ["Tăng cường bảo mật thông tin"],
    ["Mật độ dân số"],
    ["Luật Bảo vệ bí mật"],
  ])("but not one that only speaks of it: %s", (title) => {
    expect(readText(`UBND TỈNH SÔNG MƠ\nSố: 1/KH-UBND\n\nKẾ HOẠCH\n${title}\n`).ok).toBe(true);
  });

  test("a text longer than the limit", () => {
    expect(readText("a".repeat(11), { characters: 10, lines: 10 })).toMatchObject({
      ok: false,
      problem: { code: "document-too-large" },
    });
  });

  test("a text with nothing of an official document in it", () => {
    expect(readText("xin chào")).toEqual({ ok: false, problem: { code: "document-not-understood" } });
  });
});

describe("the text of the page", () => {
  test("is read without page numbers and footnote marks that stand in a sentence", () => {
    const body =
      "II. NHIỆM VỤ\n1. Chung\n- Tiếp tục thực hiện các đề án về phát triển\n1\n. Chú trọng đào tạo cán bộ.";
    expect(statements(body)).toEqual([
      "Tiếp tục thực hiện các đề án về phát triển. Chú trọng đào tạo cán bộ.".replace("triển.", "triển ."),
    ]);
  });

  test("closes up a symbol that the line broke", () => {
    const draft = draftOf(
      "KẾ HOẠCH\nthực hiện Kết luận số 70-\nKL/TW của Bộ Chính trị\n\nI. NHIỆM VỤ\n1. Tuyên truyền sâu rộng trong nhân dân.\n",
    );
    expect(draft.citations).toMatchObject([{ number: "70-KL/TW", relation: "implements" }]);
  });

  test("points every span into its NFC form", () => {
    const written = planWith("II. NHIỆM VỤ\n1. Chung\n- Tổ chức tuyên truyền.").normalize("NFD");
    const reading = readText(written);
    if (!reading.ok) throw new Error("not read");
    const { text, draft } = reading.value;
    const span = draft.tasks[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toBe("Tổ chức tuyên truyền.");
  });
});
