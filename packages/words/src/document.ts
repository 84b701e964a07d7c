import type { DocumentType } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

/** Kinds of official document, as a title begins with them. */
export type DocumentTypeWords = Readonly<Record<DocumentType, string>>;

export const documentTypeWords: InBoth<DocumentTypeWords> = {
  vi: {
    plan: "Kế hoạch",
    "action-programme": "Chương trình hành động",
    directive: "Chỉ thị",
    decision: "Quyết định",
    conclusion: "Kết luận",
    resolution: "Nghị quyết",
    "official-letter": "Công văn",
    notice: "Thông báo",
    law: "Luật",
    ordinance: "Pháp lệnh",
    decree: "Nghị định",
    circular: "Thông tư",
    report: "Báo cáo",
    submission: "Tờ trình",
    guidance: "Hướng dẫn",
    regulation: "Quy định",
    "party-circular": "Thông tri",
    scheme: "Đề án",
    telegram: "Công điện",
  },
  en: {
    plan: "Plan",
    "action-programme": "Action programme",
    directive: "Directive",
    decision: "Decision",
    conclusion: "Conclusion",
    resolution: "Resolution",
    "official-letter": "Official letter",
    notice: "Notice",
    law: "Law",
    ordinance: "Ordinance",
    decree: "Decree",
    circular: "Circular",
    report: "Report",
    submission: "Submission",
    guidance: "Guidance",
    regulation: "Regulation",
    "party-circular": "Party circular",
    scheme: "Scheme",
    telegram: "Telegram",
  },
};

/** What is said about any paper: who issued it, when, and whether the office has it. */
const vi = {
  issuedBy: (issuer: string, on: string) => `${issuer} ban hành ngày ${on}`,
  notHeld: "Chưa có văn bản",
  notHeldWhy: "Được văn bản khác nhắc tên; cơ quan chưa có bản này.",
  original: "Văn bản gốc",
  noText: "Cơ quan chưa có toàn văn của văn bản này.",
  section: (path: string) => `Mục ${path}`,
};

export type DocumentWords = typeof vi;

export const documentWords: InBoth<DocumentWords> = {
  vi,
  en: {
    issuedBy: (issuer, on) => `Issued by ${issuer} on ${on}`,
    notHeld: "Paper not held",
    notHeldWhy: "Another paper names it; the office does not have it.",
    original: "The paper",
    noText: "The office does not hold the full text of this paper.",
    section: (path) => `Section ${path}`,
  },
};
