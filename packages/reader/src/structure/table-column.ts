import { bareKey } from "../text/key.ts";

/** What a column of a table of tasks holds. `form`: the table is to be filled in, not to be carried out. */
export type Column = "task" | "lead" | "coordinate" | "supervise" | "output" | "time" | "other" | "form";

/** Headings without diacritics; first rule that fits wins. Seen: appendices of the Government and of departments. */
const headings: readonly { readonly column: Column; readonly words: RegExp }[] = [
  {
    column: "form",
    words:
      /^(?:ket qua thuc hien|luy ke|ton tai|tien do \(|so von|tong muc|ty le giai ngan|so luong|diem|ho va ten|chuc vu|dia chi)/,
  },
  { column: "coordinate", words: /phoi hop/ },
  { column: "supervise", words: /^(?:lanh dao|nguoi) (?:phu trach|chi dao|theo doi)|giam sat/ },
  { column: "time", words: /thoi gian|thoi han|tien do|thoi diem|hoan thanh|^han/ },
  { column: "output", words: /san pham|ket qua/ },
  {
    column: "lead",
    words:
      /chu tri|^(?:don vi|co quan|nguoi|bo phan|phong|to chuc|ca nhan)[^a-z]*.*(?:thuc hien|phu trach|chiu trach nhiem|tham muu|dau moi)|^trach nhiem|^phan cong|^(?:don vi|co quan) (?:duoc giao|thuc hien)/,
  },
  { column: "task", words: /nhiem vu|noi dung|cong viec|hoat dong|giai phap|^viec|de an|van ban/ },
];

export function columnOf(heading: string): Column {
  const key = bareKey(heading);
  return headings.find(({ words }) => words.test(key))?.column ?? "other";
}
