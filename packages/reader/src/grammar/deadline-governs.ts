import type { DeadlinePhrase } from "./deadline-phrase.ts";
import { matchesOf } from "../text/matches.ts";

/**
 * Which of the times named in an item its deadline is (reading guide §4): an adverb inside a clause ("tuần tra thường
 * xuyên tại …"), the year of a programme and a yearly budget are none.
 */

/** Verbs that order work; before or after a time they make it the time of that work. Folded. */
const ORDER = String.raw`(?:hoan thanh|hoan tat|xong|trinh|bao cao|gui|ban hanh|phe duyet|tham muu|to chuc|xay dung|trien khai|thuc hien|dua vao|khoi cong|khanh thanh|nghiem thu|ban giao|cong bo|thanh lap|tong hop|ra soat|lap|ky ket|hop|cung cap|nop|thong qua|xu ly|giai quyet|khac phuc|giai ngan|dang ky|kiem tra|khao sat|quyet toan|cap nhat|danh gia|so ket|tong ket|don doc|theo doi|huong dan|giam sat|phoi hop|thong tin|tuyen truyen|tap huan|cu|bo tri|tham dinh|lay y kien|ket thuc|bat dau|cong khai|niem yet|mo|bo sung|dieu chinh|sua doi|tiep nhan|dien tap|cai tao|sua chua|nang cap|lap dat|sap xep|kien toan|cung co|phat dong|chuan bi|mua sam|tuyen dung|lua chon|phan bo|cap|thu|chi tra|chuyen|di doi|giai toa|thanh toan|van hanh|dao tao|boi duong|hoc tap|quan triet|ky|dang tai|chi dao)`;
/** Verbs after which a year is the time of the work and not the name of something. */
const COMPLETE =
  /\b(?:hoan thanh|hoan tat|xong|trinh|ban hanh|thong qua|phe duyet|bao cao|khoi cong|khanh thanh|ket thuc|dua vao|nghiem thu|quyet toan)\b/;
const ORDERED = new RegExp(String.raw`\b${ORDER}\b`);
const THEN_ORDER = new RegExp(String.raw`^,?\s*(?:phai |can |chu dong |tich cuc |va )?${ORDER}\b`);
/** What may stand between the start of a clause and its frequency. */
const OPENING =
  /^[\s\-+*•"“(]*(?:(?:dong thoi|va|chu dong|tiep tuc|phai|can|trong do|ngoai ra|ben canh do|tich cuc|hang nam|yeu cau|de nghi),?\s+)*$/;
/** Nouns that a frequency only describes: "kế hoạch công tác hằng năm", "báo cáo định kỳ". */
const DESCRIBED =
  /\b(?:ke hoach|chuong trinh|du toan|ngan sach|cong tac|nhiem vu|bao cao|ket qua|danh gia|chi tieu|can bo|cong chuc|khen thuong|hoat dong|che do|kiem tra|thanh tra|thoi quen|giao ban|hop|von|kinh phi|tap huan|dien tap|an toan|nang luong)\s*$/;
/** A product that its maker draws up every year, named by the first clause of the item. */
const YEARLY_PRODUCT =
  /^(?:[^.;]{0,80}:\s*)?(?:(?:chu tri|tham muu)[^.;]{0,120}\s)?(?:xay dung|lap|ban hanh)(?:(?: va|,) (?:xay dung|ban hanh|trien khai|to chuc thuc hien|trinh [^.;,]{1,40}))*\s(?:cac\s)?(?:ke hoach|chuong trinh|danh muc|du toan)(?! cong tac)[^.;]{0,150}$/;

const BOUNDARY = /[.;:!?](?=\s)/g;
/** No sentence is looked at farther than this, so that a page without full stops costs no more than one with. */
const REACH = 2000;

/** The sentence or part of one (up to ";" or ":") that `position` stands in. */
export function sentenceAround(
  folded: string,
  position: number,
): { readonly start: number; readonly end: number } {
  const from = Math.max(0, position - REACH);
  const window = folded.slice(from, position + REACH);
  let start = from;
  for (const boundary of matchesOf(window, BOUNDARY)) {
    const at = from + boundary.index;
    if (at >= position) return { start, end: at };
    start = at + 1;
  }
  return { start, end: from + window.length };
}

/** The words around a time in its sentence. */
type Place = { readonly lead: string; readonly rest: string; readonly isFirst: boolean };

export function governsItem(phrase: DeadlinePhrase, folded: string): boolean {
  const sentence = sentenceAround(folded, phrase.start);
  const place: Place = {
    lead: folded.slice(sentence.start, phrase.start),
    rest: folded.slice(phrase.end, sentence.end),
    isFirst: sentence.start === 0,
  };
  switch (phrase.rule.stance) {
    case "anywhere":
      return true;
    case "ordered":
      return OPENING.test(place.lead) || ORDERED.test(place.lead);
    case "completed":
      return COMPLETE.test(place.lead) || (OPENING.test(place.lead) && COMPLETE.test(place.rest));
    case "start":
      return (
        opensClause(phrase, place) || ordersByFrequency(phrase, place) || isYearlyProduct(phrase, folded)
      );
    default:
      return false;
  }
}

export function governsReport(phrase: DeadlinePhrase, folded: string): boolean {
  const { stance } = phrase.rule;
  return stance === "report" || stance === "start" || governsItem(phrase, folded);
}

function opensClause({ schedule }: DeadlinePhrase, { lead, rest, isFirst }: Place): boolean {
  if (OPENING.test(lead)) return isFirst || schedule.kind !== "on-event";
  const comma = lead.lastIndexOf(",");
  if (comma === -1 || schedule.kind === "vague" || schedule.kind === "on-event") return false;
  return OPENING.test(lead.slice(comma + 1)) && THEN_ORDER.test(rest);
}

/** Inside a clause: "… định kỳ tổ chức …", "báo cáo … hằng quý." */
function ordersByFrequency({ schedule }: DeadlinePhrase, { lead, rest }: Place): boolean {
  if (schedule.kind !== "recurring" || DESCRIBED.test(lead)) return false;
  if (THEN_ORDER.test(rest) && !/^(?:,| va )/.test(rest)) return true;
  return /\bbao cao\b/.test(lead) && /^\s*(?:[,.(]|$)/.test(rest);
}

function isYearlyProduct({ schedule, start }: DeadlinePhrase, folded: string): boolean {
  if (schedule.kind !== "recurring" || schedule.every !== "year") return false;
  return YEARLY_PRODUCT.test(folded.slice(0, start));
}
