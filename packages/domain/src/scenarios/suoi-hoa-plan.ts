import { acceptDraft, proposedAcceptance } from "../draft/accept-draft.ts";
import { makeId } from "../kernel/ids.ts";
import type { PlanContents } from "../roll-up/owed.ts";
import type { Schedule } from "../task/schedule.ts";
import { suoiHoaDraft } from "./suoi-hoa-draft.ts";
import { thachLam } from "./thach-lam.ts";

/** The plan of Suối Hoa as its accepted draft sets it, issued on 15-3-2024. */
export function suoiHoaPlan(): PlanContents {
  let serial = 0;
  const newUuid = () => {
    serial += 1;
    return `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;
  };
  const proposal = proposedAcceptance(suoiHoaDraft);
  const facts = { isAccepted: false, register: thachLam, directives: [], plans: [], nextRoot: 1, newUuid };
  const draftId = makeId("draft", 0, newUuid());
  const accepted = proposal.ok ? acceptDraft(suoiHoaDraft, proposal.value, { ...facts, draftId }) : proposal;
  if (!accepted.ok) throw new Error(`refused: ${accepted.problem.code}`);
  const { events } = accepted.value;
  const plan = events.find((event) => event.type === "plan-accepted")?.plan;
  if (plan === undefined) throw new Error("no plan was accepted");
  return {
    plan,
    tasks: events.flatMap((event) => (event.type === "task-set" ? [event.task] : [])),
    assignments: events.flatMap((event) => (event.type === "task-assigned" ? [event.assignment] : [])),
    reports: events.flatMap((event) => (event.type === "report-series-set" ? [event.series] : [])),
    sent: [],
  };
}

/** The same plan with one task, of this schedule. */
export function suoiHoaPlanWith(schedule: Schedule | null): PlanContents {
  const contents = suoiHoaPlan();
  const [task] = contents.tasks;
  const [deadline] = contents.reports.map((series) => series.deadline);
  if (task === undefined || !deadline) throw new Error("Suối Hoa sets tasks and a report");
  const changed = { ...task, deadline: schedule === null ? null : { ...deadline, schedule } };
  return { ...contents, tasks: [changed], reports: [] };
}
