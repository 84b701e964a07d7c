import type { Units } from "../assignment/assign.ts";
import { predicateAt, splitUnits, unitListAt } from "../assignment/unit-list.ts";
import { startsUnit } from "../assignment/unit-words.ts";
import { sectionKindOf } from "../structure/section-kind.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";

/** The whole heading as a list of units: "Các Phòng, ban, ngành …", "Trách nhiệm của Sở …". */
export function headingUnits(passage: Passage, isAssigning = false): Units | null {
  const { text } = passage;
  if (isAssigning && isPlainName(text)) return wholeAsUnits(passage, text.replace(/[\s.:;]+$/, "").length);
  if (text.length > 260) return null;
  const introduction =
    /^(?:trách nhiệm(?: chung)?(?: cụ thể)?(?: của)?|nhiệm vụ(?: cụ thể)? của|đối với|giao(?: cho)?|đề nghị|yêu cầu)\s+/u.exec(
      spelledKey(text),
    )?.[0].length ?? 0;
  const rest = text.slice(introduction);
  if (!startsUnit(rest, spelledKey(rest))) return null;
  const end = unitListAt(text, introduction)?.end ?? 0;
  const behind = text.slice(end).replace(/^[\s.:;,|]+|[\s.:;|]+$/g, "");
  if (/^(?:có (?:trách nhiệm|nhiệm vụ)|được giao)/u.test(behind)) return null;
  const isPlaced = /^(?:\([^)]*\)|có |được |của |trên địa bàn|tại |trực thuộc|trong )/u.test(behind);
  const goesOn = isAssigning && text.length < 100 && !predicateAt(behind, 0) && !/[.;:]/.test(behind);
  if (behind !== "" && !isPlaced && !goesOn) return null;
  const whole = text
    .slice(introduction)
    .replace(/[\s.:;|]+$/, "")
    .replace(/\s*\([^)]*\)$/, "");
  const units = splitUnits(whole).map((unit) => ({
    name: unit.name,
    start: unit.start + introduction,
    end: unit.end + introduction,
  }));
  return units.length === 0 ? null : { passage, units };
}

/** Where a section hands out the work, its short headings name who gets it, even in words no table knows. */
function isPlainName(text: string): boolean {
  if (text.length > 100 || /[.;]\s/.test(text) || /:\s*\S/.test(text)) return false;
  if (startsUnit(text, spelledKey(text)) || predicateAt(text, 0)) return false;
  return (
    sectionKindOf(text) === null && !/^(?:cong tac|ve|noi dung|lo trinh|cac|doi voi) /.test(bareKey(text))
  );
}

/** "Tổ bảo vệ: Trực 24/24": in such a section the words before the colon are a unit. */
export function labelUnits(passage: Passage): Units | null {
  const label = /^([^:.;]{3,90}):\s/u.exec(passage.text)?.[1];
  if (label === undefined || !isPlainName(label)) return null;
  return wholeAsUnits(passage, label.length);
}

function wholeAsUnits(passage: Passage, length: number): Units | null {
  const units = splitUnits(passage.text.slice(0, length));
  return units.length === 0 ? null : { passage, units };
}
