import type { DraftAssignment } from "@dondoc/domain/draft";
import { bareKey } from "../text/key.ts";
import { partOf } from "../text/make-passage.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { assignmentsOf } from "./assign.ts";
import { splitUnits, unitListAt } from "./unit-list.ts";

/** What a line beside the items says about them: who, with whom, under whose eye, until when, with what result. */
export type AssignmentLine = {
  readonly leads: readonly DraftAssignment[];
  readonly others: readonly DraftAssignment[];
  /** The part of the line that may say a time. */
  readonly time: Passage | null;
  readonly timeIsLabelled: boolean;
  readonly outputs: readonly string[];
};

type Label = {
  readonly words: RegExp;
  readonly field: "lead" | "coordinate" | "supervise" | "time" | "output";
};

/** Labels of such lines, without diacritics. Seen: plans of departments, appendix tables written as text. */
const labels: readonly Label[] = [
  {
    field: "supervise",
    words:
      /^(?:(?:dong chi )?lanh dao (?:phu trach|chi dao|theo doi)|(?:chiu trach nhiem )?(?:giam sat|theo doi,? giam sat)|nguoi chi dao|phu trach chi dao)/,
  },
  {
    field: "coordinate",
    words:
      /^(?:don vi|co quan|to chuc|bo phan|phong|nguoi)?[,\s]*(?:cac )?(?:co quan |don vi )?(?:cung )?phoi hop(?: thuc hien)?/,
  },
  {
    field: "lead",
    words:
      /^(?:(?:don vi|co quan|to chuc|bo phan|phong|nguoi|ca nhan|cap)[,\s]+)*(?:duoc giao )?(?:chu tri|thuc hien|chiu trach nhiem|dau moi|phu trach|tham muu)(?: thuc hien| chinh| tham muu)?$|^(?:phan cong|giao) (?:thuc hien|nhiem vu|trach nhiem)|^trach nhiem thuc hien|^chu tri/,
  },
  {
    field: "time",
    words:
      /^(?:thoi gian|thoi han|tien do|thoi diem|han)(?: (?:thuc hien|hoan thanh|trinh|to chuc|kiem tra|bao cao|xong|trien khai|du kien|ket thuc|tien hanh))*(?: (?:va|,) [a-z ]{1,30})?$|^hoan thanh$/,
  },
  { field: "output", words: /^(?:san pham|ket qua)(?: (?:dau ra|du kien|thuc hien|dat duoc|can dat))?$/ },
];

/** Parts "Đơn vị chủ trì: …; Đơn vị phối hợp: …" of a line; `null` when it does not begin with such a label. */
export function labelledLine(passage: Passage): AssignmentLine | null {
  const parts = labelledParts(passage);
  if (parts.length === 0) return null;
  const leads: DraftAssignment[] = [];
  const others: DraftAssignment[] = [];
  const outputs: string[] = [];
  let time: Passage | null = null;
  for (const { field, value } of parts) {
    if (field === "time") time ??= value;
    else if (field === "output") outputs.push(value.text.replace(/[;.]$/, ""));
    else {
      const units = { passage: value, units: splitUnits(value.text) };
      const role = field === "lead" ? "lead" : field;
      (field === "lead" ? leads : others).push(...assignmentsOf(units, role, "stated"));
    }
  }
  return { leads, others, time, timeIsLabelled: true, outputs };
}

/** "…; Đơn vị chủ trì: Sở A; thời gian: quý II": labels behind the words of an item, on its own line. */
export function trailingLabels(passage: Passage): AssignmentLine | null {
  const label =
    /[.;(]\s*(?=(?:(?:[ĐđCc]ơn vị|[Cc]ơ quan) (?:chủ trì|thực hiện)|[Cc]hủ trì|[Tt]hời gian(?: (?:thực hiện|hoàn thành))?)\s*:)/u.exec(
      passage.text,
    );
  if (label === null || label.index === 0) return null;
  const end = passage.text.replace(/[\s.)]+$/, "").length;
  return labelledLine(partOf(passage, label.index + label[0].length, end));
}

function labelledParts(passage: Passage): { readonly field: Label["field"]; readonly value: Passage }[] {
  const { text } = passage;
  if (text.length > 1200 || !text.includes(":")) return [];
  const starts: { at: number; valueAt: number; field: Label["field"] }[] = [];
  for (const match of matchesOf(text, /(?:^|[;.]\s*)([^:;.]{3,60}?)\s*:\s*/g)) {
    const words = match[1] ?? "";
    const key = bareKey(words).trim();
    const label = labels.find((candidate) => candidate.words.test(key));
    if (label === undefined) {
      if (starts.length === 0) return [];
      continue;
    }
    starts.push({ at: match.index, valueAt: match.index + match[0].length, field: label.field });
  }
  if (starts[0]?.at !== 0) return [];
  return starts.map((start, index) => ({
    field: start.field,
    value: partOf(passage, start.valueAt, starts[index + 1]?.at ?? text.length),
  }));
}

/**
 * "* Ban … lãnh đạo thực hiện thường xuyên", "* X hướng dẫn Y, Z chỉ đạo triển khai; hoàn thành trong quý II": a line
 * behind a group of items. A unit that another guides carries the work out: it executes.
 */
export function closingLine(passage: Passage): AssignmentLine | null {
  const text = passage.text.replace(/^\(/, " ");
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const introduced = /^(?:giao|de nghi|yeu cau)\s+/.exec(bareKey(text.slice(start)))?.[0].length ?? 0;
  const list = unitListAt(text, start + introduced);
  if (list === null || text.length > 700) return null;
  const rest = bareKey(text.slice(list.end));
  const verb =
    /^[\s,]*(?:chu tri|phoi hop|lanh dao|chi dao|huong dan|trien khai|to chuc|thuc hien|chiu trach nhiem|tham muu)/.exec(
      rest,
    );
  if (verb === null || !/thuc hien|trien khai|chi dao|theo doi|hoan thanh/.test(rest)) return null;
  const guides = /^[\s,]*huong dan[,\s]+/.exec(rest);
  const together = /phoi hop(?: chat che)?(?: voi)?\s+/.exec(rest);
  const units = { passage, units: list.units };
  const others: DraftAssignment[] = [];
  if (guides !== null) {
    const guided = unitListAt(text, list.end + guides[0].length);
    others.push(...assignmentsOf({ passage, units: guided?.units ?? [] }, "execute", "stated"));
  }
  if (together !== null) {
    const joined = unitListAt(text, list.end + together.index + together[0].length);
    others.push(...assignmentsOf({ passage, units: joined?.units ?? [] }, "coordinate", "stated"));
  }
  const leads = assignmentsOf(units, guides !== null && others.length > 0 ? "guide" : "lead", "stated");
  return { leads, others, time: partOf(passage, list.end, text.length), timeIsLabelled: false, outputs: [] };
}
