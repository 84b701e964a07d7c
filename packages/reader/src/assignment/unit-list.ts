import { bareKey, spelledKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import {
  beforeBuilding,
  breaksOff,
  halfBefore,
  insideCollective,
  nounBefore,
  nounish,
  organisation,
  predicates,
  shortPredicates,
  startsUnit,
} from "./unit-words.ts";

/** A range of a passage that names one unit or one collective. `name` differs where a shared head is repeated. */
export type UnitName = { readonly name: string; readonly start: number; readonly end: number };

export type UnitList = { readonly units: readonly UnitName[]; readonly end: number };

/** A list longer than this is a wrong guess. */
const LIST_CHARACTERS_AT_MOST = 1500;

/** The units named from `from` on, up to the verb or word that breaks the list off; `null` when none begins there. */
export function unitListAt(text: string, from: number): UnitList | null {
  const window = text.slice(from, from + LIST_CHARACTERS_AT_MOST);
  const spelled = spelledKey(window);
  if (!startsUnit(window, spelled)) return null;
  const end = endOfList({ text: window, spelled, bare: bareKey(window) });
  const units = splitUnits(window.slice(0, end)).map((unit) => ({
    name: unit.name,
    start: from + unit.start,
    end: from + unit.end,
  }));
  return units.length === 0 ? null : { units, end: from + end };
}

/** Whether something at the start of a list is what a unit does ("chủ trì", "đẩy mạnh"). */
export function predicateAt(text: string, at: number): boolean {
  const rest = text.slice(at, at + 60);
  return predicates.test(bareKey(rest)) || shortPredicates.test(spelledKey(rest));
}

/** The words with their two keys, which have the same positions. */
type Words = { readonly text: string; readonly spelled: string; readonly bare: string };

function endOfList(words: Words): number {
  const { text } = words;
  let at = 0;
  let depth = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "(" || char === "[") depth += 1;
    else if (char === ")" || char === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (char === "." && endsSentence(text, at)) return at;
      if (char === ":" && !listsNames(words, at)) return at;
      if (
        (char === "," || char === ";" || (char === "." && text.charAt(at + 1) === " ")) &&
        !continues(words, at)
      )
        return at;
      if (char === " " && breaksAt(words, at + 1)) return trimmedEnd(text, at);
    }
    at += 1;
  }
  return text.length;
}

/** A scan reads a comma as a full stop: no sentence begins in lower case. */
function endsSentence(text: string, at: number): boolean {
  const rest = text.slice(at, at + 8);
  return /^\.(?:\s|$)/.test(rest) && !/^\.\s?\p{L}{1,3}\.|^\.\s\p{Ll}/u.test(rest);
}

/** "các Sở:", "UBND các phường:" – names follow that share the head. */
const sharedHead =
  /(?:^|[\s,])(?:các|ubnd các) (?:sở|phường|xã|huyện|quận|bộ|phòng|ban|sở, ngành|xã, phường|huyện, thành phố|cơ quan)$/;

/** Names follow the colon, and not what the units are to do ("UBND các huyện: Củng cố …"). */
function listsNames({ spelled, bare }: Words, at: number): boolean {
  const next = at + 1 + (/^\s*/.exec(bare.slice(at + 1))?.[0].length ?? 0);
  return (
    sharedHead.test(spelled.slice(Math.max(0, at - 60), at)) && !predicates.test(bare.slice(next, next + 40))
  );
}

function continues({ text, spelled, bare }: Words, at: number): boolean {
  const next = at + 1 + (/^\s*(?:và |cùng )?/.exec(text.slice(at + 1))?.[0].length ?? 0);
  const rest = spelled.slice(next);
  if (
    purposeBefore.test(bare.slice(Math.max(0, at - 24), at)) &&
    purposeNext.test(bare.slice(next, next + 24))
  )
    return true;
  if (predicates.test(bare.slice(next)) && !organisation.test(bare.slice(next)) && !isName(text, next))
    return false;
  if (startsUnit(text.slice(next), rest) || insideCollective.test(rest)) return true;
  return text.charAt(at) === "," && isName(text, next);
}

/** "tổ kiểm tra, đánh giá chất lượng": two things that one body is for; behind a unit's own name they would be verbs. */
const purposeBefore =
  /(?:cong tac|doan|to|ban|hoi dong|co quan|luc luong) (?:kiem tra|giam sat|thanh tra|danh gia|khao sat|tham dinh|quan ly|xay dung)$/;
const purposeNext =
  /^(?:kiem tra|giam sat|danh gia|thanh tra|khao sat|tham dinh|nghiem thu|su dung|van hanh)(?![a-z])/;

/** A capital letter inside a list: the second half of a name ("Sở Lao động, Thương binh và Xã hội"). */
function isName(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.charAt(at));
}

function breaksAt(words: Words, at: number): boolean {
  const { text, spelled, bare } = words;
  if (isName(text, at)) return false;
  const before = spelled.slice(Math.max(0, at - 24), at);
  if (/^va /.test(bare.slice(at))) {
    const next = at + 3;
    return !isName(text, next) && verbAt(words, next, "");
  }
  // A scan reads "để tổng hợp" as "đê tông hợp".
  if (/^de /.test(bare.slice(at)) && predicates.test(bare.slice(at + 3))) return true;
  if (breaksOff.test(spelled.slice(at)) && !halfBefore.test(before)) return true;
  return verbAt(words, at, before);
}

function verbAt({ spelled, bare }: Words, at: number, before: string): boolean {
  if (shortPredicates.test(spelled.slice(at, at + 20)) && !halfBefore.test(before)) return true;
  const rest = bare.slice(at, at + 40);
  if (!predicates.test(rest)) return false;
  if (rest.startsWith("to chuc"))
    return !(organisation.test(rest) || /(?:các|những|mọi|ban|của|,) $/u.test(before));
  if (/^(?:dau tu|xay dung)/.test(rest) && beforeBuilding.test(before)) return false;
  if (!nounish.test(rest)) return true;
  return (
    !nounBefore.test(before) &&
    !purposeBefore.test(bare.slice(Math.max(0, at - 28), at).replace(/(?:,| va) $/, ""))
  );
}

function trimmedEnd(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s,;]+$/, "").length;
}

/** Splits at "," ";" and "và" between units; "các sở, ban, ngành" stays whole; "UBND các phường: A, B" is repeated. */
export function splitUnits(text: string): UnitName[] {
  const shared = withSharedHead(text);
  if (shared !== null) return shared;
  const spelled = spelledKey(text);
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let pieceStart = 0;
  let depth = 0;
  // A scan reads a comma as a full stop.
  const joint =
    /[()]|\s*(?:[,;]|\.(?=\s\p{Ll}))\s*(?:và\s+|cùng\s+)?|\s?\/\s?(?=\p{Lu}\p{Ll}+\s)|\s+(?:và|cùng|hoặc)\s+|(?<=\p{Ll})(?<!thuộc|của|với|tại)\s+(?=Bộ \p{Lu}\p{Ll})/gu;
  for (const match of matchesOf(text, joint)) {
    if (match[0] === "(") depth += 1;
    else if (match[0] === ")") depth -= 1;
    if (depth > 0 || /[()]/.test(match[0])) continue;
    const next = match.index + match[0].length;
    const rest = spelled.slice(next);
    const isStart = startsUnit(text.slice(next), rest);
    const isCollective =
      /^(?:các|những|toàn|tất cả|ubnd các|ủy ban nhân dân các|lãnh đạo các|thủ trưởng các|bộ, ngành)/.test(
        spelled.slice(pieceStart, match.index + 1),
      );
    const isGeneric = insideCollective.test(rest) && !/^\p{Lu}\p{Ll}*\s\p{Lu}/u.test(text.slice(next));
    const isAbbreviated =
      /^\p{Lu}{2}/u.test(text.slice(next)) && !/^(?:UBND|HĐND|UBMTTQ|MTTQ)/.test(text.slice(next));
    if (!isStart || (isCollective && (isGeneric || isAbbreviated))) continue;
    cuts.push({ at: match.index, length: match[0].length });
    pieceStart = next;
  }
  return piecesOf(text, cuts);
}

function piecesOf(
  text: string,
  cuts: readonly { readonly at: number; readonly length: number }[],
): UnitName[] {
  const units: UnitName[] = [];
  let start = 0;
  for (const cut of [...cuts, { at: text.length, length: 0 }]) {
    const raw = text.slice(start, cut.at);
    const name = raw.replace(/[\s,;:./]+$/, "").replace(/\s*\([^()]*\)?$/, "");
    if (/\p{L}{2}/u.test(name)) units.push({ name, start, end: start + name.length });
    start = cut.at + cut.length;
  }
  return units;
}

function withSharedHead(text: string): UnitName[] | null {
  const match =
    /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch UBND|Công an|Phòng \p{L}+)?\s?)[Cc]ác\s+([\p{L}]+):\s*(?=\p{Lu})/u.exec(
      text,
    );
  if (match === null) return null;
  const head = `${match[1] ?? ""}${match[2] ?? ""}`.trim();
  const units: UnitName[] = [];
  let start = match[0].length;
  for (const piece of text
    .slice(start)
    .split(/(\s*[,;]\s*(?:và\s+)?(?=\p{Lu})|\s+và\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}|$)))/u)) {
    const name = piece.replace(/[\s,;.]+$/, "");
    if (/\p{L}{2}/u.test(name) && !/^\s*và\s*$/u.test(piece)) {
      const full = startsUnit(name, spelledKey(name)) ? name : `${head} ${name}`;
      units.push({ name: full, start, end: start + name.length });
    }
    start += piece.length;
  }
  return units.length === 0 ? null : units;
}
