import type { AccessGround, Post } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

/** Who people are in this office, and why they may see or do something. */
const vi = {
  posts: {
    reporter: "người báo cáo của đơn vị",
    leader: "lãnh đạo đơn vị",
    clerk: "chuyên viên cơ quan thường trực",
    inspector: "người kiểm tra, giám sát",
    administrator: "người quản trị",
  } satisfies Record<Post, string>,
  grounds: {
    "local-person": "Bạn dùng máy này và ghi thay cho mọi đơn vị.",
    "open-door": "Ai cũng được hỏi điều này.",
    "own-account": "Đây là tài khoản của bạn.",
    "public-reading": "Cơ quan để mọi người cùng xem.",
    post: "Theo nhiệm vụ bạn đang giữ.",
    "own-unit": "Đây là đơn vị của bạn.",
    "unit-below": "Đơn vị này ở dưới đơn vị của bạn hoặc do nơi bạn theo dõi.",
    "whole-office": "Bạn quản trị toàn cơ quan.",
  } satisfies Record<AccessGround["kind"], string>,
};

export type AccessWords = typeof vi;

export const accessWords: InBoth<AccessWords> = {
  vi,
  en: {
    posts: {
      reporter: "reporter of a unit",
      leader: "leader of a unit",
      clerk: "clerk of a standing body",
      inspector: "inspector",
      administrator: "administrator",
    },
    grounds: {
      "local-person": "You are at this machine and record for every unit.",
      "open-door": "Anybody may ask this.",
      "own-account": "This is your own account.",
      "public-reading": "This office lets everybody read.",
      post: "By the post you hold.",
      "own-unit": "This is your own unit.",
      "unit-below": "This unit is below yours, or followed by your body.",
      "whole-office": "You keep the whole office.",
    },
  },
};
