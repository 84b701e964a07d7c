import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The one box that finds units, documents and tasks. */
const vi = {
  title: "Tìm đơn vị, số hiệu, việc",
  placeholder: "Gõ không dấu cũng được: dinh bang, 77/KH-UBND…",
  results: "Kết quả",
  none: (text: string) => `Không có gì khớp với “${text}”.`,
  count: (count: number) => `${count} kết quả`,
  hint: "Mũi tên để chọn, Enter để mở, Esc để đóng",
  kinds: { unit: "Đơn vị", directive: "Chỉ đạo", plan: "Kế hoạch", task: "Việc" },
};

export type FindWords = typeof vi;

export const findWords: InBoth<FindWords> = {
  vi,
  en: {
    title: "Find a unit, a document, a task",
    placeholder: "Without diacritics too: dinh bang, 77/KH-UBND…",
    results: "Results",
    none: (text) => `Nothing matches “${text}”.`,
    count: (count) => counted(count, "result"),
    hint: "Arrows choose, Enter opens, Esc closes",
    kinds: { unit: "Unit", directive: "Directive", plan: "Plan", task: "Task" },
  },
};
