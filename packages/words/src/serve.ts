import type { InBoth } from "./language.ts";

/** What a server says where it was started. */
const vi = {
  address: (url: string) => `Đôn Đốc đang chạy ở ${url} (bấm Ctrl-C để dừng).`,
  stopping: "Đang dừng: làm nốt các yêu cầu dở dang…",
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng PORT.`,
  hostRefused: (host: string) =>
    `Chưa mở được ở địa chỉ ${host}: máy khác vào được địa chỉ này, nên hãy đặt DONDOC_ORIGIN là địa chỉ mọi người sẽ gõ (ví dụ https://dondoc.example.vn), hoặc để HOST=127.0.0.1.`,
  firstAdministrator: (link: string) =>
    `Cơ quan chưa có người quản trị. Mở đường dẫn này để lập tài khoản đầu tiên (dùng một lần, trong 15 phút): ${link}`,
  administratorThere: "Cơ quan đã có người quản trị; hãy xin người đó mời.",
  settingsWrong: (names: string) => `Cấu hình chưa đúng: ${names}. Hãy sửa biến môi trường rồi chạy lại.`,
  settingWrong: (name: string, wanted: string) => `${name} chưa đúng: cần ${wanted}.`,
  wanted: {
    HOST: "tên hoặc địa chỉ của máy này, như 127.0.0.1",
    PORT: "một số từ 0 đến 65535",
    DONDOC_TODAY: "một ngày, như 2024-10-01",
    DATABASE_URL: "địa chỉ dạng postgres://người@máy:5432/tên",
    DATABASE_READ_URL: "địa chỉ dạng postgres://người@máy:5432/tên, và phải đặt cả DATABASE_URL",
    DONDOC_FILES: "địa chỉ https của kho tệp S3, gồm cả tên kho",
    "DONDOC_FILES_KEY, DONDOC_FILES_SECRET": "cả hai, khi đã đặt DONDOC_FILES",
    DONDOC_CLAMD: "máy và cổng của clamd, như 127.0.0.1:3310",
    DONDOC_METRICS_TOKEN: "ít nhất 16 ký tự",
    DONDOC_LOG: "fatal, error, warn, info hoặc debug",
    DONDOC_ORIGIN: "địa chỉ mọi người gõ, như https://dondoc.example.vn",
    DONDOC_PUBLIC_READING: "on hoặc off",
    DONDOC_WEBHOOKS_PRIVATE: "on hoặc off",
    DONDOC_DATA_LICENCE: "tên hoặc địa chỉ của giấy phép, nhiều nhất 200 ký tự",
    DONDOC_SECRET: "ít nhất 32 ký tự",
    DONDOC_SMTP_URL: "địa chỉ dạng smtp://người:mật-khẩu@máy:587, hoặc smtps://…",
    DONDOC_MAIL_FROM: "một địa chỉ thư, như dondoc@example.vn",
    "DONDOC_MAIL_FROM, DONDOC_ORIGIN": "cả hai, khi đã đặt DONDOC_SMTP_URL",
    DONDOC_REMIND_BEFORE: "số ngày trước hạn, cách nhau dấu phẩy, như 7,3,0",
    DONDOC_REMIND_LATE_EVERY: "một số ngày từ 1 đến 366",
    DONDOC_OIDC_DISCOVERY: "địa chỉ https của tệp openid-configuration",
  },
  replicaRefused: {
    unreachable:
      "Không vào được cơ sở dữ liệu ở DATABASE_READ_URL. Hãy kiểm tra địa chỉ, hoặc bỏ biến này đi.",
    "not-migrated":
      "Cơ sở dữ liệu ở DATABASE_READ_URL thiếu bảng của phiên bản này: nó không phải bản sao, hoặc chưa chép kịp.",
    "other-office":
      "Cơ sở dữ liệu ở DATABASE_READ_URL là của một cơ quan khác, không phải bản sao của DATABASE_URL.",
  },
  databaseLost:
    "Cơ sở dữ liệu nhúng không còn trả lời. Máy chủ dừng để được chạy lại; những gì đã báo là ghi xong vẫn còn.",
  noWeb: "Chưa có bản dựng của trang web; chỉ chạy phần máy chủ.",
};

const en: typeof vi = {
  address: (url) => `Đôn Đốc is running at ${url} (Ctrl-C stops it).`,
  stopping: "Stopping: finishing the requests under way…",
  portTaken: (port) => `Another program uses port ${port}. Stop it, or choose another port with PORT.`,
  hostRefused: (host) =>
    `Cannot listen on ${host}: other machines reach it, so set DONDOC_ORIGIN to the address people will type (for instance https://dondoc.example.vn), or leave HOST=127.0.0.1.`,
  firstAdministrator: (link) =>
    `The office has no administrator. Open this link to make the first account (once, within 15 minutes): ${link}`,
  administratorThere: "The office has an administrator; ask them for an invitation.",
  settingsWrong: (names) => `The configuration is wrong: ${names}. Correct the environment and start again.`,
  settingWrong: (name, wanted) => `${name} is wrong: ${wanted} is needed.`,
  wanted: {
    HOST: "a name or address of this machine, such as 127.0.0.1,",
    PORT: "a number from 0 to 65535",
    DONDOC_TODAY: "a day such as 2024-10-01",
    DATABASE_URL: "an address such as postgres://who@host:5432/name",
    DATABASE_READ_URL: "an address such as postgres://who@host:5432/name, beside DATABASE_URL,",
    DONDOC_FILES: "the https address of an S3 store with its bucket",
    "DONDOC_FILES_KEY, DONDOC_FILES_SECRET": "each of them, since DONDOC_FILES is set,",
    DONDOC_CLAMD: "host and port of clamd, such as 127.0.0.1:3310,",
    DONDOC_METRICS_TOKEN: "a word of at least 16 characters",
    DONDOC_LOG: "one of fatal, error, warn, info or debug",
    DONDOC_ORIGIN: "the address people type, such as https://dondoc.example.vn,",
    DONDOC_PUBLIC_READING: "on or off",
    DONDOC_WEBHOOKS_PRIVATE: "on or off",
    DONDOC_DATA_LICENCE: "the name or address of a licence, at most 200 characters",
    DONDOC_SECRET: "a word of at least 32 characters",
    DONDOC_SMTP_URL: "an address such as smtp://who:secret@host:587, or smtps://…,",
    DONDOC_MAIL_FROM: "an e-mail address such as dondoc@example.vn",
    "DONDOC_MAIL_FROM, DONDOC_ORIGIN": "each of them, since DONDOC_SMTP_URL is set,",
    DONDOC_REMIND_BEFORE: "days before the due day such as 7,3,0",
    DONDOC_REMIND_LATE_EVERY: "a number of days from 1 to 366",
    DONDOC_OIDC_DISCOVERY: "the https address of an openid-configuration",
  },
  replicaRefused: {
    unreachable: "The database at DATABASE_READ_URL cannot be reached. Check the address, or leave it out.",
    "not-migrated":
      "The database at DATABASE_READ_URL lacks tables of this version: it is no replica, or has not caught up.",
    "other-office": "The database at DATABASE_READ_URL is of another office, and no replica of DATABASE_URL.",
  },
  databaseLost:
    "The embedded database does not answer any more. The server ends so that it can be started again; what was acknowledged is safe.",
  noWeb: "The web client has not been built; only the server runs.",
};

export const serveWords: InBoth<typeof vi> = { vi, en };
