import type { InBoth } from "./language.ts";

/** The manual page of the command, beside what its grammar says. */
const vi = {
  product: "Đôn Đốc",
  name: "TÊN",
  synopsis: "CÁCH DÙNG",
  usage: "[TÙY CHỌN CHUNG] LỆNH [THAM SỐ...] [TÙY CHỌN]",
  commands: "LỆNH",
  options: "TÙY CHỌN CHUNG",
  exitStatus: "MÃ THOÁT",
  files: "TỆP",
  exitCodes: {
    0: "xong",
    1: "lỗi của chương trình; với read: có văn bản không đọc được",
    2: "sai tham số hoặc cấu hình",
    3: "chỉ với --check: có việc quá hạn",
    4: "chưa đăng nhập hoặc không được phép",
    5: "không tới được máy chủ, hoặc không trả lời kịp",
    6: "tên không khớp gì, hoặc khớp nhiều",
    7: "một quy tắc không cho phép; admin: máy chủ đang giữ thư mục dữ liệu",
    8: "có người vừa sửa trước; admin: cơ quan không đúng với sổ cái",
    9: "máy chủ khác bản, hoặc không phải máy chủ Đôn Đốc",
    10: "import: văn bản bị từ chối, không giữ gì",
    11: "máy chủ bận; hãy thử lại sau",
    130: "dừng bằng Ctrl-C",
    141: "nơi đọc đầu ra đã đóng",
    143: "được bảo dừng (SIGTERM)",
  },
  filesUsed: [
    {
      path: "~/.config/dondoc/config.json",
      meaning: "cấu hình: lang, server, profile, profiles; cờ và biến môi trường được ưu tiên hơn",
    },
    { path: "~/.config/dondoc/tokens.json", meaning: "mã đăng nhập, chỉ chủ máy đọc được" },
  ],
};

export type ManualWords = typeof vi;

export const manualWords: InBoth<ManualWords> = {
  vi,
  en: {
    product: "Đôn Đốc",
    name: "NAME",
    synopsis: "SYNOPSIS",
    usage: "[GLOBAL OPTIONS] COMMAND [ARGUMENT...] [OPTIONS]",
    commands: "COMMANDS",
    options: "GLOBAL OPTIONS",
    exitStatus: "EXIT STATUS",
    files: "FILES",
    exitCodes: {
      0: "done",
      1: "a fault of the program; with read: a document was not read",
      2: "wrong argument or setting",
      3: "only with --check: something is overdue",
      4: "not signed in, or not allowed",
      5: "the server cannot be reached, or does not answer in time",
      6: "nothing matches the name, or several things do",
      7: "a rule stands in the way; admin: a server holds the data folder",
      8: "somebody changed it meanwhile; admin: the office is not what its ledger says",
      9: "the server is of another version, or no Đôn Đốc server at all",
      10: "import: the document is refused, nothing of it is kept",
      11: "the server is busy; try again later",
      130: "stopped by Ctrl-C",
      141: "whoever read the output has left",
      143: "told to end (SIGTERM)",
    },
    filesUsed: [
      {
        path: "~/.config/dondoc/config.json",
        meaning: "settings: lang, server, profile, profiles; flags and the environment win over it",
      },
      { path: "~/.config/dondoc/tokens.json", meaning: "tokens of login, readable by the owner only" },
    ],
  },
};
