import type { DocumentType } from "@dondoc/domain";

/**
 * Names of document kinds without diacritics, longest first where one begins another. `asHeading`: may stand alone
 * above the subject; the rest are only cited. Sources: Nghị định 30/2020/NĐ-CP art. 7, domain reference §3.3.
 */
export type TypeName = { readonly bare: string; readonly type: DocumentType; readonly asHeading: boolean };

export const typeNames: readonly TypeName[] = [
  { bare: "chuong trinh hanh dong", type: "action-programme", asHeading: true },
  { bare: "chuong trinh cong tac", type: "action-programme", asHeading: true },
  { bare: "chuong trinh", type: "action-programme", asHeading: true },
  { bare: "thong bao ket luan", type: "notice", asHeading: true },
  { bare: "thong bao", type: "notice", asHeading: true },
  { bare: "ke hoach", type: "plan", asHeading: true },
  { bare: "chi thi", type: "directive", asHeading: true },
  { bare: "quyet dinh", type: "decision", asHeading: true },
  { bare: "ket luan", type: "conclusion", asHeading: true },
  { bare: "nghi quyet", type: "resolution", asHeading: true },
  { bare: "huong dan", type: "guidance", asHeading: true },
  { bare: "bao cao", type: "report", asHeading: true },
  { bare: "to trinh", type: "submission", asHeading: true },
  { bare: "cong dien", type: "telegram", asHeading: true },
  { bare: "de an", type: "scheme", asHeading: true },
  { bare: "quy dinh", type: "regulation", asHeading: true },
  { bare: "quy che", type: "regulation", asHeading: true },
  { bare: "thong tri", type: "party-circular", asHeading: true },
  { bare: "phap lenh", type: "ordinance", asHeading: false },
  { bare: "nghi dinh", type: "decree", asHeading: false },
  { bare: "thong tu lien tich", type: "circular", asHeading: false },
  { bare: "thong tu", type: "circular", asHeading: false },
  { bare: "cong van", type: "official-letter", asHeading: false },
  { bare: "van ban", type: "official-letter", asHeading: false },
  { bare: "bo luat", type: "law", asHeading: false },
  { bare: "luat", type: "law", asHeading: false },
];

/** What a symbol says when no name stands before the number. `QĐ` of the Party may be a rule: the name wins. */
export const typeCodes: Readonly<Record<string, DocumentType>> = {
  kl: "conclusion",
  nq: "resolution",
  ct: "directive",
  qd: "decision",
  kh: "plan",
  ctr: "action-programme",
  cthd: "action-programme",
  tb: "notice",
  tbkl: "notice",
  nd: "decree",
  tt: "circular",
  ttlt: "circular",
  bc: "report",
  ttr: "submission",
  hd: "guidance",
  da: "scheme",
  cv: "official-letter",
  cd: "telegram",
  qc: "regulation",
  qyd: "regulation",
  pl: "ordinance",
};
