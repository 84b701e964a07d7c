import { type Subject, type Units, subjectAt } from "../assignment/assign.ts";
import { unitListAt } from "../assignment/unit-list.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { isLeadIn, isOpinion } from "./not-a-task.ts";

/** A hostile text may go on for ever; no order does. */
const READ_AT_MOST = 8000;

/** Whether a paragraph without a marker, outside every unit heading, tells a unit to do something. */
export function isOrder(text: string): boolean {
  return isPreamble(text) ? ordersBehindPreamble(text) : givesOrder(text);
}

function isPreamble(text: string): boolean {
  return /^(?:can cu|thuc hien (?:cac |y kien|ket luan|ke hoach|nghi quyet|chi thi|quyet dinh|cong van|van ban)|xet |theo de nghi|sau khi|de (?:tang cuong|nang cao|trien khai|thuc hien)|nham |tuy nhien|den nay|thoi gian qua)/.test(
    bareKey(text),
  );
}

/** "Thực hiện Công văn …, UBND tỉnh yêu cầu Sở … báo cáo": the whole letter in one sentence. */
function ordersBehindPreamble(text: string): boolean {
  return !isOpinion(text) && orderedUnits(text) !== null && !isLeadIn(text);
}

const ordering = /(?:^|[.;,]\s|\s)(?:giao(?: cho)?|yêu cầu|đề nghị|chỉ đạo|chỉ thị)\s/gu;

/** "Báo cáo của các đơn vị gửi về … trước ngày …": the paper is the subject, the units are the ones told. */
const toBeSent =
  /^(?:bao cao|ket qua|van ban|ke hoach|y kien)[^.]{0,140} gui (?:ve )?[^.]{0,120}(?:truoc|cham nhat)/;

export function isToBeSent(text: string): boolean {
  return toBeSent.test(bareKey(text.slice(0, 400)));
}

/** A unit that is told to do something. */
function givesOrder(text: string): boolean {
  if (subjectAt(text, 0) !== null) return true;
  if (isToBeSent(text)) return true;
  return orderedUnits(text) !== null;
}

/** The units that are told to do something further on in the text. */
export function orderedUnits(text: string): Subject | null {
  const spelled = spelledKey(text.slice(0, READ_AT_MOST));
  for (const match of matchesOf(spelled, ordering)) {
    if (/đã\s?$/u.test(spelled.slice(0, match.index + 1)) || match[0].trim() === "chỉ đạo") continue;
    const subject = subjectAt(text, match.index + match[0].length);
    if (subject !== null) return subject;
  }
  return null;
}

/** Who must carry out what follows: "… đề nghị các chủ đầu tư thực hiện các nội dung sau". */
export function leadInUnits(passage: Passage): Units | null {
  const { text } = passage;
  const bare = bareKey(text.slice(0, READ_AT_MOST));
  let found: Units | null = null;
  for (const match of matchesOf(spelledKey(text.slice(0, READ_AT_MOST)), ordering)) {
    const list = unitListAt(text, match.index + match[0].length);
    if (list !== null) found = { passage, units: list.units };
  }
  return found ?? (onlyRules.test(bare) || onlyOrders.test(bare) ? null : subjectUnits(passage));
}

/** "Thủ tướng Chính phủ yêu cầu:": who gives the orders carries out none of them. */
const onlyOrders =
  /(?:yeu cau|chi thi|de nghi|giao|chi dao|quyet dinh|ket luan)(?: (?:nhu sau|mot so noi dung|cac noi dung)(?: sau)?)?\s*:?\s*$/;

/** The issuer draws up, rules or reports what follows; it does not carry it out. */
const onlyRules =
  /(?:xac dinh|xay dung|ban hanh|huong dan|ket luan|thong bao|phe duyet|quy dinh|bao cao)\s.{0,700}(?:nhu sau|cu the|sau)[ :.]*$|xac dinh (?:cac|mot so) nhiem vu/;

/** The units that a sentence makes its subject, with where they were read. */
export function subjectUnits(passage: Passage): Units | null {
  const subject = subjectAt(passage.text, 0);
  return subject === null ? null : { passage, units: subject.list.units, acts: true };
}
