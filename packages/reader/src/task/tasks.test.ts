import { describe, expect, test } from "vitest";
import { draftOf, isCoordinator, isLead, planWith, unitsOf } from "../testing/read.ts";

const statements = (body: string): string[] => draftOf(planWith(body)).tasks.map((task) => task.statement);

describe("what is a task", () => {
  test("every dash under a heading, and no heading", () => {
    expect(statements("II. NHIỆM VỤ\n1. Tuyên truyền\n- Tổ chức tuyên truyền.\n- Phát tờ rơi.")).toEqual([
      "Tổ chức tuyên truyền.",
      "Phát tờ rơi.",
    ]);
  });

  test("a numbered paragraph with nothing under it", () => {
    expect(
      statements("III. TỔ CHỨC THỰC HIỆN\n1. Phòng Nghiệp vụ Y chủ trì thực hiện Kế hoạch."),
    ).toHaveLength(1);
  });

  test("nothing under aims and requirements", () => {
    expect(
      statements("I. MỤC ĐÍCH, YÊU CẦU\n- Thực hiện đầy đủ các nội dung.\n- Bảo đảm tiết kiệm."),
    ).toEqual([]);
  });

  test("no descriptor and no closing formula", () => {
    expect(
      statements(
        "II. NỘI DUNG\n1. Thành phần: Lãnh đạo các phòng.\n2. Tổ chức hội nghị.\nTrên đây là Kế hoạch nâng cao chất lượng khám bệnh./.",
      ),
    ).toEqual(["Tổ chức hội nghị."]);
  });

  test("a plus only below a dash that leads in orders", () => {
    const body =
      "II. NHIỆM VỤ\n1. Chung\n- Các phòng tập trung thực hiện:\n+ Rà soát hồ sơ;\n+ Tổ chức kiểm tra.\n- Kiểm tra các cơ sở.\n+ Cơ sở công lập;\n+ Cơ sở tư nhân.";
    expect(statements(body)).toEqual([
      "Rà soát hồ sơ;",
      "Tổ chức kiểm tra.",
      "Kiểm tra các cơ sở. + Cơ sở công lập; + Cơ sở tư nhân.".replaceAll("+ ", ""),
    ]);
  });
});

describe("who answers for a task", () => {
  test("the unit of the heading, for dashes and for plain paragraphs", () => {
    const draft = draftOf(
      planWith(
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Tổ chức cán bộ\n- Bố trí nhân lực.\n2. Các bệnh viện, trung tâm y tế\nBáo cáo số liệu hằng quý.",
      ),
    );
    expect(draft.tasks.map((_, index) => unitsOf(draft, index, isLead))).toEqual([
      ["Phòng Tổ chức cán bộ"],
      ["Các bệnh viện", "trung tâm y tế"],
    ]);
  });

  test("the line behind the group, back to the line before it", () => {
    const draft = draftOf(
      planWith(
        "II. NHIỆM VỤ\n1. Chung\n- Một việc phải làm.\n* Đảng ủy Sở lãnh đạo thực hiện thường xuyên.\n- Hai việc phải làm.\n* Phòng Nghiệp vụ hướng dẫn các bệnh viện triển khai; hoàn thành trong quý II-2026.",
      ),
    );
    expect(
      draft.tasks.map((task) => task.assignments.map(({ role, unitAsWritten }) => [role, unitAsWritten])),
    ).toEqual([
      [["lead", "Đảng ủy Sở"]],
      [
        ["guide", "Phòng Nghiệp vụ"],
        ["execute", "các bệnh viện"],
      ],
    ]);
    expect(draft.tasks[1]?.deadline?.schedule).toMatchObject({ kind: "once", dueOn: "2026-06-30" });
  });

  test("labels under a group, with who watches over it", () => {
    const draft = draftOf(
      planWith(
        "II. NHIỆM VỤ\n1. Chung\n- Một việc phải làm.\n- Hai việc phải làm.\nLãnh đạo phụ trách: Giám đốc Sở.\nĐơn vị chủ trì: Phòng Nghiệp vụ; Đơn vị phối hợp: Thanh tra Sở.",
      ),
    );
    for (const index of [0, 1]) {
      expect(unitsOf(draft, index, isLead)).toEqual(["Phòng Nghiệp vụ"]);
      expect(unitsOf(draft, index, (role) => role === "supervise")).toEqual(["Giám đốc Sở"]);
    }
  });

  test("the unit named behind the work, in brackets, in a sentence or behind a label", () => {
    const draft = draftOf(
      planWith(
        "II. NHIỆM VỤ\n1. Chung\n- Rà soát hồ sơ (Văn phòng Sở chủ trì thực hiện).\n- Lập danh mục. Giao Thanh tra Sở chủ trì, phối hợp với Văn phòng Sở.\n- Biên soạn tài liệu; đơn vị chủ trì: Phòng Nghiệp vụ; thời gian hoàn thành: quý II/2026.",
      ),
    );
    expect(draft.tasks.map((_, index) => unitsOf(draft, index, isLead))).toEqual([
      ["Văn phòng Sở"],
      ["Thanh tra Sở"],
      ["Phòng Nghiệp vụ"],
    ]);
    expect(draft.tasks[2]?.deadline?.schedule).toMatchObject({ kind: "once", dueOn: "2026-06-30" });
  });

  test("nobody, where the lead-in only draws up the plan", () => {
    const draft = draftOf(
      planWith(
        "Sở Y tế xây dựng Kế hoạch nâng cao chất lượng như sau:\nII. NHIỆM VỤ\n1. Chung\n- Cải tiến quy trình.",
      ),
    );
    expect(draft.tasks[0]?.assignments).toEqual([]);
    expect(draft.checks).toContainEqual({ code: "task-without-lead", span: draft.tasks[0]?.span });
  });
});

describe("a table whose cells stand on lines of their own", () => {
  const draft = draftOf(
    planWith("Trên đây là Kế hoạch của Sở./.") +
      "\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\nTT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nKết quả\nThời gian hoàn thành\nI.\nVề thể chế\n1.\nXây dựng quy chế phối hợp\nPhòng Pháp chế\nThanh tra Sở\nQuy chế\n6/2026\n2.\nRà soát văn bản\nPhòng Pháp chế\nThường xuyên\n",
  );

  test("gives one task for each row", () => {
    expect(draft.tasks.map((task) => [task.statement, task.sectionPath])).toEqual([
      ["Xây dựng quy chế phối hợp", "PL/I"],
      ["Rà soát văn bản", "PL/I"],
    ]);
  });

  test("finds the column of a cell even where an empty one left no trace", () => {
    expect(draft.tasks[1]).toMatchObject({ outputs: [], deadline: { schedule: { kind: "continuous" } } });
    expect(unitsOf(draft, 1, isLead)).toEqual(["Phòng Pháp chế"]);
    expect(draft.tasks[0]).toMatchObject({
      outputs: ["Quy chế"],
      deadline: { schedule: { dueOn: "2026-06-30" } },
    });
    expect(unitsOf(draft, 0, isCoordinator)).toEqual(["Thanh tra Sở"]);
  });
});

describe("a table that a scan left as lines", () => {
  const draft = draftOf(
    planWith(
      "II. NỘI DUNG\nSTT Công việc Thời gian Người thực hiện\n01 Xây dựng danh mục | 01/3/2026 - 05/3/2026 Sở Y tế\nthuốc năm 2026\n02 Thẩm định kế hoạch | Trước ngày 25/4/2026 Tổ thẩm định\n03 Phê duyệt danh mục | 30/4/2026 Giám đốc Sở\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.",
    ),
  );

  test("gives a task for each ordinal, with the unit behind the date", () => {
    expect(draft.tasks.map((task, index) => [task.statement, unitsOf(draft, index, isLead)])).toEqual([
      ["Xây dựng danh mục thuốc năm 2026", ["Sở Y tế"]],
      ["Thẩm định kế hoạch", ["Tổ thẩm định"]],
      ["Phê duyệt danh mục", ["Giám đốc Sở"]],
      ["Văn phòng Sở theo dõi.", ["Văn phòng Sở"]],
    ]);
  });

  test("says that such a unit is inferred", () => {
    expect(draft.tasks[0]?.assignments[0]?.certainty).toBe("inferred");
  });
});

describe("what is no task", () => {
  test("a legal basis in a dash above every heading", () => {
    expect(statements("- Căn cứ Luật Khám bệnh, chữa bệnh;\nI. NHIỆM VỤ\n1. Rà soát hồ sơ.")).toEqual([
      "Rà soát hồ sơ.",
    ]);
  });

  test("what a meeting only thought", () => {
    expect(
      statements("1. Ghi nhận, đánh giá cao nỗ lực của các phòng.\n2. Giao Văn phòng Sở rà soát hồ sơ."),
    ).toEqual(["Giao Văn phòng Sở rà soát hồ sơ."]);
  });

  test("a heading of the top level with nothing under it", () => {
    expect(statements("II. NỘI DUNG\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.")).toEqual([
      "Văn phòng Sở theo dõi.",
    ]);
  });
});
