import type { DraftDeadline, DraftReport, DraftTask } from "@dondoc/domain/draft";
import { sameUnit, subjectAt } from "../assignment/assign.ts";
import { unitListAt } from "../assignment/unit-list.ts";
import { answers } from "@dondoc/domain";
import { reportDeadlineIn } from "../grammar/deadline.ts";
import { bareKey } from "../text/key.ts";
import { partOf, readablePart, spanOfWhole } from "../text/make-passage.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import type { Issue } from "./found-task.ts";

/** "báo cáo" as something done; a report that is named, enclosed or described is a thing. */
const reporting =
  /bao cao(?! so:? ?\d| tom tat|(?: tong hop)? \S+ cua cac khoa)|(?<=(?:ket qua|bao cao) [a-z ,]{0,80})gui(?= ve)|thong tin bao cao/g;
const isThing =
  /(?:mau|che do|cac|so|bieu|thong tin,|tai|theo|nop|ky|nhung|de cuong|cong tac tong hop|noi dung|lap|trong|thuc hien) $/;

/** Results or the situation of carrying something out, as against obstacles and single questions. */
const onTheWhole =
  /(?:ket qua|tinh hinh|tien do)(?: [a-z,]{1,8}){0,4}? (?:thuc hien|trien khai|to chuc|kiem tra|hoat dong)|ket qua ve|ket qua(?= [^.;]{0,30}(?:ve|cho) )|so ket|tong ket|bao cao (?:tong hop|dinh ky)/;
const onObstacles = /vuong mac|phat sinh|vuot tham quyen|kho khan/;

/** Reports that an item makes its units owe (reading guide §6). A chain "A báo cáo B để B tổng hợp báo cáo C" is two. */
export function reportsIn(whole: Passage, task: DraftTask | null, issue: Issue): DraftReport[] {
  const passage = readablePart(whole);
  const { text } = passage;
  const bare = bareKey(text);
  if (!bare.includes("bao cao") && !bare.includes("gui")) return [];
  const found: DraftReport[] = [];
  for (const match of matchesOf(bare, reporting)) {
    const before = bare.slice(Math.max(0, match.index - 24), match.index);
    if (isThing.test(before) && !/dinh ky $/.test(before)) continue;
    const clause = clauseAround(bare, match.index);
    const recipients = recipientsAt(text, bare, { start: match.index, end: clause.end });
    if (recipients.length === 0) continue;
    const words = bare.slice(clause.start, clause.end);
    const sentence = sentenceAround(bare, match.index);
    const near = reportDeadlineIn(partOf(passage, clause.start, clause.end), issue);
    const own = isTime(near) ? near : reportDeadlineIn(partOf(passage, sentence.start, sentence.end), issue);
    const isDated = isTime(own);
    if (/^bao cao,? (?:va )?de xuat /.test(bare.slice(match.index)) && !onTheWhole.test(words)) continue;
    if (onObstacles.test(words) && !onTheWhole.test(words)) continue;
    const isWhole = onTheWhole.test(words) || gathersAll(bare, match.index, clause);
    if (!isDated && !isWhole && found.length === 0) continue;
    const reporters = reportersOf(text, { sentenceStart: sentence.start, at: match.index, task, found });
    const isSecond = found.length > 0 && own !== null && own.asWritten === found[0]?.deadline?.asWritten;
    found.push({
      reporters,
      recipients,
      deadline: isSecond ? null : own,
      asWritten: whole.text,
      span: spanOfWhole(whole),
    });
  }
  return found.filter(
    (report, index) =>
      found.findIndex(
        (other) =>
          other.recipients.join() === report.recipients.join() &&
          other.reporters.join() === report.reporters.join(),
      ) === index,
  );
}

function isTime(deadline: DraftDeadline | null): boolean {
  return deadline !== null && deadline.schedule.kind !== "vague" && deadline.schedule.kind !== "by-rule";
}

/** "… gom, phân tích rồi báo cáo lãnh đạo.": all that came in, and nothing that the recipient is to decide. */
function gathersAll(bare: string, at: number, clause: Range): boolean {
  const before = bare.slice(clause.start, at);
  const behind = bare.slice(at, clause.end);
  return (
    /tong hop,?(?: (?:phan tich|danh gia|so lieu|chung|va|,)| ?,)* $/.test(before) &&
    !/ (?:de|xem xet|phe duyet|quyet dinh|giai quyet|chi dao|bo tri|cho y kien|theo yeu cau)(?![a-z])/.test(
      behind,
    )
  );
}

type Range = { readonly start: number; readonly end: number };

function clauseAround(bare: string, at: number): Range {
  const start = Math.max(bare.lastIndexOf(";", at), bare.lastIndexOf(". ", at)) + 1;
  const rest = bare.slice(at).search(/;|\.\s/);
  return { start, end: rest < 0 ? bare.length : at + rest };
}

function sentenceAround(bare: string, at: number): Range {
  const start = bare.lastIndexOf(". ", at);
  const rest = bare.slice(at).search(/\.\s/);
  return { start: start < 0 ? 0 : start + 2, end: rest < 0 ? bare.length : at + rest };
}

function recipientsAt(text: string, bare: string, { start: at, end }: Range): string[] {
  const behind = bare.slice(at, end);
  const direct = /^(?:bao cao|gui)(?: kip thoi)?(?: (?:ve|cho|len|gui|voi|trinh))?\s+/.exec(behind);
  const first = direct === null ? null : unitListAt(text, at + direct[0].length);
  const names: string[] = [];
  if (first !== null && first.end <= end + 1) names.push(...first.units.map((unit) => unit.name));
  for (const match of matchesOf(behind, /(?:\s|^)(?:gui ve|gui toi|gui cho|ve|gui|cho|voi)\s+/g)) {
    const list = unitListAt(text, at + match.index + match[0].length);
    for (const unit of list?.units ?? [])
      if (!names.some((name) => sameUnit(name, unit.name))) names.push(unit.name);
    if (names.length > 0 && first === null) break;
  }
  if (names.length > 0) return names;
  const helped = /(?:giup|tham muu(?: cho)?|theo yeu cau cua) /.exec(bare);
  const list = helped === null ? null : unitListAt(text, helped.index + helped[0].length);
  return list?.units.map((unit) => unit.name) ?? [];
}

type ReporterSearch = {
  readonly sentenceStart: number;
  readonly at: number;
  readonly task: DraftTask | null;
  readonly found: readonly DraftReport[];
};

function reportersOf(text: string, { sentenceStart, at, task, found }: ReporterSearch): string[] {
  const chain = found.at(-1);
  const sentence = text.slice(sentenceStart, at);
  if (
    chain !== undefined &&
    /(?:de|,|;)\s*(?:tong hop|[a-z]+)?,?\s*(?:tong hop,?\s*)?$/.test(bareKey(sentence.slice(-30))) &&
    subjectStart(text, sentenceStart, false) === null
  ) {
    return chain.recipients;
  }
  const of = /^(?:bao cao|ket qua)[a-z ]{0,30}? cua /.exec(
    bareKey(text.slice(sentenceStart, sentenceStart + 60)),
  );
  const authors = of === null ? null : unitListAt(text, sentenceStart + of[0].length);
  if (authors !== null && task === null) return authors.units.map((unit) => unit.name);
  const subject = subjectStart(text, sentenceStart, task === null);
  if (subject !== null) return subject;
  const leads = task?.assignments.filter((assignment) => answers(assignment.role)) ?? [];
  return leads.map((lead) => lead.unitAsWritten);
}

function subjectStart(text: string, from: number, isFree: boolean): string[] | null {
  if (from === 0 && !isFree) return null;
  const subject = subjectAt(text, from);
  return subject === null ? null : subject.list.units.map((unit) => unit.name);
}
