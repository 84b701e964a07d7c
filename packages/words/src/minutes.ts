import type { InBoth } from "./language.ts";

/** Sentences of the minutes of an inspection (biên bản kiểm tra). */
const vi = {
  name: "Biên bản",
  subject: (plan: string) => `Kiểm tra việc thực hiện ${plan}`,
  opening: (day: string, place: string) => `Cuộc kiểm tra diễn ra ngày ${day}, tại ${place}`,
  present: "Thành phần",
  inspecting: (unit: string) => `Bên kiểm tra: ${unit}.`,
  inspected: (unit: string) => `Bên được kiểm tra: ${unit}.`,
  represented: (gap: string) => `Người đại diện: ${gap}`,
  content: "Nội dung kiểm tra",
  wholePlan: "Việc thực hiện toàn bộ kế hoạch.",
  found: "Kết quả kiểm tra",
  nothingFound: "Không ghi nhận sai sót, tồn tại nào.",
  conclusion: "Kết luận",
  ending: (gap: string) => `Biên bản đọc lại cho hai bên cùng nghe và ký, lập thành ${gap} bản.`,
  signs: (unit: string) => `Đại diện ${unit}`,
  downloads: { docx: "Biên bản (Word)", pdf: "Biên bản (PDF)" },
};

export const minutesWords: InBoth<typeof vi> = {
  vi,
  en: {
    name: "Minutes",
    subject: (plan) => `Inspection of how ${plan} is carried out`,
    opening: (day, place) => `The inspection took place on ${day}, at ${place}`,
    present: "Present",
    inspecting: (unit) => `Inspecting: ${unit}.`,
    inspected: (unit) => `Inspected: ${unit}.`,
    represented: (gap) => `Represented by: ${gap}`,
    content: "What was looked into",
    wholePlan: "How the whole plan is carried out.",
    found: "What was found",
    nothingFound: "Nothing amiss was noted.",
    conclusion: "Conclusion",
    ending: (gap) => `The minutes were read to both sides and signed, in ${gap} copies.`,
    signs: (unit) => `For ${unit}`,
    downloads: { docx: "Minutes (Word)", pdf: "Minutes (PDF)" },
  },
};
