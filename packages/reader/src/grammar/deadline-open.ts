import { type DeadlineRule, stated } from "./deadline-rule.ts";
import { core } from "./deadline-words.ts";

/** Rest of the clause: what an event phrase runs to. Bounded, because a table cell may hold a page. */
const REST = String.raw`[^,;.:()]{0,120}`;
const LENGTH = String.raw`(?:(?:khong\s+qua|toi\s+da|it\s+nhat)\s+)?(?<![\d/.,-])\d{1,3}\s*(?:\([^)]{1,20}\)\s*)?(?:gio|ngay|tuan|thang|nam)(?:\s+lam\s+viec)?`;

/** A time that runs from an event is written as the event: only a person or a linked document can date it. */
const onEvent: DeadlineRule["read"] = ({ words }) => stated({ kind: "on-event", event: words.trim() });

/** Lengths of time. "ngày làm việc" is part of LENGTH and so never read as "ngày". */
export const durationRules: readonly DeadlineRule[] = [
  {
    name: "so long after an event",
    stance: "anywhere",
    needs: [core.figure, core.length, /nhat|trong|sau/],
    pattern: new RegExp(
      String.raw`(?:(?:hoan\s+thanh\s+)?(?:(?:cham|muon)\s+nhat\s+(?:la\s+|sau\s+|trong\s+)?|(?:trong|sau)\s+)(?:(?:vong|thoi\s+han|thoi\s+gian)\s+)?)${LENGTH},?\s*\(?(?:(?:ke\s+)?tu\s+(?:khi|ngay|thoi\s+diem)|ke\s+tu|sau\s+khi|sau\s+ngay|truoc\s+(?:khi|ngay)|sau\s+)${REST}`,
      "g",
    ),
    read: onEvent,
    seen: "45, 46, 47",
  },
  {
    name: "a length of time after an event",
    stance: "cell",
    needs: [core.figure, core.length, /tu|sau|truoc/],
    pattern: new RegExp(
      String.raw`${LENGTH}\s+(?:(?:ke\s+)?tu\s+(?:khi|ngay)|ke\s+tu|sau\s+khi|sau\s+ngay|truoc\s+(?:khi|ngay))${REST}`,
      "g",
    ),
    read: onEvent,
    seen: "50",
  },
  {
    name: "a length of time",
    stance: "cell",
    needs: [core.figure, core.length],
    pattern: new RegExp(
      String.raw`(?:trong\s+(?:vong\s+|thoi\s+han\s+|thoi\s+gian\s+)?|[<≤]\s*)?${LENGTH}(?!\s*(?:dau|cuoi)\b)`,
      "g",
    ),
    read: onEvent,
    seen: "48, 49, 54, 69",
  },
];

export const continuousRules: readonly DeadlineRule[] = [
  {
    name: "continuously",
    stance: "start",
    needs: [/thuong xuyen|lien tuc/],
    pattern:
      /\b(?:nhiem vu )?thuong xuyen(?:,?\s+(?:va\s+)?lien tuc)?(?: trong (?:ca )?nam)?\b|\blien tuc\b/g,
    read: () => stated({ kind: "continuous" }),
    seen: "2, 3, 4, 71",
  },
];

export const openRules: readonly DeadlineRule[] = [
  {
    name: "while something lasts",
    stance: "anywhere",
    needs: [/trong (?:thoi gian|khi) [cd]/],
    pattern: new RegExp(String.raw`\btrong (?:thoi gian|khi) (?:chua|cho|dang|chua co)\b${REST}`, "g"),
    read: onEvent,
    seen: "reading guide §4",
  },
  {
    name: "after an event",
    stance: "start",
    needs: [/sau khi/],
    pattern: new RegExp(String.raw`\b(?:ngay )?sau khi\b${REST}`, "g"),
    read: onEvent,
    seen: "51, 52, 53",
  },
  {
    name: "end of a term",
    stance: "report",
    needs: [/nhiem ky|so ket/],
    pattern: /\bso ket \d+ nam(?:,? (?:va )?ket thuc nhiem ky)?|\b(?:giua|ket thuc|het) nhiem ky\b/g,
    read: onEvent,
    seen: "reviews: 'sơ kết 3 năm'",
  },
  {
    name: "on request",
    stance: "report",
    needs: [/yeu cau|phat sinh|khi can|dot xuat/],
    pattern:
      /\b(?:khi|dot xuat khi|dot xuat theo|theo) (?:co )?yeu cau(?: phat sinh)?|\bkhi (?:co )?phat sinh\b|\bkhi can(?: thiet)?\b|\bdot xuat\b/g,
    read: onEvent,
    seen: "58",
  },
  {
    name: "by rule",
    stance: "report",
    needs: [/quy dinh|phan cong|ke hoach|tien do/],
    pattern:
      /\btheo (?:(?:dung )?(?:thoi gian|thoi han|tien do|han) )?(?:duoc )?(?:quy dinh|phan cong|ke hoach|tien do)\b/g,
    read: () => stated({ kind: "by-rule" }),
    seen: "6, 56, 57",
  },
  {
    name: "in reasonable time",
    stance: "anywhere",
    needs: [/trong (?:mot )?thoi/],
    pattern:
      /\btrong (?:mot )?thoi (?:han|gian) (?:hop ly|som nhat|ngan nhat|toi)\b|\btrong thoi gian som nhat\b/g,
    read: () => stated({ kind: "vague" }),
    seen: "55",
  },
  {
    name: "in time, step by step",
    stance: "start",
    needs: [/kip thoi|tung buoc|khan truong|som|(?:sau|dau|giua|cuoi|trong) nam/],
    pattern: /\b(?:kip thoi|tung buoc|khan truong|som|sau nam|dau nam|giua nam|cuoi nam|trong nam)\b/g,
    read: () => stated({ kind: "vague" }),
    seen: "15, 16, 18",
  },
];
