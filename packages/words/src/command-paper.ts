import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** What `dondoc report --directive`, `paper` and `export` say. */
const vi = {
  lists: (value: string, lists: string) => `export nhận ${lists}, không nhận “${value}”.`,
  kinds: (value: string, kinds: string) => `paper nhận ${kinds}, không nhận “${value}”.`,
  format: (value: string) => `--format nhận csv, xlsx hoặc json, không nhận “${value}”.`,
  notWith: (flag: string, name: string) => `${flag} không dùng với ${name}.`,
  directiveUnknown: (name: string) =>
    `Không có văn bản chỉ đạo nào khớp “${name}”. Tìm: dondoc search --in directive ${name}`,
  directiveSeveral: (name: string, count: number, names: string) =>
    `“${name}” khớp ${count} văn bản chỉ đạo: ${names}. Hãy gõ mã ở đầu.`,
  review: {
    unknown: (name: string) => `“${name}” chưa có sơ kết, tổng kết nào.`,
    several: (name: string, count: number, names: string) =>
      `“${name}” có ${count} cuộc sơ kết, tổng kết: ${names}. Hãy gõ mã ở đầu.`,
  },
  minutes: {
    unknown: (name: string) => `“${name}” chưa có cuộc kiểm tra nào.`,
    several: (name: string, count: number, names: string) =>
      `“${name}” có ${count} cuộc kiểm tra: ${names}. Hãy gõ mã ở đầu.`,
  },
  series: {
    unknown: (name: string) => `“${name}” không yêu cầu báo cáo nào.`,
    several: (name: string, count: number, names: string) =>
      `“${name}” yêu cầu ${count} loại báo cáo: ${names}. Hãy gõ mã ở đầu.`,
  },
};

export const commandPaperWords: InBoth<typeof vi> = {
  vi,
  en: {
    lists: (value, lists) => `export takes ${lists}, not “${value}”.`,
    kinds: (value, kinds) => `paper takes ${kinds}, not “${value}”.`,
    format: (value) => `--format takes csv, xlsx or json, not “${value}”.`,
    notWith: (flag, name) => `${flag} has no meaning with ${name}.`,
    directiveUnknown: (name) =>
      `No directive matches “${name}”. Look for it: dondoc search --in directive ${name}`,
    directiveSeveral: (name, count, names) =>
      `“${name}” matches ${counted(count, "directive")}: ${names}. Type the id before it.`,
    review: {
      unknown: (name) => `“${name}” has no review.`,
      several: (name, count, names) =>
        `“${name}” has ${counted(count, "review")}: ${names}. Type the id before it.`,
    },
    minutes: {
      unknown: (name) => `“${name}” has no inspection.`,
      several: (name, count, names) =>
        `“${name}” has ${counted(count, "inspection")}: ${names}. Type the id before it.`,
    },
    series: {
      unknown: (name) => `“${name}” asks for no report.`,
      several: (name, count, names) =>
        `“${name}” asks for ${counted(count, "report")}: ${names}. Type the id before it.`,
    },
  },
};
