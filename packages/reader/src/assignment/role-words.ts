import type { Role } from "@dondoc/domain";
import { bareKey } from "../text/key.ts";

/**
 * The role that the words of an item give to the unit that answers for it (domain reference §3.6), first rule that
 * fits; `lead` when none does. Without diacritics. `seen`: the row of §3.6 it comes from.
 */
const rules: readonly { readonly role: Role; readonly words: RegExp; readonly seen: string }[] = [
  {
    role: "standing",
    words:
      /^(?:la |giao \S.{0,80} la )?(?:co quan )?thuong truc|la co quan thuong truc|lam dau moi|la dau moi/,
    seen: "8, 30, 31",
  },
  { role: "lead", words: /^(?:khan truong |chu dong )?chu tri/, seen: "13, 14, 17, 29" },
  {
    role: "issue-plan",
    words:
      /xay dung (?:va|,) ?ban hanh ke hoach|(?:chu dong )?xay dung ke hoach (?:to chuc |trien khai )?|cu the hoa va trien khai/,
    seen: "5, 21, 22",
  },
  {
    role: "report",
    words: /^(?:(?:hang|dinh ky|thuong xuyen)[^,.;]{0,20},? ?)?(?:tong hop,? )?bao cao/,
    seen: "25, 27",
  },
  { role: "propose", words: /^(?:kip thoi )?de xuat/, seen: "12, 24" },
  {
    role: "fund",
    words:
      /^(?:uu tien )?(?:bo tri|can doi|tham dinh) (?:nguon |ngan sach|kinh phi|du toan)|ra soat du toan.{0,60}kinh phi/,
    seen: "16, 23",
  },
  {
    role: "publicise",
    words: /^(?:tich cuc |day manh )?(?:viet bai|dua tin|tuyen truyen|thong tin,? tuyen truyen)/,
    seen: "18",
  },
  { role: "guide", words: /^(?:tap trung )?huong dan/, seen: "15" },
  { role: "advise", words: /^tham muu/, seen: "7, 43" },
];

const anyRole = new RegExp(rules.map(({ words }) => words.source).join("|"));

export function roleOfWords(statement: string): Role {
  const key = bareKey(statement.slice(0, 400));
  if (!anyRole.test(key)) return "lead";
  return rules.find((rule) => rule.words.test(key))?.role ?? "lead";
}
