import type { Assignment, GivenAssignment } from "./assignment.ts";

/** An assignment as it begins: given, and nothing done yet. Source: domain reference §1.8. */
export function beginAssignment(given: GivenAssignment): Extract<Assignment, { status: "assigned" }> {
  return { ...given, status: "assigned", progress: null, extensions: [], urgings: [], settled: [] };
}
