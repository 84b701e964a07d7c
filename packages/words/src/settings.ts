import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The rules this office works by, each with its source, or said to be our own choice. */
const vi = {
  title: "Thiết lập",
  lede: "Những quy ước mà mọi con số ở đây dựa vào, và mỗi quy ước từ đâu ra.",
  rule: "Quy ước",
  value: "Đang dùng",
  source: "Nguồn",
  ourChoice: "tự chọn: chưa thấy văn bản nào quy định",
  names: {
    "before-day": "“Trước ngày 20-10” có tính cả ngày 20 không",
    "due-soon": "Báo sắp đến hạn từ khi nào",
    "urge-before": "Nhắc trước hạn",
    "urge-late": "Nhắc khi quá hạn",
    "ask-before": "Xin gia hạn muộn nhất khi nào",
    "many-times": "Coi là gia hạn nhiều lần",
    "least-denominator": "Nói phần trăm khi có ít nhất",
    "public-reading": "Ai được xem",
    "time-zone": "Ngày của cơ quan",
    "who-scores": "Tính vào số liệu của đơn vị",
    succession: "Tên đơn vị cũ trong văn bản",
  },
  values: {
    dayCounts: "có; quá hạn từ ngày 21",
    dayIsLate: "không; quá hạn từ ngày 20",
    daysBefore: (days: string) => `${days} ngày trước hạn`,
    everyDaysLate: (days: number) => `ngày đầu quá hạn, rồi ${days} ngày một lần`,
    onDueDay: "chính ngày hết hạn",
    askDays: (days: number) => `trước hạn ${days} ngày`,
    times: (count: number) => `từ ${count} lần`,
    things: (count: number) => `${count} việc đến hạn`,
    everybody: "mọi người, không cần đăng nhập",
    knownOnly: "chỉ người có tài khoản",
    vietnam: "theo giờ Việt Nam, đổi lúc nửa đêm",
    led: "việc chủ trì, phần việc tự làm, kế hoạch và báo cáo phải gửi; việc phối hợp không tính",
    read: "đọc là đơn vị nhận nhiệm vụ, khi có người xác nhận",
  },
  sources: {
    officeSetting: "thiết lập của máy chủ (người vận hành đặt)",
    practice: "thực tế một số hệ thống đang dùng",
    succession: "Nghị quyết 190/2025/QH15; Luật 72/2025/QH15, Điều 51",
    scoring: "tự chọn, theo thực tế chỉ tính việc chủ trì",
  },
};

export type SettingsWords = typeof vi;

export const settingsWords: InBoth<SettingsWords> = {
  vi,
  en: {
    title: "Settings",
    lede: "The conventions that every figure here rests on, and where each comes from.",
    rule: "Convention",
    value: "In use",
    source: "Source",
    ourChoice: "our choice: no text was found that fixes it",
    names: {
      "before-day": "Whether “before 20-10” includes the 20th",
      "due-soon": "Said to be due soon",
      "urge-before": "Urged before the day",
      "urge-late": "Urged once overdue",
      "ask-before": "Last moment to ask for more time",
      "many-times": "Flagged as extended many times",
      "least-denominator": "A percentage is given from",
      "public-reading": "Who may read",
      "time-zone": "The day of the office",
      "who-scores": "What counts for a unit",
      succession: "The old name of a unit in a paper",
    },
    values: {
      dayCounts: "yes; overdue from the 21st",
      dayIsLate: "no; overdue from the 20th",
      daysBefore: (days) => `${days} days before the day`,
      everyDaysLate: (days) => `on the first day late, then every ${counted(days, "day")}`,
      onDueDay: "the due day itself",
      askDays: (days) => `${counted(days, "day")} before the due day`,
      times: (count) => `from ${counted(count, "time")}`,
      things: (count) => `${counted(count, "item")} due`,
      everybody: "everybody, without signing in",
      knownOnly: "only people with an account",
      vietnam: "by Vietnamese time, changing at midnight",
      led: "what it leads, its own part, plans and reports it owes; coordinating does not count",
      read: "read as the unit that took the duty over, once a person confirmed it",
    },
    sources: {
      officeSetting: "a setting of the server (made by who runs it)",
      practice: "practice of systems in use",
      succession: "Resolution 190/2025/QH15; Law 72/2025/QH15, article 51",
      scoring: "our choice, after a practice that counts only what is led",
    },
  },
};
