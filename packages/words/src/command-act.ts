import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** What `dondoc task … ACTION`, `urge` and `import` say. */
const vi = {
  fields: {
    day: "ngày làm",
    due: "hạn mới",
    reason: "lý do",
    note: "nội dung",
    percent: "phần việc đã xong",
    evidence: "minh chứng",
    period: "kỳ",
    to: "đơn vị nhận",
    by: "kế hoạch thay thế",
  },
  missing: (flags: string) => `Thiếu ${flags}.`,
  percent: (value: string) => `--percent nhận số từ 0 đến 100, không nhận “${value}”.`,
  evidence: (value: string) =>
    `“${value}” không phải tệp có thật (đến 32 MB), số văn bản như 12/BC-UBND hay đường dẫn https.`,
  actionUnknown: (name: string, names: string) => `Không có bước “${name}”. Có: ${names}.`,
  notOnAnotherDay: "--as-of chỉ để xem; việc ghi vào sổ luôn là của hôm nay.",
  noPart: "Việc này không giao cho đơn vị nào như thế.",
  severalParts: (count: number, names: string) =>
    `Việc này có ${count} đơn vị: ${names}. Hãy gõ mã của phần, hoặc thêm --unit.`,
  wouldDo: (step: string) => `Sẽ ghi: ${step}. Chưa gửi (--dry-run).`,
  done: (step: string, status: string) => `Đã ghi: ${step}. Nay: ${status}.`,
  urge: {
    whom: "Đôn đốc việc nào? Gõ mã của việc, hoặc --plan, --unit để đôn đốc mọi việc quá hạn ở đó.",
    none: "Không có việc nào quá hạn ở đó.",
    preview: (can: number, cannot: number) =>
      cannot === 0
        ? `${can} phần việc sẽ được đôn đốc.`
        : `${can} phần việc sẽ được đôn đốc, ${cannot} không:`,
    sent: (count: number) => `Đã đôn đốc ${count} phần việc.`,
    notSent: "Chưa gửi gì. Thêm --yes để gửi.",
    ask: "Gửi? [y/N] ",
    reports: (count: number) =>
      `${count} báo cáo quá hạn không nằm trong đó: báo cáo không đôn đốc theo việc.`,
  },
  import: {
    unreadable: (path: string) => `${path}: không mở được tệp này.`,
    reading: "Máy chủ đang đọc…",
    readingPages: (done: number, all: number) => `Máy chủ đang đọc trang ${done}/${all}…`,
    draft: (address: string) => `Bản đọc đã giữ, chưa ghi gì vào sổ. Soát và nhận ở: ${address}`,
    waits: (reasons: string) => `Còn chờ người xem: ${reasons}`,
    waitsNot: "Không còn gì chờ người xem; thêm --accept để nhận.",
    refused: (reasons: string, address: string) =>
      `Chưa nhận được, còn chờ người xem: ${reasons}. Soát ở: ${address}`,
    accepted: (number: string, tasks: number) =>
      `Đã nhận ${number}: ${tasks} việc. Xem: dondoc plan ${number}`,
    missing: (facts: string) => `thiếu ${facts}`,
    unnamed: (count: number) => `${count} tên đơn vị sổ chưa biết`,
    checks: (count: number) => `${count} chỗ cần xem`,
    held: (number: string) => `đã có kế hoạch ${number}`,
    sameFile: (name: string) => `cùng tệp với bản đọc “${name}”`,
  },
};

export type CommandActWords = typeof vi;

export const commandActWords: InBoth<CommandActWords> = {
  vi,
  en: {
    fields: {
      day: "the day it was done",
      due: "the new due day",
      reason: "the reason",
      note: "what was done",
      percent: "share of the work done",
      evidence: "evidence",
      period: "the period",
      to: "the unit that takes over",
      by: "the plan that replaces it",
    },
    missing: (flags) => `Missing: ${flags}.`,
    percent: (value) => `--percent takes a number from 0 to 100, not “${value}”.`,
    evidence: (value) =>
      `“${value}” is no file that is there (up to 32 MB), number of a document such as 12/BC-UBND, or https link.`,
    actionUnknown: (name, names) => `There is no step “${name}”. There are: ${names}.`,
    notOnAnotherDay: "--as-of is for looking; what is written is always of today.",
    noPart: "No such unit has a part in this task.",
    severalParts: (count, names) =>
      `This task has ${counted(count, "unit")}: ${names}. Type the code of a part, or add --unit.`,
    wouldDo: (step) => `Would write: ${step}. Not sent (--dry-run).`,
    done: (step, status) => `Written: ${step}. Now: ${status}.`,
    urge: {
      whom: "Urge whom? Type the code of a task, or --plan, --unit for everything overdue there.",
      none: "Nothing is overdue there.",
      preview: (can, cannot) =>
        cannot === 0
          ? `${counted(can, "part")} will be urged.`
          : `${counted(can, "part")} will be urged, ${cannot} not:`,
      sent: (count) => `Urged ${counted(count, "part")}.`,
      notSent: "Nothing was sent. Add --yes to send.",
      ask: "Send? [y/N] ",
      reports: (count) =>
        `${counted(count, "overdue report")} not among them: reports are not urged as tasks are.`,
    },
    import: {
      unreadable: (path) => `${path}: this file cannot be opened.`,
      reading: "The server is reading…",
      readingPages: (done, all) => `The server is reading page ${done} of ${all}…`,
      draft: (address) => `The draft is kept; nothing is written yet. Review and accept it at: ${address}`,
      waits: (reasons) => `Waiting for a person: ${reasons}`,
      waitsNot: "Nothing waits for a person; add --accept to take it in.",
      refused: (reasons, address) => `Not accepted, a person must look: ${reasons}. Review it at: ${address}`,
      accepted: (number, tasks) => `Took in ${number}: ${counted(tasks, "task")}. See: dondoc plan ${number}`,
      missing: (facts) => `missing ${facts}`,
      unnamed: (count) => `${counted(count, "name")} that the register does not know`,
      checks: (count) => `${counted(count, "place")} to look at`,
      held: (number) => `the plan ${number} is held already`,
      sameFile: (name) => `same file as the draft “${name}”`,
    },
  },
};
