import type { AssignmentProblem } from "@dondoc/domain";
import type { FollowUpProblem } from "@dondoc/domain/follow-up";
import { followUpWords } from "./follow-up.ts";
import type { InBoth } from "./language.ts";

/** What following up adds; days and reasons are worded with assignments. */
type OwnCode = Exclude<FollowUpProblem["code"], AssignmentProblem["code"]>;
type Sentences = {
  readonly [Code in OwnCode]: (problem: Extract<FollowUpProblem, { code: Code }>) => string;
};

const vi: Sentences = {
  "not-your-unit": ({ unitId }) =>
    unitId === null
      ? "Chưa rõ đơn vị nào làm bước này. Hãy nhờ người ở máy chủ ghi thay."
      : "Bước này của đơn vị khác. Hãy đề nghị đơn vị đó làm.",
  "speaks-for-no-unit": () =>
    "Bạn chưa được giao việc này cho đơn vị nào. Hãy hỏi người quản trị của cơ quan.",
  "content-missing": () => "Chưa ghi nội dung. Hãy ghi rồi gửi lại.",
  "answer-missing": () => "Chưa ghi nội dung trả lời. Hãy ghi rồi gửi lại.",
  "answerer-is-raiser": () =>
    "Nơi nêu vướng mắc, kiến nghị không tự trả lời. Hãy để cơ quan được chuyển đến trả lời.",
  "obstacle-already-answered": () => "Vướng mắc này đã được trả lời rồi.",
  "obstacle-already-resolved": () => "Vướng mắc này đã tháo gỡ xong. Nếu còn vướng, hãy báo vướng mắc mới.",
  "proposal-already-answered": () => "Kiến nghị này đã được trả lời rồi.",
  "already-with-unit": () => "Việc này đang ở đúng đơn vị đó. Hãy chọn đơn vị khác để chuyển.",
  "inspection-already-over": () => "Cuộc kiểm tra này đã kết luận hoặc đã hủy.",
  "inspector-is-inspected": () => "Đơn vị không tự kiểm tra mình. Hãy chọn đơn vị khác.",
  "finding-incomplete": ({ ordinal, missing }) =>
    `Nội dung phát hiện thứ ${ordinal} còn thiếu: ${missing.map((field) => followUpWords.vi.finding[field]).join(", ")}. Kết luận phải nêu đủ bốn mục.`,
  "grounds-missing": () => "Chưa nêu căn cứ khen thưởng. Hãy ghi thành tích cụ thể.",
  "ground-not-completed": () =>
    "Phần việc nêu làm căn cứ chưa được đơn vị này hoàn thành. Hãy chọn phần việc khác hoặc bỏ ra.",
  "commender-is-commended": () => "Đơn vị không tự đề xuất hay quyết định khen thưởng cho mình.",
  "commendation-already-decided": () => "Đề xuất khen thưởng này đã có quyết định.",
  "funding-already-allocated": () =>
    "Nguồn kinh phí này đã được bố trí. Hãy thêm nguồn mới nếu có thêm kinh phí.",
};

const en: Sentences = {
  "not-your-unit": ({ unitId }) =>
    unitId === null
      ? "It is not known which unit takes this step. Ask the person at the server to record it."
      : "This step belongs to another unit. Ask that unit to take it.",
  "speaks-for-no-unit": () =>
    "You hold no post from which this can be done for a unit. Ask the administrator of the office.",
  "content-missing": () => "Nothing is written. Write it down and send again.",
  "answer-missing": () => "The answer is empty. Write it and send again.",
  "answerer-is-raiser": () =>
    "Whoever brings something does not answer it. Leave it to the body it was sent to.",
  "obstacle-already-answered": () => "This obstacle was already answered.",
  "obstacle-already-resolved": () =>
    "This obstacle is resolved. If something still hinders, report a new one.",
  "proposal-already-answered": () => "This proposal was already answered.",
  "already-with-unit": () => "It is already with that unit. Choose another one to pass it to.",
  "inspection-already-over": () => "This inspection was concluded or called off.",
  "inspector-is-inspected": () => "A unit does not inspect itself. Choose another one.",
  "finding-incomplete": ({ ordinal, missing }) =>
    `Finding ${ordinal} still lacks: ${missing.map((field) => followUpWords.en.finding[field]).join(", ")}. A conclusion states all four.`,
  "grounds-missing": () => "No grounds are given. Write what the unit achieved.",
  "ground-not-completed": () =>
    "The part named as a ground was not completed by this unit. Choose another, or take it out.",
  "commender-is-commended": () => "A unit neither proposes nor decides its own commendation.",
  "commendation-already-decided": () => "This proposal was already decided.",
  "funding-already-allocated": () =>
    "This source was already allocated. Add a new one if there is more money.",
};

/** Why a step of following up is refused, and what can be done. */
export const followUpProblems: InBoth<Sentences> = { vi, en };
