import { startsUnit } from "../assignment/unit-words.ts";
import { typeNames } from "../header/type-names.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import type { WrittenDate } from "./written-date.ts";

/** Words that open what the cited paper is about, without diacritics. */
const about =
  /\s(?:ve|v\/v|quy dinh|phe duyet|ban hanh|thuc hien|trien khai|huong dan|sua doi|thong qua|tiep tuc|tang cuong|day manh|doi voi|kem theo|ngay|da|da duoc|giao|bo sung|cong bo|dieu chinh|chi dao|thi hanh|phan cong|nham|va|nam|voi|trong|tren dia ban|ke hoach|quyet dinh|de an|chuong trinh|nghi quyet|chi thi|uy quyen|quy dinh chi tiet|xu ly|thanh lap|kien toan|duoc|gui|so)(?![a-z])|[;,.:()“"“]/;

/** "của Bộ Chính trị", behind the number or behind its date. */
export function citedIssuer(ahead: string, date: WrittenDate | null): string | null {
  const from = date === null ? 0 : date.end;
  const issuer = issuerAt(ahead.slice(from));
  if (issuer !== null || date === null) return issuer;
  return issuerAt(ahead.slice(0, date.start));
}

const at = /\s(?:(?:phê duyệt|ban hành|cho ý kiến)\s)?tại\s[\p{L}\s]{3,30}số:?\s*$/u;

/** "Công ty A tại Văn bản số …", "đề nghị của Sở B tại Tờ trình số …": who wrote it stands before the number. */
export function issuerBefore(before: string): string | null {
  const clause = /[^;:]*$/.exec(before)?.[0] ?? "";
  const end = at.exec(clause)?.index;
  if (end === undefined) return null;
  const words = clause.slice(0, end);
  const of = /.*(?:^|\s)(?:của|do|được)\s+/u.exec(words)?.[0].length;
  const name = words.slice(of ?? 0).trim();
  const isWhole = of !== undefined || clause.length < before.length;
  return isWhole && /^\p{Lu}/u.test(name) && name.length >= 3 && name.length <= 120 ? name : null;
}

function issuerAt(text: string): string | null {
  const of = /^[\s,]*(?:của|do)\s+/u.exec(text);
  if (of === null) return null;
  const rest = text.slice(of[0].length);
  const key = bareKey(rest);
  const end = endOfIssuer(rest, key);
  const issuer = rest.slice(0, end).replace(/[\s,.;/]+$/, "");
  return issuer.length >= 2 && issuer.length <= 120 ? issuer : null;
}

/** "UBND tỉnh A và Kết luận số …": a second paper, not a second issuer. */
function startsCitation(text: string): boolean {
  const key = bareKey(text);
  return typeNames.some(({ bare }) => key.startsWith(`${bare} so`));
}

/** "Bộ Văn hóa, Thể thao và Du lịch" goes on behind its comma, "của Bộ Y tế, Bộ Tài chính" too. */
function endOfIssuer(text: string, key: string): number {
  let from = 0;
  for (;;) {
    const match = about.exec(key.slice(from));
    if (match === null) return text.length;
    const at = from + match.index;
    const sign = match[0];
    const next = text.slice(at + sign.length).trimStart();
    const isNamePart =
      (sign === "," &&
        !startsUnit(next, spelledKey(next)) &&
        /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?\s(?:và|\p{Lu})/u.test(next)) ||
      (sign.trim() === "va" && /^\p{Lu}\p{Ll}/u.test(next) && !startsCitation(next));
    const isCapital =
      /^\s\p{Lu}/u.test(text.slice(at)) &&
      !/^\s(?:Kế hoạch|Quyết định|Ban hành|Về|Quy định|Đề án|Chương trình|Nghị quyết|Chỉ thị)/u.test(
        text.slice(at),
      );
    if (!isNamePart && !(isCapital && sign.startsWith(" "))) return at;
    from = at + sign.length;
  }
}
