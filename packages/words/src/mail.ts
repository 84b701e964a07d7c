import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

type Kind = "digest" | "reminder" | "urging";

/** Mail of the office: what it says, and how somebody chooses what comes. */
const vi = {
  subjects: {
    digest: (count: number, day: string) => `${count} việc quá hạn hoặc sắp đến hạn, ngày ${day}`,
    reminder: (count: number, day: string) => `Nhắc ${count} việc, ngày ${day}`,
    urging: (unit: string, day: string) => `Phiếu đôn đốc gửi ${unit}, ngày ${day}`,
  },
  greeting: (person: string) => `Kính gửi ${person},`,
  overdue: (count: number) => `Quá hạn: ${count} việc`,
  near: (count: number) => `Sắp đến hạn: ${count} việc`,
  line: (unit: string, task: string) => `${unit}: ${task}`,
  under: (number: string, day: string, issuer: string) => `theo ${number} ngày ${day} của ${issuer}`,
  due: (day: string) => `hạn ${day}`,
  more: (count: number) => `và ${count} việc khác, xem trong Đôn Đốc`,
  open: "Mở trong Đôn Đốc",
  stop: "Không nhận loại thư này nữa",
  why: (kind: string) => `Bạn nhận thư này vì đang bật: ${kind}.`,
  title: "Lịch và thư",
  lede: "Hạn trong lịch của bạn, và những thư mà cơ quan gửi cho bạn.",
  mail: "Thư",
  signIn: "Đăng nhập để chọn thư và lấy địa chỉ lịch.",
  off: "Máy chủ này chưa được cấu hình để gửi thư (DONDOC_SMTP_URL); lựa chọn dưới đây sẽ có hiệu lực khi có.",
  address: "Gửi đến địa chỉ",
  addressHint: (address: string) => `để trống: ${address}`,
  addressNone: "để trống: không gửi, vì tài khoản chưa có địa chỉ thư",
  language: "Ngôn ngữ của thư",
  languages: { vi: "Tiếng Việt", en: "Tiếng Anh" },
  kinds: {
    digest: "Bản tổng hợp mỗi sáng: việc quá hạn và sắp đến hạn",
    reminder: "Nhắc khi một việc đến ngưỡng trước hạn hoặc quá hạn",
    urging: "Phiếu đôn đốc gửi đơn vị của tôi",
  } satisfies Record<Kind, string>,
  thresholds: (before: string, every: number) =>
    `Ngưỡng nhắc của cơ quan: trước hạn ${before} ngày; khi quá hạn: ngày đầu, rồi ${every} ngày một lần.`,
  save: "Lưu lựa chọn",
  saved: "Đã lưu.",
  refused: (day: string) => `Máy chủ thư từ chối địa chỉ này (${day}). Hãy sửa địa chỉ.`,
  waiting: (count: number) => `${count} thư đang chờ gửi.`,
  preview: "Thư hôm nay",
  previewNote: "đúng như sẽ gửi, kể cả loại đang tắt",
  nothing: "Hôm nay không có gì để gửi.",
  isOff: "đang tắt",
  stopAsk: (kind: string) => `Ngừng gửi cho bạn: ${kind}?`,
  stopDone: (kind: string) => `Đã ngừng: ${kind}. Có thể bật lại trong “Lịch và thư” khi đăng nhập.`,
  stopDo: "Ngừng gửi",
};

export type MailWords = typeof vi;

export const mailWords: InBoth<MailWords> = {
  vi,
  en: {
    subjects: {
      digest: (count, day) => `${counted(count, "item")} overdue or due soon on ${day}`,
      reminder: (count, day) => `Reminder of ${counted(count, "item")}, ${day}`,
      urging: (unit, day) => `Urging slip to ${unit}, ${day}`,
    },
    greeting: (person) => `Dear ${person},`,
    overdue: (count) => `Overdue: ${counted(count, "item")}`,
    near: (count) => `Due soon: ${counted(count, "item")}`,
    line: (unit, task) => `${unit}: ${task}`,
    under: (number, day, issuer) => `under ${number} of ${day}, issued by ${issuer}`,
    due: (day) => `due ${day}`,
    more: (count) => `and ${counted(count, "item")} more, to be seen in Đôn Đốc`,
    open: "Open in Đôn Đốc",
    stop: "Stop mail of this kind",
    why: (kind) => `You get this because you have switched on: ${kind}.`,
    title: "Calendar and mail",
    lede: "Deadlines in your own calendar, and the mail the office sends you.",
    mail: "Mail",
    signIn: "Sign in to choose your mail and to make calendar addresses.",
    off: "This server is not set up to send mail (DONDOC_SMTP_URL); what you choose holds once it is.",
    address: "Send to the address",
    addressHint: (address) => `empty: ${address}`,
    addressNone: "empty: nothing is sent, for the account has no address",
    language: "Language of the mail",
    languages: { vi: "Vietnamese", en: "English" },
    kinds: {
      digest: "A digest every morning: what is overdue and due soon",
      reminder: "A reminder when something reaches a threshold before or after its day",
      urging: "Urging slips to my unit",
    },
    thresholds: (before, every) =>
      `Thresholds of the office: ${before} days before; once overdue on the first day, then every ${counted(every, "day")}.`,
    save: "Save",
    saved: "Saved.",
    refused: (day) => `The mail server refused this address (${day}). Correct it.`,
    waiting: (count) => `${counted(count, "mail")} waiting to be sent.`,
    preview: "Mail of today",
    previewNote: "as it would be sent, also of kinds that are off",
    nothing: "There is nothing to send today.",
    isOff: "off",
    stopAsk: (kind) => `Stop sending you: ${kind}?`,
    stopDone: (kind) =>
      `Stopped: ${kind}. It can be switched on again under “Calendar and mail” once signed in.`,
    stopDo: "Stop",
  },
};
