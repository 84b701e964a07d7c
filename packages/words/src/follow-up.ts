import type {
  Commendation,
  FindingField,
  FundingKind,
  FundingSource,
  Inspection,
  Obstacle,
  Proposal,
  ProposalOutcome,
} from "@dondoc/domain/follow-up";
import type { InBoth } from "./language.ts";

/** What follows a plan beside its tasks: obstacles, proposals, inspections, commendations, money. */
const vi = {
  actions: {
    "raise-obstacle": "Báo vướng mắc",
    "pass-obstacle-on": "Chuyển cấp trên",
    "answer-obstacle": "Trả lời vướng mắc",
    "resolve-obstacle": "Đã tháo gỡ",
    "make-proposal": "Đề xuất, kiến nghị",
    "pass-proposal-on": "Chuyển cấp trên",
    "answer-proposal": "Trả lời kiến nghị",
    "plan-inspection": "Lập lịch kiểm tra",
    "conclude-inspection": "Kết luận kiểm tra",
    "call-off-inspection": "Hủy kiểm tra",
    "propose-commendation": "Đề xuất khen thưởng",
    "grant-commendation": "Đồng ý khen thưởng",
    "decline-commendation": "Không khen thưởng",
    "state-funding": "Thêm nguồn kinh phí",
    "estimate-funding": "Lập dự toán",
    "allocate-funding": "Bố trí kinh phí",
  },
  obstacle: {
    raised: "chờ trả lời",
    answered: "đã trả lời",
    resolved: "đã tháo gỡ",
  } satisfies Record<Obstacle["status"], string>,
  proposal: { made: "chờ trả lời", answered: "đã trả lời" } satisfies Record<Proposal["status"], string>,
  outcome: {
    accepted: "tiếp thu",
    "accepted-in-part": "tiếp thu một phần",
    declined: "không tiếp thu",
  } satisfies Record<ProposalOutcome, string>,
  inspection: {
    planned: "sắp kiểm tra",
    concluded: "đã kết luận",
    "called-off": "đã hủy",
  } satisfies Record<Inspection["status"], string>,
  finding: {
    nature: "tính chất",
    severity: "mức độ",
    cause: "nguyên nhân",
    responsibility: "trách nhiệm",
  } satisfies Record<FindingField, string>,
  commendation: {
    proposed: "đang đề xuất",
    granted: "được khen thưởng",
    declined: "không khen thưởng",
  } satisfies Record<Commendation["status"], string>,
  fundingKind: {
    "state-budget": "ngân sách nhà nước",
    "decentralised-budget": "ngân sách theo phân cấp",
    socialised: "xã hội hóa",
    "public-private": "hợp tác nhà nước và doanh nghiệp",
    other: "nguồn khác",
  } satisfies Record<FundingKind, string>,
  funding: {
    stated: "chưa có dự toán",
    estimated: "đã có dự toán",
    allocated: "đã bố trí",
  } satisfies Record<FundingSource["status"], string>,
};

export type FollowUpWords = typeof vi;

export const followUpWords: InBoth<FollowUpWords> = {
  vi,
  en: {
    actions: {
      "raise-obstacle": "Report an obstacle",
      "pass-obstacle-on": "Pass upward",
      "answer-obstacle": "Answer the obstacle",
      "resolve-obstacle": "Resolved",
      "make-proposal": "Propose",
      "pass-proposal-on": "Pass upward",
      "answer-proposal": "Answer the proposal",
      "plan-inspection": "Plan an inspection",
      "conclude-inspection": "Conclude the inspection",
      "call-off-inspection": "Call the inspection off",
      "propose-commendation": "Propose a commendation",
      "grant-commendation": "Grant the commendation",
      "decline-commendation": "Decline the commendation",
      "state-funding": "Add a source of funding",
      "estimate-funding": "Estimate",
      "allocate-funding": "Allocate funds",
    },
    obstacle: { raised: "waits for an answer", answered: "answered", resolved: "resolved" },
    proposal: { made: "waits for an answer", answered: "answered" },
    outcome: { accepted: "accepted", "accepted-in-part": "accepted in part", declined: "declined" },
    inspection: { planned: "planned", concluded: "concluded", "called-off": "called off" },
    finding: { nature: "nature", severity: "severity", cause: "cause", responsibility: "responsibility" },
    commendation: { proposed: "proposed", granted: "granted", declined: "declined" },
    fundingKind: {
      "state-budget": "State budget",
      "decentralised-budget": "budget by level",
      socialised: "non-State sources",
      "public-private": "State and enterprises together",
      other: "other sources",
    },
    funding: { stated: "not estimated", estimated: "estimated", allocated: "allocated" },
  },
};
