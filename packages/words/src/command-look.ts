import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** What `dondoc plan`, `task`, `unit` and `search` say. */
const vi = {
  columns: {
    code: "MÃ",
    number: "SỐ",
    issued: "NGÀY",
    issuer: "CƠ QUAN BAN HÀNH",
    tasks: "VIỆC",
    standing: "HIỆN",
    subject: "NỘI DUNG",
    units: "ĐƠN VỊ",
    unit: "ĐƠN VỊ",
    task: "VIỆC",
    due: "HẠN",
    role: "VAI TRÒ",
    state: "TÌNH TRẠNG",
    overdue: "QUÁ HẠN",
    open: "TRONG HẠN",
    rest: "KHÔNG NGÀY",
    kind: "LOẠI",
    plan: "KẾ HOẠCH",
    title: "TÊN",
  },
  notHeld: "chưa có văn bản",
  asOf: (day: string) => `Tính đến ${day}.`,
  planCount: (count: number, day: string) => `${count} kế hoạch; tính đến ${day}.`,
  morePlans: (count: number) => `Còn ${count} kế hoạch cũ hơn.`,
  unitCount: (count: number, day: string) => `${count} đơn vị; tính đến ${day}.`,
  carriesOut: (number: string, day: string, days: number) =>
    `Thực hiện ${number} (${day}), ban hành sau ${days} ngày.`,
  under: (name: string) => `Dưới ${name}`,
  owesItself: "Việc của đơn vị:",
  owesBelow: "Cả đơn vị dưới:",
  noParts: "Không có phần việc nào của đơn vị này.",
  planUnknown: (name: string) => `Không có kế hoạch nào khớp “${name}”. Xem: dondoc plan`,
  planSeveral: (name: string, count: number, names: string) =>
    `“${name}” khớp ${count} kế hoạch: ${names}. Hãy gõ đủ số hiệu.`,
  taskUnknown: (name: string) => `Không có việc nào khớp “${name}”. Tìm: dondoc search ${name}`,
  taskSeveral: (name: string, count: number, names: string) =>
    `“${name}” khớp ${count} việc: ${names}. Hãy gõ mã ở đầu.`,
  taskNotYet: (day: string) => `Ngày ${day} chưa có việc này.`,
  shells: (value: string, shells: string) => `completion nhận ${shells}, không nhận “${value}”.`,
  kinds: (value: string, kinds: string) => `--in nhận ${kinds}, không nhận “${value}”.`,
};

export type CommandLookWords = typeof vi;

export const commandLookWords: InBoth<CommandLookWords> = {
  vi,
  en: {
    columns: {
      code: "CODE",
      number: "NUMBER",
      issued: "DAY",
      issuer: "ISSUER",
      tasks: "TASKS",
      standing: "STANDS",
      subject: "SUBJECT",
      units: "UNITS",
      unit: "UNIT",
      task: "TASK",
      due: "DUE",
      role: "ROLE",
      state: "STATE",
      overdue: "OVERDUE",
      open: "IN TIME",
      rest: "NO DAY",
      kind: "KIND",
      plan: "PLAN",
      title: "TITLE",
    },
    notHeld: "paper not held",
    asOf: (day) => `As of ${day}.`,
    planCount: (count, day) => `${counted(count, "plan")}; as of ${day}.`,
    morePlans: (count) => `${counted(count, "older plan")} not listed.`,
    unitCount: (count, day) => `${counted(count, "unit")}; as of ${day}.`,
    carriesOut: (number, day, days) =>
      `Carries out ${number} (${day}), issued ${counted(days, "day")} later.`,
    under: (name) => `Under ${name}`,
    owesItself: "The unit itself:",
    owesBelow: "With all below it:",
    noParts: "This unit has no part in it.",
    planUnknown: (name) => `No plan matches “${name}”. See: dondoc plan`,
    planSeveral: (name, count, names) =>
      `“${name}” matches ${counted(count, "plan")}: ${names}. Type the whole number.`,
    taskUnknown: (name) => `No task matches “${name}”. Look for it: dondoc search ${name}`,
    taskSeveral: (name, count, names) =>
      `“${name}” matches ${counted(count, "task")}: ${names}. Type the code before it.`,
    taskNotYet: (day) => `There was no such task on ${day}.`,
    shells: (value, shells) => `completion takes ${shells}, not “${value}”.`,
    kinds: (value, kinds) => `--in takes ${kinds}, not “${value}”.`,
  },
};
