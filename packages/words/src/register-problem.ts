import type { AmendmentProblem, RegisterProblem, TaskLinkProblem } from "@dondoc/domain";
import { dayText } from "./day-text.ts";
import type { InBoth } from "./language.ts";
import type { RuleCode, RuleSentences } from "./rule-problem.ts";

type Code = Extract<RuleCode, (RegisterProblem | TaskLinkProblem | AmendmentProblem)["code"]>;

const vi: RuleSentences<Code> = {
  "not-register-keeper": () =>
    "Sổ đơn vị do cấp trên trực tiếp giữ. Hãy đề nghị chuyên viên của cấp trên hoặc người quản trị ghi.",
  "unit-parent-unknown": () => "Chưa có đơn vị cấp trên này trong sổ. Hãy ghi đơn vị cấp trên trước.",
  "unit-parent-is-below": () =>
    "Đơn vị không thể nằm dưới chính nó hoặc dưới đơn vị cấp dưới của nó. Hãy chọn cấp trên khác.",
  "unit-ends-before-it-begins": ({ validFrom, validTo }) =>
    `Ngày kết thúc ${dayText(validTo, "vi")} ở trước ngày bắt đầu ${dayText(validFrom, "vi")}. Hãy xem lại hai ngày này.`,
  "unit-already-registered": () =>
    "Trong sổ đã có đơn vị cùng tên, cùng loại và cùng cấp trên vào thời gian đó. Hãy dùng đơn vị đã có.",
  "unit-already-ended": ({ validTo }) =>
    `Đơn vị này đã kết thúc ngày ${dayText(validTo, "vi")}. Nếu ngày sai, hãy đính chính.`,
  "succession-sides-wrong": ({ kind }) => sidesWrong.vi[kind],
  "succession-already-known": () => "Việc kế thừa này đã có trong sổ. Hãy mở bản đã có.",
  "succession-already-judged": ({ status }) =>
    status === "confirmed"
      ? "Việc kế thừa này đã được xác nhận."
      : "Đề xuất kế thừa này đã bị bác. Nếu vẫn đúng, hãy đề xuất lại.",
  "giver-already-succeeded": ({ on }) =>
    `Một đơn vị bàn giao đã có nơi kế thừa được xác nhận từ ngày ${dayText(on, "vi")}. Hãy xem lại bản đó trước.`,
  "succession-not-confirmed": () =>
    "Chỉ chọn nơi nhận từng việc khi việc chia tách đã được xác nhận. Hãy xác nhận trước.",
  "holder-not-among-successors": () =>
    "Đơn vị này không phải một trong các nơi kế thừa. Hãy chọn một nơi trong danh sách.",
  "link-already-judged": ({ status }) =>
    status === "confirmed" ? "Liên kết này đã được xác nhận." : "Liên kết này đã bị bác.",
  "link-already-proposed": () => "Hai nhiệm vụ này đã có liên kết như vậy rồi.",
  "link-to-itself": () => "Nhiệm vụ không liên kết với chính nó. Hãy chọn nhiệm vụ khác.",
  "amendment-of-itself": () => "Kế hoạch không sửa đổi hay thay thế chính nó. Hãy chọn văn bản ban hành sau.",
  "amending-plan-unknown": () =>
    "Cơ quan chưa có văn bản sửa đổi, thay thế này. Hãy nạp văn bản đó vào trước.",
  "amending-plan-is-earlier": ({ issuedOn, earlierIssuedOn }) =>
    `Văn bản ngày ${dayText(issuedOn, "vi")} ban hành trước kế hoạch (${dayText(earlierIssuedOn, "vi")}) nên không thể sửa đổi hay thay thế nó.`,
  "plan-already-replaced": ({ on }) =>
    `Kế hoạch này đã được thay thế từ ngày ${dayText(on, "vi")}. Hãy mở kế hoạch thay thế.`,
  "task-not-in-plan": () => "Có nhiệm vụ không thuộc kế hoạch này. Hãy chọn lại các nhiệm vụ được đặt lại.",
};

const en: RuleSentences<Code> = {
  "not-register-keeper": () =>
    "The register of units is kept by the body above. Ask its clerk or an administrator to enter it.",
  "unit-parent-unknown": () => "The unit above is not in the register. Enter that one first.",
  "unit-parent-is-below": () =>
    "A unit is never below itself, or below one of its own units. Choose another unit above.",
  "unit-ends-before-it-begins": ({ validFrom, validTo }) =>
    `The last day ${dayText(validTo, "en")} is before the first, ${dayText(validFrom, "en")}. Check both days.`,
  "unit-already-registered": () =>
    "The register has a unit of this name, kind and unit above at that time. Use that one.",
  "unit-already-ended": ({ validTo }) =>
    `This unit ended on ${dayText(validTo, "en")}. If the day is wrong, correct it.`,
  "succession-sides-wrong": ({ kind }) => sidesWrong.en[kind],
  "succession-already-known": () => "This succession is already in the register. Open that one.",
  "succession-already-judged": ({ status }) =>
    status === "confirmed"
      ? "This succession was already confirmed."
      : "This proposal was rejected. If it is right after all, propose it again.",
  "giver-already-succeeded": ({ on }) =>
    `For one of the units that give up, a succession from ${dayText(on, "en")} is already confirmed. Look at that one first.`,
  "succession-not-confirmed": () =>
    "Who takes which duty is said once the split is confirmed. Confirm it first.",
  "holder-not-among-successors": () => "This unit is not one of the successors. Choose one of those listed.",
  "link-already-judged": ({ status }) => `This link was already ${status}.`,
  "link-already-proposed": () => "These two tasks are already linked in this way.",
  "link-to-itself": () => "A task is not linked to itself. Choose another one.",
  "amendment-of-itself": () => "A plan neither amends nor replaces itself. Choose the later paper.",
  "amending-plan-unknown": () =>
    "The office does not hold the paper that amends or replaces. Import it first.",
  "amending-plan-is-earlier": ({ issuedOn, earlierIssuedOn }) =>
    `The paper of ${dayText(issuedOn, "en")} is older than the plan (${dayText(earlierIssuedOn, "en")}), so it cannot change it.`,
  "plan-already-replaced": ({ on }) =>
    `This plan was replaced from ${dayText(on, "en")}. Open the plan that replaces it.`,
  "task-not-in-plan": () => "One of the tasks does not belong to this plan. Choose the restated tasks again.",
};

type Sides = Readonly<Record<Extract<RegisterProblem, { code: "succession-sides-wrong" }>["kind"], string>>;

const sidesWrong: InBoth<Sides> = {
  vi: {
    rename: "Đổi tên là từ một đơn vị sang một đơn vị. Hãy chọn lại hai bên.",
    merge: "Sáp nhập là về một đơn vị. Hãy chọn lại hai bên.",
    split: "Chia tách là từ một đơn vị thành ít nhất hai. Hãy chọn lại hai bên.",
    transfer: "Bàn giao cần ít nhất một nơi nhận khác nơi giao. Hãy chọn lại hai bên.",
    dissolve: "Giải thể thì không có nơi nhận. Nếu có nơi nhận, hãy chọn sáp nhập hoặc bàn giao.",
  },
  en: {
    rename: "A rename goes from one unit to one unit. Choose the two sides again.",
    merge: "A merger ends in one unit. Choose the two sides again.",
    split: "A split goes from one unit to two or more. Choose the two sides again.",
    transfer: "A transfer needs a receiver that is not the giver. Choose the two sides again.",
    dissolve: "Nobody receives what is dissolved. With a receiver it is a merger or a transfer.",
  },
};

/** Why the register of units, a succession, a link or a change of a plan is refused, and what can be done. */
export const registerProblems: InBoth<RuleSentences<Code>> = { vi, en };
