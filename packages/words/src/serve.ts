import type { InBoth } from "./language.ts";

/** What a server says where it was started. */
const vi = {
  address: (url: string) => `Đôn Đốc đang chạy ở ${url} (bấm Ctrl-C để dừng).`,
  stopping: "Đang dừng: làm nốt các yêu cầu dở dang…",
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng PORT.`,
  hostRefused: (host: string) =>
    `Chưa mở được ở địa chỉ ${host}: khi chưa có tài khoản, Đôn Đốc chỉ chạy trên chính máy này. Hãy để HOST=127.0.0.1.`,
  settingsWrong: (names: string) => `Cấu hình chưa đúng: ${names}. Hãy sửa biến môi trường rồi chạy lại.`,
  noWeb: "Chưa có bản dựng của trang web; chỉ chạy phần máy chủ.",
};

const en: typeof vi = {
  address: (url) => `Đôn Đốc is running at ${url} (Ctrl-C stops it).`,
  stopping: "Stopping: finishing the requests under way…",
  portTaken: (port) => `Another program uses port ${port}. Stop it, or choose another port with PORT.`,
  hostRefused: (host) =>
    `Cannot listen on ${host}: until there are accounts, Đôn Đốc runs on this machine only. Leave HOST=127.0.0.1.`,
  settingsWrong: (names) => `The configuration is wrong: ${names}. Correct the environment and start again.`,
  noWeb: "The web client has not been built; only the server runs.",
};

export const serveWords: InBoth<typeof vi> = { vi, en };
