import type { AssignmentAction, Capacity } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Acting on one unit's part in a task: what can be done, by whom, and what became of its day. */
const vi = {
  actions: {
    receive: "Tiếp nhận",
    start: "Bắt đầu làm",
    "report-progress": "Báo tiến độ",
    submit: "Nộp kết quả",
    confirm: "Xác nhận hoàn thành",
    return: "Trả lại",
    "request-extension": "Xin gia hạn",
    "withdraw-extension": "Rút đề nghị gia hạn",
    "grant-extension": "Đồng ý gia hạn",
    "refuse-extension": "Không đồng ý gia hạn",
    urge: "Đôn đốc",
    suspend: "Tạm dừng",
    resume: "Cho làm tiếp",
    reassign: "Giao đơn vị khác",
    withdraw: "Rút nhiệm vụ",
    supersede: "Thay bằng kế hoạch khác",
    assign: "Giao thêm đơn vị",
  } satisfies Record<AssignmentAction | "assign", string>,
  capacities: {
    performer: "đơn vị thực hiện",
    assigner: "cơ quan giao việc",
    "standing-body": "cơ quan thường trực",
    supervisor: "đơn vị theo dõi, giám sát",
  } satisfies Record<Capacity, string>,
  extension: {
    waiting: (day: string) => `Xin gia hạn đến ${day}, chờ trả lời`,
    granted: (times: number, original: string) => `Đã gia hạn ${times} lần; hạn ban đầu ${original}`,
    times: (times: number) => `Đã gia hạn ${times} lần.`,
    manyTimes: "Gia hạn nhiều lần",
  },
  urged: (times: number) => `Đã đôn đốc ${times} lần`,
};

export type AssignmentWords = typeof vi;

export const assignmentWords: InBoth<AssignmentWords> = {
  vi,
  en: {
    actions: {
      receive: "Receive",
      start: "Start work",
      "report-progress": "Report progress",
      submit: "Submit the result",
      confirm: "Confirm completion",
      return: "Return",
      "request-extension": "Ask for more time",
      "withdraw-extension": "Take the request back",
      "grant-extension": "Grant more time",
      "refuse-extension": "Refuse more time",
      urge: "Urge",
      suspend: "Suspend",
      resume: "Resume",
      reassign: "Give to another unit",
      withdraw: "Withdraw",
      supersede: "Replace by another plan",
      assign: "Assign one more unit",
    },
    capacities: {
      performer: "the unit that carries it out",
      assigner: "the body that assigned it",
      "standing-body": "the standing body",
      supervisor: "the unit that supervises it",
    },
    extension: {
      waiting: (day) => `More time until ${day} asked for, no answer yet`,
      granted: (times, original) => `Extended ${counted(times, "time")}; first due ${original}`,
      times: (times) => `Extended ${counted(times, "time")}.`,
      manyTimes: "Extended many times",
    },
    urged: (times) => `Urged ${counted(times, "time")}`,
  },
};
