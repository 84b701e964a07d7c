import { draftOf, isCoordinator, isLead, unitsOf } from "./read.ts";

/** Each task in short: who leads, who joins, which kind of time. */
export function inShort(paper: string): string[] {
  const draft = draftOf(paper);
  return draft.tasks.map(({ sectionPath, deadline }, index) =>
    [
      sectionPath ?? "-",
      unitsOf(draft, index, isLead).join(" + "),
      unitsOf(draft, index, isCoordinator).join(" + "),
      timeOf(deadline?.schedule),
    ].join(" | "),
  );
}

type Schedule = NonNullable<ReturnType<typeof draftOf>["tasks"][number]["deadline"]>["schedule"];

function timeOf(schedule: Schedule | undefined): string {
  if (schedule === undefined) return "-";
  if (schedule.kind === "once") return schedule.dueOn;
  return schedule.kind === "recurring" ? `every ${schedule.every ?? "so often"}` : schedule.kind;
}

/** Who reports to whom, and when. */
export function reportsOf(paper: string): string[] {
  return draftOf(paper).reports.map(
    ({ reporters, recipients, deadline }) =>
      `${reporters.join(" + ")} > ${recipients.join(" + ")} | ${timeOf(deadline?.schedule)}`,
  );
}
