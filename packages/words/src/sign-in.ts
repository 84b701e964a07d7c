import type { InBoth } from "./language.ts";

/** The ways in: signing in, opening a one-time link, letting a terminal in. */
const vi = {
  title: "Đăng nhập",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  enter: "Đăng nhập",
  leave: "Đăng xuất",
  leaveHint: "Những gì đã xem sẽ được xoá khỏi trình duyệt này.",
  wholeOffice: "toàn cơ quan",
  second: "Mã xác thực trên điện thoại",
  confirm: "Xác nhận",
  welcome: "Lập tài khoản",
  welcomeFor: (name: string, username: string) => `Chào ${name}. Tên đăng nhập của bạn là ${username}.`,
  welcomeFirst: "Bạn là người quản trị đầu tiên của cơ quan này.",
  name: "Họ và tên",
  newPassword: "Mật khẩu mới (ít nhất 10 ký tự)",
  make: "Đặt mật khẩu và đăng nhập",
  device: "Cho phép một thiết bị đăng nhập",
  deviceText:
    "Chỉ cho phép nếu chính bạn vừa chạy lệnh `dondoc login` và mã dưới đây trùng với mã trên màn hình đó.",
  code: "Mã trên màn hình lệnh",
  approve: "Cho phép",
  approved: "Đã cho phép. Hãy quay lại cửa sổ lệnh.",
  signInFirst: "Hãy đăng nhập trước.",
};

export const signInWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Sign in",
    username: "User name",
    password: "Password",
    enter: "Sign in",
    leave: "Sign out",
    leaveHint: "What you have seen is removed from this browser.",
    wholeOffice: "the whole office",
    second: "Code on your phone",
    confirm: "Confirm",
    welcome: "Make your account",
    welcomeFor: (name, username) => `Welcome, ${name}. Your user name is ${username}.`,
    welcomeFirst: "You are the first administrator of this office.",
    name: "Full name",
    newPassword: "New password (at least 10 characters)",
    make: "Set the password and sign in",
    device: "Let a device sign in",
    deviceText:
      "Allow this only if you have just run `dondoc login` yourself and the code below is the one on that screen.",
    code: "Code on the terminal",
    approve: "Allow",
    approved: "Allowed. Go back to the terminal.",
    signInFirst: "Sign in first.",
  },
};
