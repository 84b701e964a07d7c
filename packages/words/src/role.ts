import type { Role } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

/** What a paper asks of a unit. */
export type RoleWords = Readonly<Record<Role, string>>;

export const roleWords: InBoth<RoleWords> = {
  vi: {
    lead: "Chủ trì",
    coordinate: "Phối hợp",
    supervise: "Giám sát",
    standing: "Thường trực",
    guide: "Hướng dẫn",
    execute: "Thực hiện",
    advise: "Tham mưu",
    fund: "Bố trí kinh phí",
    "issue-plan": "Ban hành kế hoạch",
    report: "Báo cáo",
    propose: "Đề xuất",
    publicise: "Tuyên truyền",
  },
  en: {
    lead: "Lead",
    coordinate: "Coordinates",
    supervise: "Supervises",
    standing: "Standing body",
    guide: "Guides",
    execute: "Carries out",
    advise: "Advises",
    fund: "Funds",
    "issue-plan": "Issues a plan",
    report: "Reports",
    propose: "Proposes",
    publicise: "Publicises",
  },
};
