import type { AssignmentStatus } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

/** How far a unit is with its part. */
export type StatusWords = Readonly<Record<AssignmentStatus, string>>;

export const statusWords: InBoth<StatusWords> = {
  vi: {
    assigned: "chưa tiếp nhận",
    received: "đã tiếp nhận",
    "in-progress": "đang thực hiện",
    submitted: "chờ xác nhận",
    returned: "bị trả lại",
    completed: "hoàn thành",
    suspended: "tạm dừng",
    withdrawn: "đã rút",
    reassigned: "đã giao lại",
    superseded: "đã thay thế",
  },
  en: {
    assigned: "not yet received",
    received: "received",
    "in-progress": "in progress",
    submitted: "waiting for confirmation",
    returned: "returned",
    completed: "completed",
    suspended: "suspended",
    withdrawn: "withdrawn",
    reassigned: "reassigned",
    superseded: "superseded",
  },
};
