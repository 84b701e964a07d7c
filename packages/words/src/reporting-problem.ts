import type { CalendarProblem, ReportProblem, ReviewProblem, TargetProblem } from "@dondoc/domain";
import type { SnapshotProblem } from "@dondoc/domain/roll-up";
import { dayText } from "./day-text.ts";
import type { InBoth } from "./language.ts";
import type { RuleCode, RuleSentences } from "./rule-problem.ts";

type Code = Extract<
  RuleCode,
  (CalendarProblem | ReportProblem | ReviewProblem | SnapshotProblem | TargetProblem)["code"]
>;

const vi: RuleSentences<Code> = {
  "calendar-year-unknown": ({ year }) =>
    `Chưa có lịch làm việc năm ${year} nên chưa đếm được ngày làm việc. Hãy bổ sung ngày nghỉ của năm đó.`,
  "report-not-owed": ({ period }) =>
    `Đơn vị này không phải gửi báo cáo kỳ ${period}. Hãy xem lại đơn vị và kỳ báo cáo.`,
  "report-already-sent": ({ period }) =>
    `Báo cáo kỳ ${period} đã gửi rồi. Nếu cần sửa, hãy đề nghị nơi nhận trả lại.`,
  "report-already-judged": ({ status }) =>
    status === "confirmed" ? "Báo cáo này đã được xác nhận." : "Báo cáo này đã bị trả lại.",
  "review-period-reversed": ({ from, to }) =>
    `Thời gian tổng hợp kết thúc (${dayText(to, "vi")}) trước khi bắt đầu (${dayText(from, "vi")}). Hãy xem lại hai ngày này.`,
  "review-already-over": () => "Cuộc sơ kết, tổng kết này đã tổ chức hoặc đã hủy.",
  "review-before-its-period-ends": ({ endsOn }) =>
    `Tổng kết nhìn lại cả giai đoạn, nên không tổ chức trước ngày ${dayText(endsOn, "vi")}. Trước ngày đó là sơ kết.`,
  "period-not-published": () => "Số liệu chỉ công bố theo quý, sáu tháng và năm. Hãy chọn một kỳ như vậy.",
  "period-not-over": ({ cutoffOn }) =>
    `Kỳ này chốt số liệu ngày ${dayText(cutoffOn, "vi")}, nên chỉ công bố sau ngày đó.`,
  "period-already-published": () =>
    "Số liệu kỳ này đã công bố và giữ nguyên như lúc công bố. Hãy mở bản đã công bố.",
  "milestones-out-of-order": ({ year }) =>
    `Mốc năm ${year} không đứng sau mốc trước đó. Hãy xếp số gốc và các mốc theo năm tăng dần.`,
  "already-measured": ({ on }) =>
    `Ngày ${dayText(on, "vi")} đã có số liệu. Nếu số đó sai, hãy hủy số đó trước.`,
  "not-measured": ({ on }) =>
    on === null ? "Chưa có số liệu nào để hủy." : `Ngày ${dayText(on, "vi")} không có số liệu nào để hủy.`,
};

const en: RuleSentences<Code> = {
  "calendar-year-unknown": ({ year }) =>
    `The office days of ${year} are not known, so working days cannot be counted. Add the holidays of that year.`,
  "report-not-owed": ({ period }) => `This unit owes no report for ${period}. Check the unit and the period.`,
  "report-already-sent": ({ period }) =>
    `The report for ${period} was already sent. To change it, ask the recipient to return it.`,
  "report-already-judged": ({ status }) => `This report was already ${status}.`,
  "review-period-reversed": ({ from, to }) =>
    `What it looks back on ends (${dayText(to, "en")}) before it begins (${dayText(from, "en")}). Check both days.`,
  "review-already-over": () => "This review was held or called off.",
  "review-before-its-period-ends": ({ endsOn }) =>
    `A final review looks at the whole, so it is not held before ${dayText(endsOn, "en")}. Before that it is an interim one.`,
  "period-not-published": () =>
    "Figures are published by quarter, half-year and year only. Choose such a period.",
  "period-not-over": ({ cutoffOn }) =>
    `The figures of this period are cut off on ${dayText(cutoffOn, "en")} and published after that day.`,
  "period-already-published": () =>
    "The figures of this period were published and stay as they were. Open what was published.",
  "milestones-out-of-order": ({ year }) =>
    `The step of ${year} does not come after the one before it. Put baseline and steps in the order of their years.`,
  "already-measured": ({ on }) =>
    `There is a figure for ${dayText(on, "en")}. If it is wrong, strike it first.`,
  "not-measured": ({ on }) =>
    on === null
      ? "There is no figure to strike."
      : `There is no figure for ${dayText(on, "en")} that could be struck.`,
};

/** Why a report, a review, a figure or a publication is refused, and what can be done. */
export const reportingProblems: InBoth<RuleSentences<Code>> = { vi, en };
