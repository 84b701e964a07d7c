import type { Certainty, Role } from "@dondoc/domain";
import type { DraftAssignment } from "@dondoc/domain/draft";
import { kept } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";
import { roleOfWords } from "./role-words.ts";
import { type UnitList, type UnitName, predicateAt, unitListAt } from "./unit-list.ts";

/** Words that come before the subject of an order and are no part of it. Spelled: "giáo viên" is not "giao". */
const introductions =
  /^(?:(?:giao(?: cho)?|đ[ềêế] nghị|yêu c[ầâ]u|đồng thời|riêng|ngoài ra|trong đó|đối với|mời|trách nhiệm(?: chung)? của|ủy quyền cho|phân công|do|nhiệm vụ của)[,:]?\s+)+/u;
/** "Hàng năm, …", "Căn cứ …; trên cơ sở …; Phòng … phối hợp": what stands before the subject of the sentence. */
const circumstances =
  /^(?:hang (?:nam|quy|thang|tuan)|dinh ky[^,;.]{0,60}|can cu|tren co so|trong qua trinh|truoc ngay|den ngay|sau khi|thuong xuyen|trong thang|trong quy|khi |cham nhat)/;
/** "Về giải phóng mặt bằng: UBND …": the topic before the subject. */
const topic = /^(?:ve|doi voi|lien quan den|cong tac) [^:.;]{3,120}:\s+/;
/** Between a unit and what it does: "theo chức năng, nhiệm vụ", "trong phạm vi …". */
const capacity =
  /^[\s,]*(?:theo (?:chuc nang|tham quyen|nhiem vu|phan cong|pham vi|linh vuc)|trong pham vi|voi vai tro|voi chuc nang|tren co so|can cu)/;

export type Subject = { readonly list: UnitList; readonly start: number };

/** The units that a sentence makes its subject: "Giao Sở A chủ trì …", "Các cấp ủy đảng … đẩy mạnh …", "Sở Y tế: …". */
export function subjectAt(text: string, from: number): Subject | null {
  return from === 0 ? subjectOf(text) : findSubject(text, from);
}

/** Walking, assigning and judging the role each ask for it. */
const subjectOf = kept((text) => findSubject(text, 0));

function findSubject(text: string, from: number): Subject | null {
  const bare = bareKey(text.slice(from, from + 700));
  const spelled = spelledKey(text.slice(from, from + 700));
  const about = topic.exec(bare)?.[0].length ?? 0;
  const introduction = about + (introductions.exec(spelled.slice(about))?.[0].length ?? 0);
  const direct = subjectFrom(text, from + introduction, introduction > 0);
  if (direct !== null) return direct;
  const circumstance = circumstances.exec(bare);
  if (circumstance === null) return null;
  const behind = from + circumstance[0].length + 1;
  // "Trên cơ sở báo cáo của …": there the report is a thing.
  const isThing = /^(?:bao cao|danh gia|tong hop|de xuat|huong dan|thong bao) cua /.test(
    bareKey(text.slice(behind, behind + 20)),
  );
  if (!isThing && predicateAt(text, behind)) return null;
  const sentence = bare.search(/\.\s/);
  const limit = sentence < 0 ? bare.length : sentence;
  for (const comma of matchesOf(bare.slice(0, limit), /[,;]\s+/g)) {
    const at = comma.index + comma[0].length;
    const more = introductions.exec(spelled.slice(at))?.[0].length ?? 0;
    const subject = subjectFrom(text, from + at + more, more > 0);
    const isCircumstance = circumstances.test(bare.slice(at)) || /^giua nhiem ky/.test(bare.slice(at));
    if (subject === null && !isCircumstance && predicateAt(text, from + at)) return null;
    if (subject !== null && /^\p{Lu}|^(?:các|ubnd)/u.test(text.slice(subject.start, subject.start + 4)))
      return subject;
  }
  return null;
}

function subjectFrom(text: string, start: number, introduced: boolean): Subject | null {
  const list = unitListAt(text, start);
  if (list === null) return null;
  const rest = text.slice(list.end);
  const gap =
    /^[\s,]*(?:\([^)]{0,200}\)\s*)?(?:từ \S+(?: \S+){0,3} đến cơ sở\s+|trên địa bàn(?: \p{L}+){1,3} |đồng |cùng |chặt chẽ |\p{Ll}+ )?/u;
  const skipped = gap.exec(rest)?.[0].length ?? 0;
  // "Bệnh viện huyện: 02 cán bộ" counts, it orders nothing.
  const colon = /^\s*(?:\([^)]{0,200}\)\s*)?:(?!\s*\d+ \p{Ll})/u.test(rest) && list.end - start < 220;
  if (colon || predicateAt(rest, /^[\s,]*/.exec(rest)?.[0].length ?? 0)) return { list, start };
  if (predicateAt(rest, skipped)) return { list, start };
  const inCapacity = /^\p{Lu}/u.test(text.charAt(start)) && capacity.test(bareKey(rest.slice(0, 60)));
  return inCapacity || (introduced && rest.trim() !== "") ? { list, start } : null;
}

/** Subjects of the item: of its first sentence, and of later clauses when the first has one of its own. */
export function ownSubjects(text: string): UnitName[] {
  const first = subjectAt(text, 0);
  if (first === null) return doneBy(text);
  const units = [...first.list.units];
  for (const joint of matchesOf(text.slice(0, 4000), /[.;]\s+(?=\p{Lu})/gu)) {
    const at = joint.index + joint[0].length;
    if (at <= first.list.end) continue;
    const given = /^Giao (?:cho )?/u.exec(text.slice(at, at + 10))?.[0].length ?? 0;
    const next = subjectFrom(text, at + given, given > 0);
    if (next === null || /^(?:trường hợp|trong)/.test(spelledKey(text.slice(at, at + 12)))) continue;
    for (const unit of next.list.units)
      if (!units.some((known) => sameUnit(known.name, unit.name))) units.push(unit);
  }
  return units;
}

/** "Nhiệm vụ của từng người do Trưởng đoàn phân công.": the thing first, then who does it. */
function doneBy(text: string): UnitName[] {
  const agent = /^[^.;:]{10,160}\sdo\s+(?=\p{Lu})/u.exec(text);
  if (agent === null || predicateAt(text, 0)) return [];
  const list = unitListAt(text, agent[0].length);
  if (
    list === null ||
    !/^\s(?:phan cong|thuc hien|chu tri|dam nhiem)[.;/ ]*$/.test(bareKey(text.slice(list.end)))
  )
    return [];
  return [...list.units];
}

/** "Khi nhà đầu tư có kiến nghị, yêu cầu các sở … trả lời": a case, then the order. */
const orderInCase =
  /(?:^|[.:;]\s+)(?:Khi|Trường hợp|Đối với|Để|Về)\s[^.;:]{5,200}?,\s(?:giao|yêu cầu|đề nghị)\s+/gu;

/** "… . Giao Sở A chủ trì", "(Sở A chủ trì)": the assignment behind what is to be done. */
export function assignedWithin(text: string): UnitName[] {
  for (const match of matchesOf(
    text.slice(0, 4000),
    /[.;]\s+Giao\s+(?:cho\s+)?|\((?:giao|do)?\s*(?=\p{L})/gu,
  )) {
    const at = match.index + match[0].length;
    const list = unitListAt(text, at);
    if (list === null) continue;
    const verb = bareKey(text.slice(list.end, list.end + 40));
    if (
      match[0].includes("Giao") ||
      /^[\s,]*(?:chu tri|thuc hien|chiu trach nhiem|tham muu|la dau moi)/.test(verb)
    ) {
      return [...list.units];
    }
  }
  for (const match of matchesOf(text.slice(0, 4000), orderInCase)) {
    const list = unitListAt(text, match.index + match[0].length);
    if (list !== null) return [...list.units];
  }
  return [];
}

/** "Việc này … . Các thành viên của tổ tiến hành …": the subject of a later sentence, where the first names nobody. */
export function laterSubjects(text: string): UnitName[] {
  for (const match of matchesOf(text.slice(0, 4000), /[.;]\s+(?=\p{Lu}\p{Ll})/gu)) {
    const later = subjectFrom(text, match.index + match[0].length, false);
    if (later !== null) return [...later.list.units];
  }
  return [];
}

export function sameUnit(a: string, b: string): boolean {
  return spelledKey(a).replace(/^(?:các|những) /, "") === spelledKey(b).replace(/^(?:các|những) /, "");
}

const together =
  /phoi hop(?: chat che| dong bo| kip thoi| thuong xuyen)?(?:,? (?:va )?ho tro(?= ))?(?: cung)?(?: voi)?\s+|ket hop (?:chat che )?(?:voi )?/g;

/** Units after "phối hợp (với)": not when a verb follows ("phối hợp tổ chức …"). */
export function coordinatorsIn(text: string): UnitName[] {
  const bare = bareKey(text);
  if (!bare.includes("oi hop") && !bare.includes("et hop")) return [];
  const found: UnitName[] = [];
  for (const match of matchesOf(bare, together)) {
    const at = match.index + match[0].length;
    const before = bare.slice(Math.max(0, match.index - 22), match.index);
    if (/(?:co che|quy che|cong tac|su|don vi|co quan|cua|viec) $/.test(before)) continue;
    if (isToldToOthers(text, bare, match.index)) continue;
    if (
      match[0].startsWith("ket hop") &&
      !/[.;,-]\s$|^$/.test(bare.slice(Math.max(0, match.index - 2), match.index))
    )
      continue;
    const list = unitListAt(text, at);
    for (const unit of list?.units ?? [])
      if (!found.some((known) => sameUnit(known.name, unit.name))) found.push(unit);
  }
  return found;
}

/** "Sở A chỉ đạo, hướng dẫn các bệnh viện thực hiện các nội dung sau:": those who are guided carry it out with the unit. */
export function guidedIn(text: string): readonly UnitName[] {
  if (!/:\s*$/.test(text)) return [];
  const guides = /(?:chi dao|huong dan)(?:(?:,| va) (?:chi dao|huong dan|don doc))*\s+/.exec(bareKey(text));
  const list = guides === null ? null : unitListAt(text, guides.index + guides[0].length);
  const doing = list === null ? "" : bareKey(text.slice(list.end, list.end + 30)).trim();
  return /^(?:thuc hien|trien khai|to chuc)/.test(doing) ? (list?.units ?? []) : [];
}

/** "đôn đốc các chủ đầu tư … phối hợp chặt chẽ với …": those who are urged join forces, not the unit of the item. */
function isToldToOthers(text: string, bare: string, at: number): boolean {
  const clause = Math.max(bare.lastIndexOf(";", at), bare.lastIndexOf(". ", at), 0);
  const told = /(?:don doc|chi dao|yeu cau|huong dan|van dong)\s+/.exec(bare.slice(clause, at));
  if (told === null) return false;
  const list = unitListAt(text, clause + told.index + told[0].length);
  return list !== null && list.end >= at - 2 && list.end <= at;
}

/** Units with the place they were read from: of the item itself, of a heading above it, of a line that ends its group. */
export type Units = {
  readonly passage: Passage;
  readonly units: readonly UnitName[];
  /** They act themselves in what follows: "yêu cầu" there is their word to others. */
  readonly acts?: boolean;
};

export function assignmentsOf(units: Units, role: Role, certainty: Certainty): DraftAssignment[] {
  return units.units.map((unit) => ({
    role,
    unitAsWritten: unit.name,
    span: units.passage.spanOf(unit.start, unit.end),
    certainty,
  }));
}

/** The words that say what the answering unit does: behind its name where the item begins with it. */
export function roleIn(text: string): Role {
  const subject = subjectAt(text, 0);
  const rest = subject === null ? text : text.slice(subject.list.end);
  return roleOfWords(rest.replace(/^[\s,:]+/, ""));
}
