import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

type ToldKinds = "everything" | "plans" | "results" | "deadlines";
type DeliveryState = "waiting" | "delivered" | "given-up";

/** Other programs that work with the office: their keys, and where they are told what happens. */
const vi = {
  title: "Kết nối",
  lede: "Chương trình khác làm việc với cơ quan theo đúng quyền của người cho phép nó. Cách viết chương trình có trong tài liệu.",
  document: "Mô tả giao diện (OpenAPI)",
  openData: "Dữ liệu mở (JSON)",
  keys: "Cấp và thu hồi khóa của bạn",
  revoke: "Thu hồi",
  secret: (name: string) => `Khóa của ${name}: chỉ hiện một lần, hãy chép ngay`,
  webhooks: "Báo tin cho chương trình khác",
  webhooksNote: "có ký, gửi lại cho đến khi tới",
  noWebhooks: "Chưa báo tin tới đâu.",
  register: "Thêm địa chỉ",
  url: "Địa chỉ (https://…)",
  kinds: "Báo khi nào",
  kindsOf: {
    everything: "mọi việc",
    plans: "có kế hoạch, nhiệm vụ mới",
    results: "đơn vị nộp, được xác nhận hay bị trả lại",
    deadlines: "nhắc việc và gia hạn",
  } satisfies Record<ToldKinds, string>,
  kindCount: (count: number) => `${count} loại tin`,
  noDeliveries: "Chưa có tin nào.",
  deliveries: (count: number) => `${count} tin gần nhất`,
  states: {
    waiting: "đang chờ gửi",
    delivered: "đã tới",
    "given-up": "đã thôi gửi",
  } satisfies Record<DeliveryState, string>,
  attempts: (count: number) => `gửi ${count} lần`,
  outcome: (said: string) => `trả lời: ${said}`,
  when: "Lúc",
  told: "Tin",
  state: "Tình hình",
  signIn: "Đăng nhập để cấp khóa cho chương trình khác.",
};

export type ConnectionWords = typeof vi;

export const connectionWords: InBoth<ConnectionWords> = {
  vi,
  en: {
    title: "Connections",
    lede: "Other programs work with the office as far as whoever lets them in may. The documentation says how to write one.",
    document: "Description of the interface (OpenAPI)",
    openData: "Open data (JSON)",
    keys: "Make keys, and take them back",
    revoke: "Take back",
    secret: (name) => `Key of ${name}: shown once, copy it now`,
    webhooks: "Telling other programs",
    webhooksNote: "signed, and sent again until they arrive",
    noWebhooks: "Nobody is told yet.",
    register: "Add an address",
    url: "Address (https://…)",
    kinds: "Told when",
    kindsOf: {
      everything: "anything happens",
      plans: "plans and tasks are new",
      results: "units submit, are confirmed, or get a result back",
      deadlines: "units are urged or ask for more time",
    },
    kindCount: (count) => counted(count, "kind"),
    noDeliveries: "Nothing was sent yet.",
    deliveries: (count) => `the last ${counted(count, "message")}`,
    states: { waiting: "waiting", delivered: "arrived", "given-up": "given up" },
    attempts: (count) => `sent ${counted(count, "time")}`,
    outcome: (said) => `answer: ${said}`,
    when: "When",
    told: "Message",
    state: "State",
    signIn: "Sign in to make keys for other programs.",
  },
};
