import type { InBoth } from "./language.ts";

/** What `dondoc login`, `logout` and `whoami` say. */
const vi = {
  open: (address: string) => `Mở ${address} trên trình duyệt đã đăng nhập`,
  code: (code: string) => `và cho phép nếu mã ở đó là: ${code}`,
  waiting: "Đang đợi được cho phép…",
  signedIn: (name: string, server: string) => `Đã đăng nhập ${server} với tên ${name}.`,
  signedOut: (server: string) => `Đã đăng xuất khỏi ${server}.`,
  notSignedIn: (server: string) => `Chưa đăng nhập ${server}. Chạy: dondoc login`,
  signInNeeded: "Cơ quan này chỉ cho người có tài khoản xem và làm việc. Chạy: dondoc login",
  denied: "Yêu cầu đăng nhập đã bị từ chối.",
  expired: "Mã đã hết hạn mà chưa ai cho phép. Chạy lại: dondoc login",
  unwritable: (path: string) => `Không ghi được mã đăng nhập vào ${path}.`,
  noFolder: "Không biết lưu mã đăng nhập ở đâu: hãy đặt HOME hoặc XDG_CONFIG_HOME.",
  byEnvironment: "Mã trong DONDOC_TOKEN vẫn được dùng.",
};

export type CommandSignInWords = typeof vi;

export const commandSignInWords: InBoth<CommandSignInWords> = {
  vi,
  en: {
    open: (address) => `Open ${address} in a browser that is signed in`,
    code: (code) => `and allow it if the code there is: ${code}`,
    waiting: "Waiting to be allowed…",
    signedIn: (name, server) => `Signed in to ${server} as ${name}.`,
    signedOut: (server) => `Signed out of ${server}.`,
    notSignedIn: (server) => `Not signed in to ${server}. Run: dondoc login`,
    signInNeeded: "This office is for people with an account. Run: dondoc login",
    denied: "Signing in was denied.",
    expired: "The code ended before anybody allowed it. Run again: dondoc login",
    unwritable: (path) => `The token cannot be written into ${path}.`,
    noFolder: "There is no place to keep the token: set HOME or XDG_CONFIG_HOME.",
    byEnvironment: "The token in DONDOC_TOKEN is still used.",
  },
};
