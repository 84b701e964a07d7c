import { foldInPlace } from "@dondoc/domain";
import { matchesOf } from "../text/matches.ts";

/** Nouns that name a measure: an indicator begins with one. Folded. */
const MEASURE =
  /\b(?:ty le|ti le|ty trong|ti trong|ty suat|chi so|tong (?:so|san pham|von|thu|chi|cong suat|dien tich|kim ngach|muc)|so (?:luong|nguoi|ho|luot|cuoc|giai|cau lac bo|gia dinh|doanh nghiep|xa|thon|lao dong|giuong|bac si|vu|dich vu|thu tuc|thue bao)|dien tich|do che phu|thu nhap|gia tri|san luong|nang suat|kim ngach|doanh thu|grdp|gdp|toc do|quy mo|mat do|cong suat|khoi luong|muc (?:do|giam|tang|thu nhap|tieu thu|hai long)|thu ngan sach|von dau tu|tuoi tho|gia dinh|thoi gian|chi phi)\b/;
/** Words at the start of a clause that only introduce the target. */
const OPENING =
  /^[\s\-+*•:"“]*(?:(?:phan dau|dam bao|bao dam|co gang|tiep tuc|muc tieu|trong do|rieng|duy tri|den|toi|vao|hang|cuoi|cac|moi|giai doan|trong|nang|dua|gop phan|va)\b\s*(?:cuoi )?(?:nam|tinh|thanh pho|huyen|toan tinh|nhiem ky)?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?[\s,:]*)+/;
/** Words between an indicator and its number. */
const CLOSING =
  /[\s,:;(-]*(?:(?:phan dau )?(?:dat|la|co|len|con|xuong|bang|chiem|o muc|on dinh|duy tri|dat muc|lay|tu|tai|toi|den|voi|tren|duoi|khoang|ty le|ti le|ty len|so luong|them|it nhat|toi thieu)[\s,:]*)+$/;
const YEAR =
  /,?\s*(?:(?:phan dau|den|toi|vao|trong|tinh den|cuoi)\s+){0,3}(?:cuoi\s+)?nam\s+(?:19|20)\d\d(?!\d)|,?\s*(?:trong\s+)?giai doan\s+20\d\d\s?[-–]\s?20\d\d/g;
/** Where the words after a number stop to say what is counted. */
const AFTER_END =
  /[,;.:()\0]|\s(?:vao|den|toi|trong|so voi|tro len|tro xuong|theo|nam\s+\d{4}|va\s+\d)(?=\s|$)|\sva\s*$/;

export type Clause = {
  readonly text: string;
  /** Offsets in `text`: where its quantity begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly unit: string;
};

/**
 * The phrase that is measured: what stands before the number ("tỷ lệ lấp đầy đạt 60%"), or, where only a verb does,
 * what follows it with that verb ("số hóa 100% dịch vụ công" measures "dịch vụ công số hóa").
 */
export function indicatorOf(clause: Clause): string {
  const before = beforeNumber(clause);
  const measured = MEASURE.exec(foldInPlace(before));
  if (measured !== null) return withUnit(before.slice(measured.index), clause.unit);
  const counted = countedAfter(clause);
  if (counted === "") return before;
  const verb = before.slice(before.lastIndexOf(",") + 1).trim();
  return verb === "" ? counted : `${counted} ${verb.charAt(0).toLowerCase()}${verb.slice(1)}`;
}

/** What a share is a share of: "60% dân số" (indicator before), "100% thôn có cáp quang" (counted noun). */
export function denominatorOf(clause: Clause): string | null {
  if (!clause.unit.startsWith("%")) return null;
  const after = clause.text.slice(clause.end);
  const folded = foldInPlace(after);
  const stop =
    /[,;.:()\0]|\s(?:vao|den|toi|trong|so voi|tro len|tro xuong|theo|nam|va|co|duoc|dat|khong|su dung|tham gia|hoan thanh|da)(?=\s)|$/.exec(
      folded,
    );
  const words = after.slice(0, stop?.index ?? 0).trim();
  return words === "" || words.split(" ").length > 6 ? null : words;
}

function beforeNumber(clause: Clause): string {
  const before = clause.text.slice(0, clause.start);
  let text = before;
  for (const year of matchesOf(foldInPlace(before), YEAR).toReversed()) {
    text = text.slice(0, year.index) + text.slice(year.index + year[0].length);
  }
  const folded = foldInPlace(text);
  const closing = CLOSING.exec(folded.slice(-80));
  const end = closing === null ? text.length : text.length - closing[0].length;
  const opening = OPENING.exec(folded);
  return text.slice(Math.min(opening?.[0].length ?? 0, end), end).replace(/^[\s,:]+|[\s,:]+$/g, "");
}

function countedAfter(clause: Clause): string {
  const unit = clause.unit.startsWith("%") ? "" : (clause.unit.split("/")[0] ?? "").trim();
  const after = unit + clause.text.slice(clause.end);
  const stop = AFTER_END.exec(foldInPlace(after));
  return after.slice(0, stop?.index ?? after.length).trim();
}

/** "tổng số" alone says too little: "tổng số KCN". */
function withUnit(indicator: string, unit: string): string {
  return /^(?:tong so|so luong)$/.test(foldInPlace(indicator)) && !unit.startsWith("%")
    ? `${indicator} ${unit}`
    : indicator;
}
