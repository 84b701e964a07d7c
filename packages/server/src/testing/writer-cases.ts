import { type AssignmentId, day } from "@dondoc/domain";
import { evidence, given, suoiHoa } from "@dondoc/domain/scenarios";
import { type Setting, laterPlan, suoiHoaToday } from "./suoi-hoa-office.ts";

/** A situation in which a procedure is allowed, and what is asked in it; the version is added by the test. */
export type WriterCase = { readonly setting: Setting; readonly input: { readonly [field: string]: unknown } };

const today = suoiHoaToday;
const assignmentId: AssignmentId = given.id;
const reason = "Có lý do";
const submission = { submittedOn: today, evidence: [...evidence], period: null };

/** One for each mutation of the parts of tasks: a test fails for a mutation that is not here. */
export const writerCases: { readonly [path: string]: WriterCase } = {
  "task.receive": part("not received yet", { receivedOn: today }),
  "task.start": part("received", { startedOn: today }),
  "task.reportProgress": part("in progress", {
    progress: { reportedOn: today, note: "Đã xong ba bản", progressPercent: 60 },
  }),
  "task.submit": part("in progress", submission),
  "task.confirm": part("submitted", { confirmedOn: today }),
  "task.return": part("submitted", { returnedOn: today, reason }),
  "task.suspend": part("in progress", { suspendedOn: today, reason }),
  "task.resume": part("suspended", { resumedOn: today }),
  "task.withdraw": part("in progress", { withdrawnOn: today, reason }),
  "task.supersede": part("in progress", { supersededOn: today, reason, byPlanId: laterPlan.id }),
  "task.reassign": part("in progress", { toUnitId: suoiHoa.otherCommune, reassignedOn: today, reason }),
  "task.assign": {
    setting: {},
    input: { taskId: given.taskId, unitId: suoiHoa.otherCommune, role: "execute", assignedOn: today },
  },
  "task.urge": part("in progress", {}),
  "task.requestExtension": part("in progress", { dueOn: day("2024-07-15"), reason }),
  "task.grantExtension": part("more time asked for", { dueOn: day("2024-07-15") }),
  "task.refuseExtension": part("more time asked for", { reason }),
  "task.withdrawExtension": part("more time asked for", {}),
};

function part(story: NonNullable<Setting["story"]>, asked: WriterCase["input"]): WriterCase {
  return { setting: { story }, input: { assignmentId, ...asked } };
}
