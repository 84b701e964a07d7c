import { z } from "zod";
import { MonthDay } from "../task/schedule.ts";

/** How long a report looks back. Nine months is Khánh Hòa's own (QĐ 01/2023/QĐ-UBND art. 4). */
export const ReportKind = z.enum(["month", "quarter", "half-year", "nine-months", "year"]);
export type ReportKind = z.infer<typeof ReportKind>;

/**
 * When a report is to be sent, counted from its cut-off day: a day later, two working days later, or on a fixed day of the
 * year after. `unstated`: the regime leaves it to whoever asks for the report.
 */
export const SendingRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unstated") }),
  z.object({ kind: z.literal("days-after"), days: z.int().min(0).max(366) }),
  z.object({ kind: z.literal("working-days-after"), days: z.int().min(0).max(366) }),
  z.object({ kind: z.literal("fixed-day-next-year"), monthDay: MonthDay }),
]);
export type SendingRule = z.infer<typeof SendingRule>;

/**
 * A reporting regime (chế độ báo cáo) as data: an office may write its own. A period of months m to n runs from the day
 * after `cutoffDay` of the month before m to `cutoffDay` of n.
 */
export const ReportingRegime = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  source: z.string().min(1).max(500),
  kinds: z.array(ReportKind).min(1),
  /** The last day of the month whose figures still count. At most 28: every month has it. */
  cutoffDay: z.int().min(1).max(28),
  sending: SendingRule,
});
export type ReportingRegime = z.infer<typeof ReportingRegime>;

const yearly: readonly ReportKind[] = ["month", "quarter", "half-year", "year"];

/** The default. Source: NĐ 09/2019/NĐ-CP; the day of sending is set by each regime made under it. */
export const nationalRegime: ReportingRegime = {
  key: "national",
  source: "NĐ 09/2019/NĐ-CP",
  kinds: [...yearly],
  cutoffDay: 14,
  sending: { kind: "unstated" },
};

/** Regimes met so far, the default first. Domain reference §1.5: the last two are practice. */
export const reportingRegimes: readonly ReportingRegime[] = [
  nationalRegime,
  {
    ...nationalRegime,
    key: "state-bank",
    source: "TT 09/2019/TT-NHNN",
    sending: { kind: "days-after", days: 1 },
  },
  {
    ...nationalRegime,
    key: "khanh-hoa",
    source: "QĐ 01/2023/QĐ-UBND tỉnh Khánh Hòa, Điều 4",
    kinds: [...yearly, "nine-months"],
    sending: { kind: "working-days-after", days: 2 },
  },
  {
    ...nationalRegime,
    key: "agriculture-and-environment",
    source: "TT 26/2025/TT-BNNMT",
    kinds: ["year"],
    sending: { kind: "fixed-day-next-year", monthDay: "01-15" },
  },
];
