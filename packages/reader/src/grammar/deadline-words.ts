/**
 * Words of which the patterns of deadlines are made. They match text that went through `foldInPlace`: lower case
 * and without marks, so that "hàng/hằng", "quý/quí", "kỳ/kì" and the slips of a scan are one word, while every
 * position still counts in the document. All are sources of regular expressions.
 */

const SEPARATOR = String.raw`\s?[-/.]\s?`;
const DAY_OF_MONTH = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?!\d)`;
const YEAR = String.raw`(?:19|20)\d\d(?!\d)`;
const YEAR_AFTER = String.raw`(?:${SEPARATOR}|,?\s*(?:cua\s+)?nam\s+)`;
/** A hand that counts quarters in Roman figures; a scan reads I as l or 1. */
const QUARTER = String.raw`(?:[il1]{2,3}|[il1]v|0?[1-4]|[il])(?![\da-z])`;

/** Not inside a longer number, date or document symbol ("9/2031/NĐ-CP"). */
export const NUMBER_STARTS = String.raw`(?<![\d/.,-])`;
export const DATE_ENDS = String.raw`(?!\d|\s?[-/.]\s?\d|/[a-z])`;

/**
 * The words or figures that a time of each kind cannot do without. Most items hold one or two of them, and to look for
 * these first takes a tenth of the time of trying the eighty patterns of whole phrases, which begin with words that may
 * be left out and so are tried at every letter.
 */
export const core = {
  /** First of all: most items have no figure, and without one three rules of four are out. */
  figure: /\d/,
  /** `dayWords` */
  dayAndMonth: /\d(?:\s?[-/.]\s?|\s+thang\s+)\d/,
  /** `dayOnlyWords` */
  day: /ngay\s+\d/,
  /** `monthWords` */
  month: /thang\s+\d/,
  /** `quarterWords` */
  quarter: /q(?:u[yi]\s*|\.\s?)?[il\d]/,
  halfYear: /(?:thang|nua)\s+(?:dau|cuoi)/,
  /** `yearWords`, `monthFigures` */
  year: /(?:19|20)\d\d/,
  length: /\d\s*(?:\(|gio|ngay|tuan|thang|nam)/,
  everyWeek: /(?:tung|cac|hang|moi)\s+tuan/,
  everyYear: /(?:tung|cac|hang|moi)\s+nam/,
  /** `EVERY` */
  every: /(?:hang|moi)\s/,
  /** `PERIODICALLY` */
  periodically: /dinh\s+k[yi]/,
  months: /\d\s+thang/,
  times: /\d\s+lan/,
  weekday: /thu\s|chu\s+nhat/,
  /** `BEFORE` */
  before: /truoc/,
  /** `BY` */
  by: /nhat|het\s|qua\s|han[\s:]/,
  byOrTo: /nhat|het\s|qua\s|han[\s:]|den\s|toi\s/,
  done: /hoan\s+t|xong/,
  doneOn: /hoan\s+t|xong|vao\s/,
  within: /(?:trong|vao)\s/,
  until: /(?:den|toi|cuoi)\s/,
  range: /(?:den|toi)\s|[-–—~]/,
  listOrRange: /(?:den|toi|va)\s|[-–—~,]/,
} as const;

/** "16 giờ 30", "16h30", "8:00" before a day. */
export const CLOCK = String.raw`(?:\d{1,2}\s?(?:gio|g|h|:)\s?(?:\d{2})?(?:\s?phut)?,?\s*)?`;
export const DASH = String.raw`\s?[-–—~]{1,2}\s?`;

/** Words that may stand before a day, with the bound they set. */
export const BEFORE = String.raw`truoc(?:\s+(?:thoi\s+)?(?:han|diem))?\s+${CLOCK}`;
export const BY = String.raw`(?:(?:cham|muon|tre)\s+nhat,?(?:\s+(?:la|vao|trong|den|truoc|het)){0,4}\s+${CLOCK}|(?:den|cho\s+den|toi)\s+het\s+|het\s+(?=ngay|thang|quy|nam)|khong\s+qua\s+(?=ngay)|(?:thoi\s+)?han(?:\s+(?:cuoi|chot|hoan\s+thanh|nop|bao\s+cao|thuc\s+hien)){0,4}(?:\s+la)?\s*:?\s+(?:truoc\s+)?)`;
export const DONE = String.raw`(?:(?:hoan\s+(?:thanh|tat)|xong|ket\s+thuc),?\s+)?`;
/** Frequencies begin so; "ngân hàng", "khách hàng", "mặt hàng" are no frequencies. */
export const EVERY = String.raw`(?<!(?:ngan|khach|mat|ban|don|nha|cua|xep|tuan|loai|kho|giao|nhap|mua)\s)\b(?:hang|moi)\s+`;
/** "quý" without its marks is also the "quy" of quy định, quy chế, quy mô. */
export const QUARTERLY = String.raw`qu[yi](?!\s+(?:dinh|che|trinh|mo|uoc|hoach|tac|cach|pham|doi|hop))`;
export const PERIODICALLY = String.raw`\bdinh\s+k[yi]\b`;

/** Words of the first of two times: a dash and a figure may follow it. */
export function first(words: (id: string) => string): string {
  return words("1").replaceAll(DATE_ENDS, "");
}

/** Words of the second of two times: it may follow a dash, where a first one would be the rest of a number. */
export function second(words: (id: string) => string): string {
  return words("2").replaceAll(NUMBER_STARTS, "");
}

/** `ngày 20 tháng 10 năm 2026`, `20/10/2026`, `20.10`: groups d, m, y followed by `id`. "Tháng 7-8" is no day. */
export function dayWords(id = ""): string {
  return String.raw`(?:ngay\s+)?${NUMBER_STARTS}(?<!thang\s)(?<d${id}>${DAY_OF_MONTH})(?:${SEPARATOR}|\s+thang\s+)(?<m${id}>${MONTH})(?:${YEAR_AFTER}(?<y${id}>${YEAR}))?${DATE_ENDS}`;
}

/** A day of a month without the month: group d. */
export function dayOnlyWords(id = ""): string {
  return String.raw`ngay\s+(?<d${id}>${DAY_OF_MONTH})(?!${SEPARATOR}\d|\s+thang\s+\d)`;
}

/** `tháng 12/2026`, `tháng 6`: groups m, y. */
export function monthWords(id = ""): string {
  return String.raw`\bthang\s+${monthFigure(id)}`;
}

/** What follows "tháng". */
export function monthFigure(id = ""): string {
  return String.raw`(?<m${id}>${MONTH})(?:${YEAR_AFTER}(?<y${id}>${YEAR}))?${DATE_ENDS}`;
}

/** `6/2025`: groups m, y. */
export function monthFigures(id = ""): string {
  return String.raw`${NUMBER_STARTS}(?<m${id}>${MONTH})${SEPARATOR}(?<y${id}>${YEAR})${DATE_ENDS}`;
}

/** `quý II-2024`, `quí 3/2026`, `Q.II`: groups q, y. */
export function quarterWords(id = ""): string {
  return String.raw`\bq(?:u[yi]\s*|\.\s?|(?=\d))${quarterFigure(id)}`;
}

/** What follows "quý". */
export function quarterFigure(id = ""): string {
  return String.raw`(?<q${id}>${QUARTER})(?:(?:${YEAR_AFTER}|\s+)(?<y${id}>${YEAR}))?`;
}

export function yearWords(id = ""): string {
  return String.raw`${NUMBER_STARTS}(?<y${id}>${YEAR})(?!\s?[/.]\s?\d)`;
}

/** Figures and Roman figures of a quarter, 1 to 4. */
export function quarterNumber(written: string): number {
  if (/^0?[1-4]$/.test(written)) return Number(written);
  return written.endsWith("v") ? 4 : written.length;
}
