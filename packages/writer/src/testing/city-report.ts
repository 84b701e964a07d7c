import { day, emptyStatistic } from "@dondoc/domain";
import type { PlanReportFacts, ReportedTask } from "../report/plan-report-facts.ts";

/** What a small city reports on an invented plan at the end of a year. */
export function cityReport(changed: Partial<PlanReportFacts> = {}): PlanReportFacts {
  return {
    from: day("2024-07-01"),
    to: day("2024-12-31"),
    head: { issuer: "UBND thành phố Sông Mơ", parentIssuer: null, place: "Sông Mơ" },
    plan: {
      number: "31/KH-UBND",
      issuer: "UBND thành phố Sông Mơ",
      issuedOn: day("2024-06-24"),
      subject: "Mở rộng thư viện phường",
    },
    statistic: {
      ...emptyStatistic,
      doneOnTime: 7,
      doneLate: 2,
      openInTime: 4,
      openOverdue: 3,
      excluded: { ...emptyStatistic.excluded, continuous: 5, undated: 1 },
    },
    rate: { numerator: 7, denominator: 12, asOf: day("2024-12-31") },
    groups: [
      { title: "Mục đích", tasks: [] },
      { title: "Tuyên truyền", tasks: [task(), late] },
      { title: "Cơ sở vật chất", tasks: [coming] },
    ],
    targets: [
      { indicator: "Người có thẻ thư viện", asWritten: "trên 25% dân số năm 2027", latest: null },
      {
        indicator: "Phòng đọc",
        asWritten: "12 phòng",
        latest: { value: 9.5, on: day("2024-11-30"), source: "Báo cáo 5/BC-VHTT" },
      },
    ],
    obstacles: [{ unit: "Phường Cầu Gỗ", text: "Chưa có mặt bằng", on: day("2024-11-02") }],
    proposals: [],
    ...changed,
  };
}

export function task(changed: Partial<ReportedTask> = {}): ReportedTask {
  return {
    statement: "Giới thiệu sách mới trên hệ thống truyền thanh;",
    leads: ["Phòng Văn hóa và Thông tin"],
    coordinators: ["Phường Cầu Gỗ", "Phường Bến Đá"],
    deadline: "trước ngày 20 tháng 10",
    dueOn: day("2024-10-20"),
    timeliness: { kind: "on-time", daysEarly: 4 },
    done: { numerator: 2, denominator: 2 },
    evidence: ["12/BC-VHTT, 16-10-2024"],
    progress: [],
    ...changed,
  };
}

const late = task({
  statement: "Lập danh sách người đọc cao tuổi",
  coordinators: [],
  timeliness: { kind: "overdue", daysLate: 72 },
  done: { numerator: 1, denominator: 3 },
  evidence: [],
  progress: [{ unit: "Phường Bến Đá", text: "Đã rà được một nửa", on: day("2024-12-01") }],
});

const coming = task({
  statement: "Sửa mái phòng đọc Bến Đá",
  leads: [],
  deadline: null,
  dueOn: day("2025-03-31"),
  timeliness: { kind: "not-due", daysLeft: 90 },
  done: { numerator: 0, denominator: 1 },
  evidence: [],
});
