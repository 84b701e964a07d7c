import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Extension, OpenExtension } from "./extension.ts";

/** How an office handles more time. No regulation of it could be read, so both are settings (domain reference §1.7). */
export type ExtensionPolicy = {
  /** Calendar days before the due day by which one must have asked; 0: the due day itself is the last. */
  readonly askDaysBefore: number;
  /** From how many granted extensions on an assignment is flagged "gia hạn nhiều lần". */
  readonly manyTimesFrom: number;
};

/** Our choice; three and more is what an operating e-office flags (practice, domain reference §1.7). */
export const defaultExtensionPolicy: ExtensionPolicy = { askDaysBefore: 0, manyTimesFrom: 3 };

/** The day that counts now: the one last granted, or the original while none was. Source: §1.8, invariant 5. */
export function dueOnNow(
  originalDueOn: CalendarDay | null,
  extensions: readonly Extension[],
): CalendarDay | null {
  return extensions.findLast((extension) => extension.status === "granted")?.grantedDueOn ?? originalDueOn;
}

/** How often more time was granted: shown beside the day, as the original is. Source: domain reference §1.7. */
export function extensionCount(extensions: readonly Extension[]): number {
  return extensions.filter((extension) => extension.status === "granted").length;
}

/** "Gia hạn nhiều lần": a flag for the reader, never a refusal. Source: practice; the number is a setting. */
export function isExtendedManyTimes(
  extensions: readonly Extension[],
  policy: ExtensionPolicy = defaultExtensionPolicy,
): boolean {
  return extensionCount(extensions) >= policy.manyTimesFrom;
}

/** The request that waits for an answer; there is at most one. Source: practice (domain reference §1.7). */
export function openExtension(extensions: readonly Extension[]): OpenExtension | null {
  return extensions.find((extension) => extension.status === "open") ?? null;
}
