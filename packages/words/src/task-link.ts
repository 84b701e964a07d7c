import type { TaskLink } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Links between tasks: what seems to belong together waits for a person. */
const vi = {
  title: "Việc liên quan",
  lede: "Việc nào là một, việc nào cụ thể hóa việc nào. Văn bản không nói ra, nên mỗi liên kết chờ một người xác nhận.",
  none: "Chưa có liên kết nào.",
  waiting: (count: number) => `${count} liên kết chờ xác nhận`,
  kinds: {
    "same-work": "cùng một việc",
    "carries-out": "cụ thể hóa",
  } satisfies Record<TaskLink["kind"], string>,
  statuses: {
    inferred: "suy ra, chờ xác nhận",
    confirmed: "đã xác nhận",
    rejected: "đã bác",
  } satisfies Record<TaskLink["status"], string>,
  confidence: (percent: number) => `mức chắc chắn ${percent} %`,
  proposed: (day: string) => `nêu ngày ${day}`,
  judged: (day: string) => `ngày ${day}`,
  task: (ordinal: number, plan: string) => `Việc ${ordinal}, ${plan}`,
  unknownTask: "Không tìm thấy việc này nữa.",
  confirm: "Xác nhận liên kết",
  reject: "Bác liên kết",
  once: "Mỗi liên kết chỉ xét một lần; lịch sử giữ lại.",
  propose: "Nêu một liên kết",
  from: "Việc của kế hoạch này",
  kind: "Quan hệ",
  to: "Việc kia",
  sure: "Chắc đến đâu",
  sureness: { high: "gần như chắc", middle: "khá chắc", low: "chưa chắc" },
  traced: (traced: number, all: number) => `${traced}/${all} việc ở đây đã có việc cấp dưới cụ thể hóa`,
};

export const taskLinkWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Tasks that belong together",
    lede: "Which tasks are one, and which carries out which. The papers do not say, so each link waits for a person.",
    none: "There is no link yet.",
    waiting: (count) => `${counted(count, "link")} to confirm`,
    kinds: { "same-work": "the same work as", "carries-out": "carries out" },
    statuses: { inferred: "inferred, to be confirmed", confirmed: "confirmed", rejected: "rejected" },
    confidence: (percent) => `confidence ${percent}%`,
    proposed: (day) => `proposed ${day}`,
    judged: (day) => `on ${day}`,
    task: (ordinal, plan) => `Task ${ordinal}, ${plan}`,
    unknownTask: "This task is no longer found.",
    confirm: "Confirm the link",
    reject: "Reject the link",
    once: "A link is judged once; history keeps it.",
    propose: "Propose a link",
    from: "Task of this plan",
    kind: "How they belong together",
    to: "The other task",
    sure: "How sure",
    sureness: { high: "almost certain", middle: "fairly sure", low: "not sure" },
    traced: (traced, all) => `${traced}/${counted(all, "task")} here carried out by tasks of lower plans`,
  },
};
