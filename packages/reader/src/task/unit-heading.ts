import type { Units } from "../assignment/assign.ts";
import { splitUnits, unitListAt } from "../assignment/unit-list.ts";
import { startsUnit } from "../assignment/unit-words.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";

/** The whole heading as a list of units: "Các Phòng, ban, ngành …", "Trách nhiệm của Sở …". */
export function headingUnits(passage: Passage): Units | null {
  const { text } = passage;
  if (text.length > 260) return null;
  const introduction =
    /^(?:trach nhiem(?: chung)?(?: cu the)?(?: cua)?|nhiem vu(?: cu the)? cua|doi voi|giao(?: cho)?|de nghi|yeu cau)\s+/.exec(
      bareKey(text),
    )?.[0].length ?? 0;
  const rest = text.slice(introduction);
  if (!startsUnit(rest, spelledKey(rest))) return null;
  const end = unitListAt(text, introduction)?.end ?? 0;
  const behind = text.slice(end).replace(/^[\s.:;,]+|[\s.:;]+$/g, "");
  if (behind !== "" && !/^(?:\([^)]*\)|có |được |của |trên địa bàn|tại |trực thuộc|trong )/u.test(behind))
    return null;
  const whole = text
    .slice(introduction)
    .replace(/[\s.:;]+$/, "")
    .replace(/\s*\([^)]*\)$/, "");
  const units = splitUnits(whole).map((unit) => ({
    name: unit.name,
    start: unit.start + introduction,
    end: unit.end + introduction,
  }));
  return units.length === 0 ? null : { passage, units };
}
