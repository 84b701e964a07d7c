import type { AssignmentProblem } from "@dondoc/domain";
import { assignmentWords } from "./assignment.ts";
import { dayText } from "./day-text.ts";
import type { InBoth } from "./language.ts";
import { roleWords } from "./role.ts";
import { statusWords } from "./status.ts";

type Sentences = {
  readonly [Code in AssignmentProblem["code"]]: (
    problem: Extract<AssignmentProblem, { code: Code }>,
  ) => string;
};

const vi: Sentences = {
  "not-your-part": ({ action, needs }) =>
    `“${assignmentWords.vi.actions[action]}” là việc của ${listed(
      needs.map((need) => assignmentWords.vi.capacities[need]),
      "hoặc",
    )}. Hãy đề nghị nơi đó làm.`,
  "assignment-not-open": ({ status }) =>
    `Phần việc này ${statusWords.vi[status]} nên không làm gì thêm được nữa.`,
  "assignment-suspended": () => "Phần việc này đang tạm dừng. Hãy đợi cho làm tiếp.",
  "assignment-not-suspended": ({ status }) =>
    `Phần việc này ${statusWords.vi[status]}, không phải đang tạm dừng.`,
  "assignment-not-received": () => "Phần việc này chưa được tiếp nhận. Hãy tiếp nhận trước.",
  "assignment-already-received": () => "Phần việc này đã được tiếp nhận rồi.",
  "assignment-already-started": () => "Phần việc này đang được thực hiện rồi.",
  "assignment-already-submitted": () => "Kết quả đã nộp và đang chờ xác nhận. Hãy đợi trả lời.",
  "assignment-not-submitted": ({ status }) =>
    `Phần việc này ${statusWords.vi[status]}, chưa có kết quả nào được nộp để xác nhận hay trả lại.`,
  "confirmer-is-performer": () =>
    "Người thực hiện không tự xác nhận việc của mình. Hãy để cơ quan theo dõi hoặc cơ quan giao việc xác nhận.",
  "role-owes-no-result": ({ role }) =>
    `Đơn vị có vai “${roleWords.vi[role]}” không phải nộp kết quả riêng, nên không thực hiện được bước này.`,
  "day-in-the-future": ({ on, today }) =>
    `Ngày ${dayText(on, "vi")} chưa đến; hôm nay là ${dayText(today, "vi")}. Hãy chọn ngày đã qua hoặc hôm nay.`,
  "day-before-assignment": ({ on, assignedOn }) =>
    `Ngày ${dayText(on, "vi")} ở trước ngày giao việc (${dayText(assignedOn, "vi")}). Hãy xem lại ngày.`,
  "day-before-last-step": ({ on, lastStepOn }) =>
    `Ngày ${dayText(on, "vi")} ở trước bước gần nhất (${dayText(lastStepOn, "vi")}). Hãy xem lại ngày.`,
  "evidence-missing": () => "Chưa có minh chứng. Hãy kèm tệp, số văn bản hoặc đường dẫn rồi nộp lại.",
  "duty-goes-on": () =>
    "Việc này làm thường xuyên hoặc định kỳ không ghi ngày, nên không có lần nào là xong hẳn. Hãy báo tiến độ thay vì nộp kết quả.",
  "period-not-open": ({ open }) =>
    open.length === 0 ? "Không có kỳ nào đang chờ nộp." : `Hãy chọn một kỳ đang chờ nộp: ${open.join(", ")}.`,
  "deadline-not-dated": () => "Phần việc này không có một ngày hạn cụ thể, nên không có gì để gia hạn.",
  "extension-already-open": ({ requestedOn }) =>
    `Đề nghị gia hạn ngày ${dayText(requestedOn, "vi")} còn chờ trả lời. Hãy đợi trả lời hoặc rút đề nghị đó.`,
  "no-extension-open": () => "Không có đề nghị gia hạn nào đang chờ trả lời.",
  "extension-asked-too-late": ({ lastDayToAsk }) =>
    `Ngày cuối được xin gia hạn là ${dayText(lastDayToAsk, "vi")}. Hãy nộp kết quả sớm nhất có thể.`,
  "deadline-not-later": ({ dueOn }) =>
    `Hạn mới phải sau hạn hiện nay (${dayText(dueOn, "vi")}). Hãy chọn ngày muộn hơn.`,
  "deadline-past-upper": ({ upperDueOn }) =>
    `Hạn không thể sau hạn mà cấp trên đặt cho việc này (${dayText(upperDueOn, "vi")}).`,
  "decider-is-requester": () =>
    "Nơi xin gia hạn không tự trả lời đề nghị của mình. Hãy để cơ quan giao việc hoặc cơ quan thường trực trả lời.",
  "task-has-lead": ({ unitAsWritten }) =>
    `Nhiệm vụ này đã do ${unitAsWritten} chủ trì; mỗi nhiệm vụ chỉ có một nơi chủ trì. Hãy chọn vai khác hoặc giao lại.`,
  "unit-already-assigned": ({ unitAsWritten }) =>
    `${unitAsWritten} đã được giao phần này rồi. Hãy chọn đơn vị khác.`,
  "unit-not-there": ({ on }) =>
    `Đơn vị này không có trong sổ vào ngày ${dayText(on, "vi")}. Hãy chọn đơn vị đang hoạt động ngày đó.`,
  "day-before-issue": ({ on, issuedOn }) =>
    `Ngày giao ${dayText(on, "vi")} ở trước ngày ban hành kế hoạch (${dayText(issuedOn, "vi")}). Hãy xem lại ngày.`,
  "due-before-issue": ({ dueOn, issuedOn }) =>
    `Hạn ${dayText(dueOn, "vi")} ở trước ngày ban hành kế hoạch (${dayText(issuedOn, "vi")}). Hãy xem lại hai ngày này.`,
  "reason-missing": () => "Chưa ghi lý do. Hãy ghi lý do rồi gửi lại.",
  "already-urged": ({ urgedOn }) =>
    `Đơn vị này đã được đôn đốc ngày ${dayText(urgedOn, "vi")}. Mỗi ngày chỉ đôn đốc một lần.`,
};

const en: Sentences = {
  "not-your-part": ({ action, needs }) =>
    `“${assignmentWords.en.actions[action]}” is for ${listed(
      needs.map((need) => assignmentWords.en.capacities[need]),
      "or",
    )}. Ask them to do it.`,
  "assignment-not-open": ({ status }) =>
    `This part is ${statusWords.en[status]}; nothing more can be done with it.`,
  "assignment-suspended": () => "This part is suspended. Wait until it is resumed.",
  "assignment-not-suspended": ({ status }) => `This part is ${statusWords.en[status]}, not suspended.`,
  "assignment-not-received": () => "This part has not been received yet. Receive it first.",
  "assignment-already-received": () => "This part has already been received.",
  "assignment-already-started": () => "Work on this part has already begun.",
  "assignment-already-submitted": () =>
    "The result was submitted and waits for confirmation. Wait for the answer.",
  "assignment-not-submitted": ({ status }) =>
    `This part is ${statusWords.en[status]}: no result was submitted that could be confirmed or returned.`,
  "confirmer-is-performer": () =>
    "Nobody confirms their own work. Leave it to the body that oversees or assigned it.",
  "role-owes-no-result": ({ role }) =>
    `A unit in the role “${roleWords.en[role]}” owes no result of its own, so this step does not apply.`,
  "day-in-the-future": ({ on, today }) =>
    `${dayText(on, "en")} has not come yet; today is ${dayText(today, "en")}. Choose today or a day before.`,
  "day-before-assignment": ({ on, assignedOn }) =>
    `${dayText(on, "en")} is before the day it was assigned (${dayText(assignedOn, "en")}). Check the day.`,
  "day-before-last-step": ({ on, lastStepOn }) =>
    `${dayText(on, "en")} is before the latest step (${dayText(lastStepOn, "en")}). Check the day.`,
  "evidence-missing": () =>
    "There is no evidence. Add a file, the number of a document or a link, then submit again.",
  "duty-goes-on": () =>
    "This duty is continuous, or comes back without a day, so it is never done for good. Report progress instead.",
  "period-not-open": ({ open }) =>
    open.length === 0
      ? "No period waits for a result."
      : `Choose a period that waits for a result: ${open.join(", ")}.`,
  "deadline-not-dated": () => "This part has no single due day, so there is nothing to extend.",
  "extension-already-open": ({ requestedOn }) =>
    `The request of ${dayText(requestedOn, "en")} still waits for an answer. Wait for it, or take that request back.`,
  "no-extension-open": () => "No request for more time waits for an answer.",
  "extension-asked-too-late": ({ lastDayToAsk }) =>
    `The last day to ask for more time was ${dayText(lastDayToAsk, "en")}. Submit the result as soon as you can.`,
  "deadline-not-later": ({ dueOn }) =>
    `The new day must be after the present one (${dayText(dueOn, "en")}). Choose a later day.`,
  "deadline-past-upper": ({ upperDueOn }) =>
    `The deadline cannot be after the day set for this by the level above (${dayText(upperDueOn, "en")}).`,
  "decider-is-requester": () =>
    "Whoever asks for more time does not decide on it. Leave it to the body that assigned the work or to the standing body.",
  "task-has-lead": ({ unitAsWritten }) =>
    `${unitAsWritten} already leads this task, and a task has one lead. Choose another role, or reassign it.`,
  "unit-already-assigned": ({ unitAsWritten }) =>
    `${unitAsWritten} already has this part. Choose another unit.`,
  "unit-not-there": ({ on }) =>
    `There is no such unit in the register on ${dayText(on, "en")}. Choose one that exists on that day.`,
  "day-before-issue": ({ on, issuedOn }) =>
    `${dayText(on, "en")} is before the plan was issued (${dayText(issuedOn, "en")}). Check the day.`,
  "due-before-issue": ({ dueOn, issuedOn }) =>
    `The due day ${dayText(dueOn, "en")} is before the plan was issued (${dayText(issuedOn, "en")}). Check both days.`,
  "reason-missing": () => "No reason is given. Write one and send again.",
  "already-urged": ({ urgedOn }) => `This unit was urged on ${dayText(urgedOn, "en")}. Once a day is enough.`,
};

/** Why a step of an assignment is refused, and what can be done. */
export const assignmentProblems: InBoth<Sentences> = { vi, en };

function listed(names: readonly string[], or: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${or} ${last}`;
}
