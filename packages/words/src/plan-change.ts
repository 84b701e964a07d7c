import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Later papers that amend or replace a plan. */
const vi = {
  title: "Sửa đổi, thay thế",
  replaced: (day: string) => `Kế hoạch này không còn hiệu lực từ ${day}. Văn bản thay thế:`,
  replacedUnknown: "văn bản không còn trong sổ",
  amended: "Kế hoạch này đã được sửa đổi, bổ sung bởi:",
  replaces: "Kế hoạch này thay thế:",
  amends: "Kế hoạch này sửa đổi, bổ sung:",
  from: (day: string) => `từ ${day}`,
  none: "Chưa văn bản nào sửa đổi hay thay thế kế hoạch này.",
  record: "Ghi văn bản sửa đổi hoặc thay thế",
  kind: "Văn bản sau làm gì",
  kinds: { amends: "sửa đổi, bổ sung", replaces: "thay thế toàn bộ" },
  later: "Văn bản sau",
  on: "Có hiệu lực từ",
  asWritten: "Câu trong văn bản sau",
  restated: "Việc được nêu lại trong văn bản sau",
  open: (count: number) => `${count} phần chưa xong`,
  preview: "Xem trước",
  previewTitle: "Nếu xác nhận",
  ends: (parts: number, tasks: number) =>
    `${parts} phần chưa xong của ${tasks} việc được thay thế: không còn tính là phải làm, không tính quá hạn.`,
  endsNothing: "Không phần việc nào bị thay thế.",
  keeps: (parts: number) => `${parts} phần đã xong hoặc đã thôi thì giữ nguyên.`,
  more: (count: number) => `và ${count} phần nữa`,
  confirm: "Xác nhận thay đổi này",
  back: "Sửa lại",
};

export const planChangeWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Amended, replaced",
    replaced: (day) => `This plan is no longer in force since ${day}. It was replaced by:`,
    replacedUnknown: "a paper that is no longer in the register",
    amended: "This plan was amended by:",
    replaces: "This plan replaces:",
    amends: "This plan amends:",
    from: (day) => `from ${day}`,
    none: "No paper amends or replaces this plan.",
    record: "Record a paper that amends or replaces it",
    kind: "What the later paper does",
    kinds: { amends: "amends", replaces: "replaces all of it" },
    later: "The later paper",
    on: "Takes effect on",
    asWritten: "Its words in the later paper",
    restated: "Tasks that the later paper sets anew",
    open: (count) => counted(count, "open part"),
    preview: "See what it changes",
    previewTitle: "Once confirmed",
    ends: (parts, tasks) =>
      `${counted(parts, "open part")} of ${counted(tasks, "task")} are superseded: no longer owed, and never late.`,
    endsNothing: "Nothing is superseded.",
    keeps: (parts) => `${counted(parts, "part")} that are over stay as they are.`,
    more: (count) => `and ${count} more`,
    confirm: "Confirm this change",
    back: "Change it",
  },
};
