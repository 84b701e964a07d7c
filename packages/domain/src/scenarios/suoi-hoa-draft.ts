import type { Draft, DraftAssignment, DraftTask } from "../draft/draft.ts";
import { day } from "../kernel/calendar-day.ts";
import type { Role } from "../task/role.ts";
import type { Schedule } from "../task/schedule.ts";

const span = { start: 0, end: 10 };

/**
 * What a reader would propose for a short plan of the invented district Suối Hoa: three tasks, a yearly report of the
 * communes, a target; it carries out a directive of Thạch Lam and is based on the province's own plan.
 */
export const suoiHoaDraft: Draft = {
  document: {
    type: "plan",
    number: "12/KH-UBND",
    symbol: "KH-UBND",
    issuer: "Ủy ban nhân dân huyện Suối Hoa",
    parentIssuer: null,
    place: "Suối Hoa",
    issuedOn: "2024-03-15",
    subject: "Đưa sách về các bản",
    signers: [{ name: "Lò Văn Thử", title: "Phó Chủ tịch", authority: ["KT"] }],
    addressees: [],
    recipients: [
      { text: "UBND tỉnh Thạch Lam", forReport: true, isArchive: false, span },
      { text: "Lưu: VT", forReport: false, isArchive: true, span },
    ],
  },
  citations: [
    {
      type: "directive",
      number: "21-CT/TU",
      issuedOn: "2024-01-10",
      issuer: "Tỉnh ủy Thạch Lam",
      relation: "implements",
      span,
    },
    {
      type: "plan",
      number: "45/KH-UBND",
      issuedOn: "2024-02-20",
      issuer: "UBND tỉnh Thạch Lam",
      relation: "basis",
      span,
    },
    {
      type: "plan",
      number: "8/KH-UBND",
      issuedOn: "2019-05-06",
      issuer: "UBND tỉnh Thạch Lam",
      relation: "cites",
      span,
    },
  ],
  sections: [{ path: "II", title: "Nhiệm vụ", level: 1, span }],
  tasks: [
    task("T1", "Lập danh mục sách cho từng bản", {
      assignments: [
        given("lead", "Phòng Văn hóa và Thông tin"),
        given("coordinate", "các cơ quan liên quan"),
      ],
      schedule: { kind: "once", dueOn: day("2024-06-30"), granularity: "quarter", bound: "within" },
    }),
    task("T2", "Mở tủ sách ở mọi bản", {
      assignments: [given("execute", "UBND các xã"), given("execute", "UBND xã Bản Đá")],
      schedule: { kind: "continuous" },
    }),
    task("T3", "Viết bài giới thiệu tủ sách", {
      assignments: [given("publicise", "Đội thông tin lưu động")],
    }),
  ],
  targets: [
    {
      indicator: "Số bản có tủ sách",
      comparator: ">=",
      value: 90,
      valueMax: null,
      unit: "%",
      denominator: "số bản",
      year: 2026,
      owner: null,
      asWritten: "từ 90% số bản trở lên có tủ sách vào năm 2026",
      span,
    },
  ],
  reports: [
    {
      reporters: ["UBND các xã"],
      recipients: ["Phòng Văn hóa và Thông tin", "Ban điều phối tủ sách"],
      deadline: {
        asWritten: "trước ngày 15 tháng 11 hằng năm",
        span,
        schedule: { kind: "recurring", every: "year", monthDay: "11-15", bound: "before" },
        certainty: "stated",
      },
      asWritten: "Các xã báo cáo trước ngày 15 tháng 11 hằng năm",
      span,
    },
  ],
  funding: [{ asWritten: "Ngân sách huyện", span }],
  checks: [],
};

function given(role: Role, unitAsWritten: string): DraftAssignment {
  return { role, unitAsWritten, span, certainty: "stated" };
}

function task(
  key: string,
  statement: string,
  { assignments, schedule }: { readonly assignments: DraftAssignment[]; readonly schedule?: Schedule },
): DraftTask {
  const deadline =
    schedule === undefined ? null : { asWritten: "…", span, schedule, certainty: "stated" as const };
  return { key, statement, sectionPath: "II", assignments, deadline, outputs: [], span, rule: "given" };
}
