import { type DeadlineRule, stated } from "./deadline-rule.ts";
import { BOUND, FREQUENCY, OF_MONTH, UNIT, frequencyOf, readPlaced } from "./deadline-recurrence.ts";
import { EVERY, PERIODICALLY, core, dayOnlyWords } from "./deadline-words.ts";

const SUDDENLY = String.raw`(?:\s*(?:,|/|hoac|va)\s*dot\s+xuat(?:,?\s+(?:theo|khi\s+co)\s+yeu\s+cau)?)?`;
const ONCE_IN = String.raw`(?:\s*/\s*(?:(?:0?1|i|l|mot)\s*)?lan|\s+(?:mot|0?1)\s+lan)?`;

export const frequencyRules: readonly DeadlineRule[] = [
  {
    name: "so many times a year",
    stance: "ordered",
    needs: [core.figure, core.times],
    pattern:
      /(?:(?:it nhat|toi thieu)\s+)?\b(?<times>\d{1,2})\s+lan\s?(?:\/|trong|moi|tren)\s?(?:0?1\s+)?(?<per>nam|quy|thang|tuan)\b/g,
    read: (found) => {
      const { times, per } = found.groups;
      if (per !== "nam" && Number(times) !== 1) return null;
      const every = frequencyOf(found);
      return every === null ? null : stated({ kind: "recurring", every });
    },
    seen: "inspection plans: 'ít nhất 01 lần/năm'",
  },
  {
    name: "periodically, with months between",
    stance: "start",
    needs: [core.periodically],
    pattern: new RegExp(
      String.raw`${PERIODICALLY},?\s*\(?(?<n>0?[136]|12|sau)\s+thang${ONCE_IN}(?:,\s*(?:${EVERY})?(?:quy|nam|giua\s+nhiem\s+ky|\d{1,2}\s+thang)\b){0,4}${SUDDENLY}`,
      "g",
    ),
    read: readPlaced(),
    seen: "'Định kỳ 6 tháng, hàng năm': the first counts",
  },
  {
    name: "periodically, with a unit",
    stance: "start",
    needs: [core.periodically],
    pattern: new RegExp(
      String.raw`${PERIODICALLY},?\s*\(?(?:(?:theo|vao)\s+)?(?:${EVERY})?${UNIT}\b(?!\s+(?:19|20)\d\d|(?<=ngay)\s+\d)${SUDDENLY}`,
      "g",
    ),
    read: readPlaced(),
    seen: "'Định kỳ hằng quý'",
  },
  {
    name: "periodically",
    stance: "start",
    needs: [core.periodically],
    pattern: new RegExp(`${PERIODICALLY}${SUDDENLY}`, "g"),
    read: () => stated({ kind: "recurring", every: null }),
    seen: "5, 8, 14, 61",
  },
  {
    name: "every so often",
    stance: "start",
    needs: [core.every],
    pattern: new RegExp(`${FREQUENCY}${ONCE_IN}`, "g"),
    read: readPlaced(),
    seen: "7, 60",
  },
  {
    name: "by the quarter",
    stance: "cell",
    needs: [/theo\s+(?:ngay|tuan|thang|qu[yi]|nam)/],
    pattern: new RegExp(String.raw`\btheo\s+${UNIT}\b(?!\s+(?:19|20)?\d)`, "g"),
    read: readPlaced(),
    seen: "59",
  },
  {
    name: "months between",
    stance: "report",
    needs: [core.figure, core.months],
    pattern: /\b(?<n>0?[36])\s+thang(?!\s+(?:dau|cuoi|ke|tiep|tu|nam)\b|\s+\d)(?:\s*\/\s*(?:0?1\s*)?lan)?/g,
    read: readPlaced(),
    seen: "'báo cáo 6 tháng và hằng năm'",
  },
];

/** A day that says where in its period a frequency falls, when both stand in one sentence. */
export const placeRules: readonly DeadlineRule[] = [
  {
    name: "day of its month",
    stance: "place",
    needs: [core.figure, core.day],
    pattern: new RegExp(String.raw`${BOUND}${dayOnlyWords()}${OF_MONTH}`, "g"),
    read: readPlaced("month"),
    seen: "'Hằng tháng … trước ngày 20'",
  },
];
