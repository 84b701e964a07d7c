import type { Comparator } from "@dondoc/domain";
import { foldedKey } from "../text/key.ts";
import { masked } from "../text/masked.ts";
import { matchesOf } from "../text/matches.ts";

/** A number with what it counts, as the words give it. Positions are of the text it was found in. */
export type Quantity = {
  /** Where its comparator begins, or the number when it has none. */
  readonly start: number;
  /** After its unit and its "trở lên". */
  readonly end: number;
  readonly numberStart: number;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  /** The value something starts from: "từ 33% năm 2020 lên …", "nâng từ 60% lên …". */
  readonly isBaseline: boolean;
};

/** Comma is the decimal mark and dot the thousands mark; a dot before one or two figures can only be decimal. */
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?|\d{1,9}(?:[.,]\d{1,6})?)`;

const comparators: readonly { readonly comparator: Comparator; readonly words: string }[] = [
  { comparator: ">=", words: "it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|≥|>=" },
  { comparator: "<=", words: "khong qua|khong vuot qua|khong vuot|khong cao hon|toi da|nhieu nhat|≤|<=" },
  { comparator: ">", words: "tren|hon|vuot|cao hon|>" },
  { comparator: "<", words: "duoi|thap hon|nho hon|chua den|<" },
  { comparator: "~", words: "khoang|xap xi|gan|~" },
];
const COMPARATOR = comparators.map(({ words }) => words).join("|");

const QUANTITY = new RegExp(
  String.raw`(?:(?<compared>${COMPARATOR})\s*(?:muc\s+|tu\s+)?|(?<from>\btu)\s+)?(?<![\p{L}\d_]|[\d/][.,/-]|[\p{L}\d]-|\0\s?)(?<low>${NUMBER})(?<share>\s?%)?(?:\s?[-–—]\s?|\s+den\s+(?:duoi\s+)?)?(?<high>(?<=[-–—]\s?|den\s|duoi\s)${NUMBER})?(?![\p{L}\d]|[.,/]\d|\s?/\s?\d)`,
  "gu",
);

/** Words that name or order rather than count: "Điều 5", "giai đoạn 1", "Nghị quyết 57". As printed, because without
 * marks "bình quân" ends like "quận" and "mức" is "mục". */
const NAMED =
  /(?<!\p{L})(?:số|điều|khoản|mục|phụ lục|biểu|mẫu|quý|tháng|ngày|năm|thứ|cấp|loại|hạng|nhóm|bước|vòng|đợt|khóa|khoá|kỳ|giai đoạn|tiêu chí|nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|quốc lộ|đường|khu phố|phường|quận|phiên bản|thế kỷ|lớp|lần thứ|tuổi)\s+$/iu;

const MEASURES =
  "(?:nghin |trieu )?ty (?:dong|usd|kwh)|(?:nghin |trieu )?(?:dong|usd|tan|kwh|luot khach|luot nguoi|luot|ha|m2|m3|nguoi|san pham)|ta|kg|km2|km|hecta|mwh|mwp|mw|gwh|gw|kwh|kw|kv|lit|m|diem phan tram|diem %|diem|lan|gio|phut|ngay|tuan|thang|sao";
const COUNTED =
  "khu cong nghiep|cum cong nghiep|khu kinh te|khu do thi|cau lac bo|van dong vien|doanh nghiep|hop tac xa|to hop tac|mo hinh|truong hoc|co so|thu tuc hanh chinh|thu tuc|dich vu cong|giai thi dau|giai phap|giai|cuoc|lop|buoi|hoi nghi|van ban|chi tieu|nhiem vu|de tai|de an|du an|huy chuong|di tich|lang nghe|nha van hoa|cong trinh|can ho|nha may|to dan pho|ho ngheo|ho dan|hoc sinh|sinh vien|giao vien|vien chuc|dang vien|doan vien|hoi vien|phong hoc|nhan vien|chien si|can bo|cong chuc|bac si|duoc si|dieu duong|giuong benh|giuong|benh vien|lao dong|cua hang|sieu thi|sang kien";
const PER = String.raw`(?:\s?/\s?(?:\d[\d.]{0,8}\s?)?(?:van dan|trieu dan|nghin dan|nguoi dan|nam|quy|thang|tuan|ngay|dan|nguoi|ha|km2|ho|xa|lan)(?![a-z])){0,2}`;
const KNOWN_UNIT = new RegExp(String.raw`\s?(?:(?:%|‰)|(?:${MEASURES}|${COUNTED})(?![a-z\d]))`, "y");
const PER_UNIT = new RegExp(PER, "y");
const ACRONYM = /\s[A-ZĐ][A-ZĐ\d&]{1,9}(?![\p{L}\d])/uy;
const WORD = /\s(?<word>\p{L}{2,})/uy;
/** No unit: the word carries the sentence on. */
const CONNECTIVE =
  /^(?:va|trong|so|cua|thi|nam|tai|voi|cho|den|tu|la|theo|de|hoac|tro|len|do|duoc|co|tren|duoi|khi)$/;
/** "70% giáo viên đạt trình độ từ cao đẳng trở lên": there the degree is the least, not the share. */
const OR_MORE = /^(?<between>(?:(?!\b(?:tu|dat)\b)[^,;.:]){0,40}?)\s(?<way>tro len|tro xuong|hoac cao hon)\b/;

export function quantitiesIn(masked: string, text: string): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of matchesOf(masked, QUANTITY)) {
    if (match.index < (quantities.at(-1)?.end ?? 0)) continue;
    const quantity = quantityAt(match, masked, text);
    if (quantity !== null) quantities.push(quantity);
  }
  return quantities;
}

function quantityAt(match: RegExpExecArray, masked: string, text: string): Quantity | null {
  const { compared, from, low = "", high, share } = match.groups ?? {};
  const numberStart = match.index + match[0].indexOf(low, (compared ?? from ?? "").length);
  if (compared === undefined && NAMED.test(text.slice(Math.max(0, match.index - 20), match.index)))
    return null;
  const numberEnd = match.index + match[0].length;
  // A dash or "đến" that led to no second number belongs to what follows.
  const after = high === undefined ? numberStart + low.length + (share?.length ?? 0) : numberEnd;
  const unitStart = share !== undefined && high === undefined ? numberStart + low.length : after;
  const unitEnd = unitEndAt(masked, text, unitStart);
  if (unitEnd === null && share === undefined) return null;
  const unit = unitEnd === null ? "%" : text.slice(unitStart, unitEnd).trim();
  const end = unitEnd ?? after;
  const value = numberOf(low);
  const valueMax = high === undefined ? null : numberOf(high);
  if (valueMax !== null && valueMax <= value) return null;
  const more = OR_MORE.exec(masked.slice(end, end + 60));
  return {
    start: match.index,
    end: more === null ? end : end + more[0].length,
    numberStart,
    comparator: comparatorOf(compared, valueMax !== null, more?.groups?.["way"]),
    value,
    valueMax,
    unit,
    isBaseline: valueMax === null && more === null && isBaseline(from, masked.slice(end, end + 60)),
  };
}

function unitEndAt(masked: string, text: string, at: number): number | null {
  for (const [pattern, subject] of [
    [KNOWN_UNIT, masked],
    [ACRONYM, text],
    [WORD, masked],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(subject);
    if (match === null || CONNECTIVE.test(match.groups?.["word"] ?? "")) continue;
    const end = at + match[0].length;
    PER_UNIT.lastIndex = end;
    return end + (PER_UNIT.exec(masked)?.[0].length ?? 0);
  }
  return null;
}

function isBaseline(from: string | undefined, rest: string): boolean {
  return from !== undefined && /^[^,;.]{0,40}?\s(?:len|xuong|den)\b/.test(rest);
}

function comparatorOf(compared: string | undefined, isRange: boolean, way: string | undefined): Comparator {
  if (isRange) return "range";
  if (way !== undefined) return way === "tro xuong" ? "<=" : ">=";
  return comparators.find(({ words }) => words.split("|").includes(compared ?? ""))?.comparator ?? "=";
}

/** "2.989,5" is 2989.5, "1.510" is 1510, "99.25" and "99,25" are 99.25, "05" is 5. */
export function numberOf(written: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written))
    return Number(written.replaceAll(".", "").replace(",", "."));
  return Number(written.replace(",", "."));
}

/** Numbers that count nothing: dates, years, symbols of documents, asides in brackets, "86/107", "24/7". */
const masks: readonly RegExp[] = [
  /\([^()]{0,400}\)/g,
  /“[^“”]{0,300}”/g,
  /(?<![\d.,])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/g,
  /\bngay\s+\d{1,2}(?:(?:\s?[/.-]\s?|\s+thang\s+)\d{1,2})?(?:\s+nam\s+\d{4})?/g,
  /\bthang\s+\d{1,2}(?:\s?[/.-]\s?\d{4}|\s+nam\s+\d{4})?/g,
  /(?<![\d.,])(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?(?![\d.,]*\d)(?!\s?(?:%|km|ha|mw|tan|nguoi|ho|cau lac bo|luot))/g,
  /(?<![a-z\d])\d{1,5}(?:\/\d{4})?[-/][a-z]{1,10}(?:[-/][a-z\d]{1,12})*/g,
  /(?<![\d.,])\d{1,6}\s?\/\s?\d{1,6}(?![\d.,]*\d)/g,
];

/** The text without marks and without the numbers that count nothing; every position stays. */
export function maskedForTargets(text: string): string {
  const folded = foldedKey(text);
  return masked(
    folded,
    masks.map((mask) => [folded, mask]),
  );
}
