import { day } from "@dondoc/domain";

/**
 * The day the demonstration office lives on: both plans are in force, the first yearly reports of the wards are near.
 * On a day of 2026 everything in it would be overdue, and its city dissolved.
 */
export const DEMO_TODAY = day("2024-10-01");
