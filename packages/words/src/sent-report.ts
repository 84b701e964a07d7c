import type { InBoth } from "./language.ts";

/** Reports that units send, and what becomes of them. */
const vi = {
  title: "Báo cáo đã nhận",
  periods: (periods: string) => `kỳ ${periods}`,
  sent: (day: string) => `gửi ${day}`,
  waits: "chờ xác nhận",
  confirmed: (day: string) => `đã xác nhận ${day}`,
  returned: (day: string, reason: string) => `trả lại ${day}: ${reason}`,
  confirm: "Xác nhận báo cáo",
  giveBack: "Trả lại báo cáo",
  send: "Gửi báo cáo",
  unit: "Đơn vị báo cáo",
  period: "Kỳ",
  evidence: "Số hiệu báo cáo",
  sentOn: "Ngày gửi",
  outage: "Sự cố khiến ghi sổ muộn (để trống nếu không có)",
};

export const sentReportWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Reports that came in",
    periods: (periods) => `period ${periods}`,
    sent: (day) => `sent ${day}`,
    waits: "waits to be confirmed",
    confirmed: (day) => `confirmed ${day}`,
    returned: (day, reason) => `returned ${day}: ${reason}`,
    confirm: "Confirm the report",
    giveBack: "Return the report",
    send: "Send a report",
    unit: "Reporting unit",
    period: "Period",
    evidence: "Number of the report",
    sentOn: "Day of sending",
    outage: "Outage that made the entry late (leave empty where there was none)",
  },
};
