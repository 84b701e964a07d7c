import type { AssignmentEvent, Evidence, TaskAssigned, UrgingStage } from "@dondoc/domain";
import { dayText } from "./day-text.ts";
import type { InBoth, Language } from "./language.ts";
import { counted } from "./number-text.ts";

/** What can have happened to a unit's part in a task, from being given to being settled. */
export type AssignmentPast = AssignmentEvent | TaskAssigned;

type Of<Type extends AssignmentPast["type"]> = Extract<AssignmentPast, { type: Type }>;
type Story = { readonly [Type in AssignmentPast["type"]]: (event: Of<Type>) => string };

const vi: Story = {
  "task-assigned": ({ assignment }) => `Được giao cho ${assignment.unitAsWritten}.`,
  "assignment-received": ({ receivedOn }) => `Tiếp nhận ngày ${dayText(receivedOn, "vi")}.`,
  "assignment-started": ({ startedOn }) => `Bắt đầu làm ngày ${dayText(startedOn, "vi")}.`,
  "assignment-progress-reported": ({ progress }) =>
    `Báo tiến độ${progress.progressPercent === null ? "" : ` ${progress.progressPercent} %`}: “${progress.note}”`,
  "assignment-submitted": ({ submittedOn, enteredOn, period, evidence }) =>
    [
      `Nộp kết quả${period === null ? "" : ` kỳ ${period}`} ngày ${dayText(submittedOn, "vi")}`,
      submittedOn === enteredOn ? "" : ` (nhập vào sổ ngày ${dayText(enteredOn, "vi")})`,
      `, kèm ${evidence.length} minh chứng.`,
    ].join(""),
  "assignment-returned": ({ returnedOn, reason }) => `Trả lại ngày ${dayText(returnedOn, "vi")}: “${reason}”`,
  "assignment-confirmed": ({ confirmedOn, completedOn, period }) =>
    `Xác nhận${period === null ? "" : ` kỳ ${period}`} ngày ${dayText(confirmedOn, "vi")}; tính hoàn thành từ ngày nộp ${dayText(completedOn, "vi")}.`,
  "assignment-suspended": ({ suspendedOn, reason }) =>
    `Tạm dừng từ ngày ${dayText(suspendedOn, "vi")}: “${reason}”`,
  "assignment-resumed": ({ resumedOn }) => `Làm tiếp từ ngày ${dayText(resumedOn, "vi")}.`,
  "assignment-withdrawn": ({ withdrawnOn, reason }) =>
    `Rút khỏi kế hoạch ngày ${dayText(withdrawnOn, "vi")}: “${reason}”`,
  "assignment-reassigned": ({ reassignedOn, reason }) =>
    `Giao cho đơn vị khác ngày ${dayText(reassignedOn, "vi")}: “${reason}”`,
  "assignment-superseded": ({ supersededOn, reason }) =>
    `Thay bằng kế hoạch khác ngày ${dayText(supersededOn, "vi")}: “${reason}”`,
  "assignment-urged": ({ urgedOn, stage }) =>
    `Đôn đốc ngày ${dayText(urgedOn, "vi")}, ${stageText(stage, "vi")}.`,
  "assignment-extension-requested": ({ extension }) =>
    `Xin gia hạn đến ${dayText(extension.askedDueOn, "vi")}: “${extension.reason}”`,
  "assignment-extension-granted": ({ grantedDueOn }) => `Được gia hạn đến ${dayText(grantedDueOn, "vi")}.`,
  "assignment-extension-refused": ({ refusal }) => `Không được gia hạn: “${refusal}”`,
  "assignment-extension-withdrawn": () => "Rút đề nghị gia hạn.",
};

const en: Story = {
  "task-assigned": ({ assignment }) => `Given to ${assignment.unitAsWritten}.`,
  "assignment-received": ({ receivedOn }) => `Received on ${dayText(receivedOn, "en")}.`,
  "assignment-started": ({ startedOn }) => `Work began on ${dayText(startedOn, "en")}.`,
  "assignment-progress-reported": ({ progress }) =>
    `Progress${progress.progressPercent === null ? "" : ` ${progress.progressPercent}%`}: “${progress.note}”`,
  "assignment-submitted": ({ submittedOn, enteredOn, period, evidence }) =>
    [
      `Result${period === null ? "" : ` of ${period}`} submitted on ${dayText(submittedOn, "en")}`,
      submittedOn === enteredOn ? "" : ` (entered on ${dayText(enteredOn, "en")})`,
      ` with ${counted(evidence.length, "piece")} of evidence.`,
    ].join(""),
  "assignment-returned": ({ returnedOn, reason }) => `Returned on ${dayText(returnedOn, "en")}: “${reason}”`,
  "assignment-confirmed": ({ confirmedOn, completedOn, period }) =>
    `Confirmed${period === null ? "" : ` for ${period}`} on ${dayText(confirmedOn, "en")}; done as of its submission on ${dayText(completedOn, "en")}.`,
  "assignment-suspended": ({ suspendedOn, reason }) =>
    `Suspended from ${dayText(suspendedOn, "en")}: “${reason}”`,
  "assignment-resumed": ({ resumedOn }) => `Resumed on ${dayText(resumedOn, "en")}.`,
  "assignment-withdrawn": ({ withdrawnOn, reason }) =>
    `Withdrawn from the plan on ${dayText(withdrawnOn, "en")}: “${reason}”`,
  "assignment-reassigned": ({ reassignedOn, reason }) =>
    `Given to another unit on ${dayText(reassignedOn, "en")}: “${reason}”`,
  "assignment-superseded": ({ supersededOn, reason }) =>
    `Replaced by another plan on ${dayText(supersededOn, "en")}: “${reason}”`,
  "assignment-urged": ({ urgedOn, stage }) =>
    `Urged on ${dayText(urgedOn, "en")}, ${stageText(stage, "en")}.`,
  "assignment-extension-requested": ({ extension }) =>
    `More time asked for, until ${dayText(extension.askedDueOn, "en")}: “${extension.reason}”`,
  "assignment-extension-granted": ({ grantedDueOn }) =>
    `More time granted, until ${dayText(grantedDueOn, "en")}.`,
  "assignment-extension-refused": ({ refusal }) => `More time refused: “${refusal}”`,
  "assignment-extension-withdrawn": () => "The request for more time was taken back.",
};

const stories: InBoth<Story> = { vi, en };

/** One thing that happened, as a line of a story. */
export function assignmentStory(event: AssignmentPast, language: Language): string {
  return told(event.type, event, stories[language]);
}

/** Whether an event of the ledger belongs to the story of an assignment. */
export function isAssignmentPast(event: { readonly type: string }): event is AssignmentPast {
  return Object.hasOwn(vi, event.type);
}

/** What shows that something was done, in a few words. */
export function evidenceText(evidence: Evidence, language: Language): string {
  switch (evidence.kind) {
    case "file":
      return evidence.fileName;
    case "link":
      return evidence.url;
    case "document": {
      const { number, issuer, issuedOn } = evidence;
      const day = issuedOn === null ? null : dayText(issuedOn, language);
      return [number, issuer, day].filter((part) => part !== null).join(", ");
    }
    default:
      return evidence satisfies never;
  }
}

/** Generic in the type, so that the compiler knows that an event meets the words of its own type. */
function told<Type extends AssignmentPast["type"]>(
  type: Type,
  event: { readonly [Each in AssignmentPast["type"]]: Of<Each> }[Type],
  story: Story,
): string {
  return story[type](event);
}

function stageText(stage: UrgingStage, language: Language): string {
  const isVietnamese = language === "vi";
  switch (stage.kind) {
    case "near":
      return isVietnamese ? `còn ${stage.daysLeft} ngày` : `${counted(stage.daysLeft, "day")} left`;
    case "overdue":
      return isVietnamese ? `đã quá hạn ${stage.daysLate} ngày` : `${counted(stage.daysLate, "day")} overdue`;
    case "undated":
      return isVietnamese ? "việc không ghi ngày" : "no day written";
    default:
      return stage satisfies never;
  }
}
