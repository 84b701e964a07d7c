import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Sentences of an urging slip (phiếu đôn đốc), and what asks for one. */
const vi = {
  name: "Phiếu đôn đốc",
  subject: "Về những việc đã quá hạn mà chưa hoàn thành",
  subjectOpen: "Về việc được giao mà chưa hoàn thành",
  to: (unit: string) => `Kính gửi: ${unit}`,
  opening: (day: string, count: number) =>
    `Số liệu theo dõi đến hết ngày ${day} cho thấy quý đơn vị còn ${count} việc quá hạn, gồm:`,
  openingOpen: (day: string, count: number) =>
    `Số liệu theo dõi đến hết ngày ${day} cho thấy quý đơn vị còn ${count} việc chưa hoàn thành, gồm:`,
  nothing: (day: string) => `Đến hết ngày ${day}, quý đơn vị không có việc nào quá hạn.`,
  item: "Việc",
  under: "Theo văn bản",
  due: "Hạn",
  late: "Quá hạn",
  urged: "Đã đôn đốc",
  plan: (number: string, day: string, issuer: string) => `${number} ngày ${day} của ${issuer}`,
  ofPeriod: (statement: string, period: string) => `${statement} (kỳ ${period})`,
  extended: (count: number) => `đã gia hạn ${count} lần`,
  days: (count: number) => `${count} ngày`,
  standing: "Tình trạng",
  by: (person: string) => `Người đôn đốc: ${person}.`,
  notKept: "không ghi",
  never: "chưa lần nào",
  times: (count: number, day: string) => `${count} lần, gần nhất ${day}`,
  ask: (day: string) =>
    `Đề nghị quý đơn vị trả lời bằng văn bản chậm nhất ngày ${day}: đã làm được gì, vì sao chậm, ai chịu trách nhiệm và ngày nào xong.`,
  asAbove: "Như trên",
  note: "việc nào chậm, chậm từ bao giờ, đã nhắc mấy lần",
  none: "Không đơn vị nào có việc quá hạn.",
  answerBy: "Trả lời chậm nhất ngày (để trống: ghi tay)",
  downloads: { docx: "Word", pdf: "PDF", txt: "Chữ để gửi thư" },
  forUnit: (unit: string, form: string) => `Phiếu đôn đốc ${unit}: ${form}`,
  overdue: (count: number) => `${count} việc quá hạn`,
};

export const slipWords: InBoth<typeof vi> = {
  vi,
  en: {
    name: "Urging slip",
    subject: "On work that is overdue and not done",
    subjectOpen: "On work that was given and is not done",
    to: (unit) => `To: ${unit}`,
    opening: (day, count) => `At the end of ${day} your unit has ${counted(count, "item")} overdue:`,
    openingOpen: (day, count) => `At the end of ${day} your unit has ${counted(count, "item")} to be done:`,
    nothing: (day) => `At the end of ${day} your unit has nothing overdue.`,
    item: "Work",
    under: "Under",
    due: "Due",
    late: "Overdue",
    urged: "Urged",
    plan: (number, day, issuer) => `${number} of ${day}, issued by ${issuer}`,
    ofPeriod: (statement, period) => `${statement} (period ${period})`,
    extended: (count) => `extended ${counted(count, "time")}`,
    days: (count) => counted(count, "day"),
    standing: "Standing",
    by: (person) => `Urged by ${person}.`,
    notKept: "not kept",
    never: "never",
    times: (count, day) => `${counted(count, "time")}, last on ${day}`,
    ask: (day) =>
      `Please answer in writing by ${day}: what has been done, why it is late, who answers for it, and when it will be done.`,
    asAbove: "As above",
    note: "what is late, since when, and how often it was urged",
    none: "No unit has anything overdue.",
    answerBy: "Answer by (empty: written in by hand)",
    downloads: { docx: "Word", pdf: "PDF", txt: "Text for a letter" },
    forUnit: (unit, form) => `Urging slip for ${unit}: ${form}`,
    overdue: (count) => `${counted(count, "item")} overdue`,
  },
};
