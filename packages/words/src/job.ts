import type { InBoth } from "./language.ts";
import { counted, numberText } from "./number-text.ts";

type Kind = "verify-ledger" | "roll-over-reports" | "clean-files" | "write-mail" | "read-document";
type State = "waiting" | "under-way" | "done" | "stopped" | "failed";
type Outcome = "whole" | "broken" | "read" | "refused";

/** What the server does by itself, for whoever looks after the office. */
const vi = {
  title: "Việc máy chủ tự làm",
  lede: "Việc chạy mỗi đêm, và tệp lớn đang được đọc. Dừng một việc không làm mất gì: chưa xong thì coi như chưa làm.",
  ask: "Làm ngay",
  latest: "Gần đây",
  count: (open: number) =>
    open === 0 ? "không có việc nào đang làm" : `${open} việc đang chờ hoặc đang làm`,
  none: "Máy chủ chưa làm việc nào.",
  kinds: {
    "verify-ledger": "Kiểm sổ cái",
    "roll-over-reports": "Mở kỳ báo cáo mới",
    "clean-files": "Dọn tệp không ai nhắc tới",
    "write-mail": "Viết thư nhắc buổi sáng",
    "read-document": "Đọc văn bản",
  } satisfies Record<Kind, string>,
  states: {
    waiting: "đang chờ",
    "under-way": "đang làm",
    done: "xong",
    stopped: "đã dừng",
    failed: "hỏng",
  } satisfies Record<State, string>,
  outcomes: {
    whole: "sổ cái nguyên vẹn",
    broken: "sổ cái bị đứt",
    read: "đã thành bản đọc",
    refused: "văn bản bị từ chối",
  } satisfies Record<Outcome, string>,
  events: (events: number) => `${numberText(events, "vi")} sự kiện`,
  pages: (done: number, all: number) => `trang ${done}/${all}`,
  cleaned: (removed: number) => `đã dọn ${numberText(removed, "vi")} tệp`,
  written: (count: number) => `đã viết ${numberText(count, "vi")} thư`,
  asked: (day: string, time: string) => `${time}, ${day}`,
  askedBy: (name: string) => `${name} gửi`,
  byItself: "máy chủ tự làm",
  retries: (count: number) => `làm lại ${count} lần`,
  stop: "Dừng",
  retry: "Làm lại",
  stopJob: (kind: string) => `Dừng: ${kind}`,
  retryJob: (kind: string) => `Làm lại: ${kind}`,
};

export type JobWords = typeof vi;

export const jobWords: InBoth<JobWords> = {
  vi,
  en: {
    title: "What the server does by itself",
    lede: "Work of every night, and large files being read. Stopping a job loses nothing: what is not finished was never done.",
    ask: "Do it now",
    latest: "Lately",
    count: (open) => (open === 0 ? "nothing is under way" : `${counted(open, "job")} waiting or under way`),
    none: "The server has done nothing yet.",
    kinds: {
      "verify-ledger": "Verify the ledger",
      "roll-over-reports": "Open new reporting periods",
      "clean-files": "Clean files nothing speaks of",
      "write-mail": "Write the mail of the morning",
      "read-document": "Read a document",
    },
    states: {
      waiting: "waiting",
      "under-way": "under way",
      done: "done",
      stopped: "stopped",
      failed: "failed",
    },
    outcomes: {
      whole: "the ledger is whole",
      broken: "the ledger is broken",
      read: "became a draft",
      refused: "the document was refused",
    },
    events: (events) => counted(events, "event"),
    pages: (done, all) => `page ${done} of ${all}`,
    cleaned: (removed) => `${counted(removed, "file")} cleaned away`,
    written: (count) => `${counted(count, "mail")} written`,
    asked: (day, time) => `${time}, ${day}`,
    askedBy: (name) => `sent by ${name}`,
    byItself: "by the server itself",
    retries: (count) => `begun again ${counted(count, "time")}`,
    stop: "Stop",
    retry: "Do it again",
    stopJob: (kind) => `Stop: ${kind}`,
    retryJob: (kind) => `Do it again: ${kind}`,
  },
};
