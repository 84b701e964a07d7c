import { bareKey } from "../text/key.ts";

/**
 * What a heading announces. `legal`: articles that rule, where only a unit or the word for a task gives work.
 * `null`: the words do not say, the heading above it decides. */
export type SectionKind =
  | "task"
  | "target"
  | "purpose"
  | "situation"
  | "funding"
  | "descriptor"
  | "form"
  | "legal";

type Rule = { readonly kind: SectionKind; readonly title: RegExp };

/** First rule that fits wins. Without diacritics. Seen: both source plans, plans, directives and letters of provinces. */
const rules: readonly Rule[] = [
  {
    kind: "form",
    title: /^(?:de cuong|mau |bieu(?: mau)? (?:so )?\d|bieu so|phieu |bao cao tien do|danh sach)/,
  },
  {
    kind: "funding",
    title:
      /^(?:nguon |du toan |ve )?kinh phi(?! .{0,40}chu tri)|^nguon (?:von|kinh phi|luc tai chinh)|^co che tai chinh|^du toan/,
  },
  {
    kind: "descriptor",
    title:
      /^(?:thoi gian|dia diem|doi tuong|thanh phan|hinh thuc|chu de|so luong|noi dung (?:kiem tra|giam sat|tham dinh|danh gia|tuyen truyen|thi|hoi nghi|bao cao|dao tao)|pham vi|pham vi ap dung|quy mo|thoi han|thoi hieu|che do, chinh sach)/,
  },
  {
    kind: "target",
    title:
      /^(?:(?:quan diem|muc dich|yeu cau|phuong huong|dinh huong|phuong cham)[a-z ]{0,20}(?:,| va) ?)*(?:cac |mot so |he thong )?(?:muc tieu|chi tieu)(?!.{0,40}(?:nhiem vu|giai phap|bien phap))/,
  },
  {
    kind: "purpose",
    title:
      /^(?:muc dich|yeu cau(?! (?:cac|thu truong|ubnd|chu tich|lanh dao|so |don vi))|quan diem|nguyen tac|phuong cham|can cu|co so phap ly|su can thiet|giai thich|tieu chi|dieu kien|dinh huong|y nghia|phan loai|tham quyen|trinh tu|pham vi|quy dinh chung|cac hanh vi|nhung quy dinh|hieu luc|dieu khoan)/,
  },
  {
    kind: "situation",
    title:
      /^(?:danh gia(?: chung| tinh hinh| ket qua)?(?![ ,]+phan loai)|(?:dac diem,? )?tinh hinh|thuc trang|(?:nhung )?ket qua|(?:nhung )?ton tai|(?:nhung )?han che|nguyen nhan|uu diem|boi canh|bai hoc|khai quat|thuan loi|kho khan)/,
  },
  {
    kind: "task",
    title:
      /nhiem vu|giai phap|to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem|(?:che do |thong tin,? )bao cao|noi dung|cong viec|tien do|kien nghi|bien phap|chuong trinh|ke hoach/,
  },
];

export function sectionKindOf(title: string): SectionKind | null {
  const key = bareKey(title.slice(0, 200)).replace(/^(?:nhung |mot so |ve )/, "");
  return rules.find((rule) => rule.title.test(key))?.kind ?? null;
}

/**
 * The kind of a heading below one of kind `above`. Assessments and descriptors do not occur inside a list of tasks
 * under a name that only sounds like one ("Đánh giá, xếp loại …" is work to be done).
 */
export function kindBelow(above: SectionKind | null, title: string, isTop = false): SectionKind | null {
  const own = sectionKindOf(title);
  if (own === null) return above;
  if (own === "target" && above === "purpose") return own;
  if (isTop && above === "task") return own;
  if (above === "form" || above === "situation" || above === "purpose" || above === "descriptor")
    return above;
  if (above === "funding") return above;
  if (above === "target") return own === "task" ? own : above;
  if (above === "task" && own === "situation") return title.length < 40 ? own : above;
  return own;
}
