import type { CalendarDay } from "@dondoc/domain";
import type { AccountProblem } from "@dondoc/domain/access";
import { accessWords } from "./access.ts";
import { dayText } from "./day-text.ts";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** What can be refused on the way in, and in the keeping of accounts, beyond the rules of the domain. */
export type SignInProblem =
  | { readonly code: "sign-in-refused" }
  | { readonly code: "too-many-attempts"; readonly seconds: number }
  /** Addresses of calendars: some must be taken back before another is made. */
  | { readonly code: "too-many-calendars"; readonly most: number }
  | { readonly code: "second-factor-refused" }
  /** A one-time link that was used, is too old, or never was. */
  | { readonly code: "link-not-valid" }
  | { readonly code: "username-taken"; readonly username: string }
  | { readonly code: "password-too-short"; readonly least: number }
  | { readonly code: "device-code-unknown" }
  | { readonly code: "origin-not-allowed"; readonly origin: string };

type Sentences = {
  readonly [Code in (AccountProblem | SignInProblem)["code"]]: (
    problem: Extract<AccountProblem | SignInProblem, { code: Code }>,
  ) => string;
};

const vi: Sentences = {
  "account-deactivated": ({ name }) => `Tài khoản của ${name} đã đóng. Hãy mời lại bằng tài khoản mới.`,
  "post-needs-unit": ({ post }) => `Hãy chọn đơn vị mà ${accessWords.vi.posts[post]} thuộc về.`,
  "post-already-held": ({ post, validFrom }) =>
    `Tài khoản này đã là ${accessWords.vi.posts[post]} ở đơn vị đó từ ${on(validFrom, "vi")}. Hãy kết thúc nhiệm vụ cũ trước.`,
  "post-not-held": ({ post }) => `Tài khoản này không là ${accessWords.vi.posts[post]} ở đơn vị đó.`,
  "post-ends-before-start": ({ validFrom }) =>
    `Nhiệm vụ bắt đầu ngày ${on(validFrom, "vi")}; ngày cuối không thể ở trước đó.`,
  "unit-unknown-to-register": () => "Không có đơn vị này trong sổ. Hãy chọn một đơn vị trong danh sách.",
  "account-out-of-reach": () =>
    "Bạn chỉ quản trị tài khoản của đơn vị mình và các đơn vị bên dưới. Hãy nhờ người quản trị của cơ quan.",
  "last-administrator": () =>
    "Đây là người quản trị cuối cùng của cơ quan. Hãy giao cho một người khác trước.",
  "sign-in-refused": () => "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy gõ lại.",
  "too-many-attempts": ({ seconds }) =>
    `Bạn đã thử quá nhiều lần. Hãy đợi ${Math.max(1, seconds)} giây rồi thử lại.`,
  "too-many-calendars": ({ most }) => `Bạn đã có ${most} địa chỉ lịch. Hãy thu hồi bớt rồi lấy địa chỉ mới.`,
  "second-factor-refused": () => "Mã xác thực chưa đúng hoặc đã hết hạn. Hãy nhập mã mới trên điện thoại.",
  "link-not-valid": () =>
    "Đường dẫn này đã được dùng, đã hết hạn, hoặc bị chép thiếu. Hãy xin người quản trị đường dẫn mới.",
  "username-taken": ({ username }) =>
    `Tên đăng nhập hoặc thư điện tử “${username}” đã có người dùng. Hãy chọn tên khác.`,
  "password-too-short": ({ least }) => `Mật khẩu cần ít nhất ${least} ký tự. Hãy chọn mật khẩu dài hơn.`,
  "device-code-unknown": () => "Mã này không đúng hoặc đã hết hạn. Hãy chạy lại `dondoc login` để có mã mới.",
  "origin-not-allowed": ({ origin }) =>
    origin === ""
      ? "Yêu cầu thay đổi không cho biết đến từ trang nào nên không được nhận. Hãy mở lại trang của Đôn Đốc."
      : `Yêu cầu thay đổi đến từ ${origin}, không phải từ trang của Đôn Đốc, nên không được nhận.`,
};

const en: Sentences = {
  "account-deactivated": ({ name }) => `The account of ${name} is closed. Invite them with a new one.`,
  "post-needs-unit": ({ post }) => `Choose the unit: a ${accessWords.en.posts[post]} always belongs to one.`,
  "post-already-held": ({ post, validFrom }) =>
    `This account is ${accessWords.en.posts[post]} there since ${on(validFrom, "en")}. End that post first.`,
  "post-not-held": ({ post }) => `This account is not ${accessWords.en.posts[post]} there.`,
  "post-ends-before-start": ({ validFrom }) =>
    `The post begins on ${on(validFrom, "en")}; its last day cannot be earlier.`,
  "unit-unknown-to-register": () => "The register knows no such unit. Choose one of the list.",
  "account-out-of-reach": () =>
    "You keep the accounts of your own unit and those below it. Ask an administrator of the office.",
  "last-administrator": () => "This is the last administrator of the office. Give the post to another first.",
  "sign-in-refused": () => "The name or the password is wrong. Type them again.",
  "too-many-attempts": ({ seconds }) =>
    `Too many attempts. Wait ${counted(Math.max(1, seconds), "second")} and try again.`,
  "too-many-calendars": ({ most }) =>
    `You have ${counted(most, "calendar address", "calendar addresses")} already. Revoke one before making another.`,
  "second-factor-refused": () => "The code is wrong or too old. Enter the one your phone shows now.",
  "link-not-valid": () =>
    "This link was used, is too old, or was copied in part. Ask the administrator for another.",
  "username-taken": ({ username }) =>
    `The name or e-mail “${username}” belongs to somebody else. Choose another.`,
  "password-too-short": ({ least }) => `A password has at least ${least} characters. Choose a longer one.`,
  "device-code-unknown": () => "This code is wrong or too old. Run `dondoc login` again for another.",
  "origin-not-allowed": ({ origin }) =>
    origin === ""
      ? "A change that does not say which page it comes from is not taken. Open the page of Đôn Đốc again."
      : `A change that comes from ${origin}, no page of Đôn Đốc, is not taken.`,
};

function on(day: CalendarDay, language: "vi" | "en"): string {
  return dayText(day, language);
}

export const accountProblems: InBoth<Sentences> = { vi, en };
