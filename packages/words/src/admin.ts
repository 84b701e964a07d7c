import type { InBoth } from "./language.ts";
import { counted, numberText } from "./number-text.ts";

type LinkFault = "wrong-version" | "wrong-previous-hash" | "wrong-hash";
type RowFault = "missing" | "not-in-ledger" | "different";

const soLinkFault: Readonly<Record<LinkFault, string>> = {
  "wrong-version": "số thứ tự bị khuyết hoặc trùng",
  "wrong-previous-hash": "không nối với sự kiện liền trước",
  "wrong-hash": "nội dung đã bị sửa sau khi ghi",
};
const linkFault: Readonly<Record<LinkFault, string>> = {
  "wrong-version": "a version is missing or doubled",
  "wrong-previous-hash": "it does not hang on the event before it",
  "wrong-hash": "its words were changed after they were written",
};
const soRowFault: Readonly<Record<RowFault, string>> = {
  missing: "bị mất",
  "not-in-ledger": "không có trong sổ cái",
  different: "khác sổ cái",
};
const rowFault: Readonly<Record<RowFault, string>> = {
  missing: "is missing",
  "not-in-ledger": "is not in the ledger",
  different: "differs from the ledger",
};
const so = (value: number): string => numberText(value, "vi");

/** `dondoc admin`: proving, copying and keeping an office while no server runs on it. */
const vi = {
  firstAdministrator: (link: string) =>
    `Chưa ai quản trị cơ quan này. Chạy dondoc serve rồi mở đường dẫn này trong 15 phút để lập tài khoản quản trị, dùng một lần:\n  ${link}`,
  administratorExists: "Cơ quan này đã có người quản trị: hãy xin người đó đường dẫn mới.",
  ledgerWhole: (streams: number, events: number, digest: string) =>
    `Sổ cái nguyên vẹn: ${so(streams)} lịch sử, ${so(events)} sự kiện. Dấu kiểm: ${digest}`,
  ledgerBroken: (stream: string, version: number, because: LinkFault) =>
    `Sổ cái đứt ở lịch sử ${stream}, sự kiện ${version}: ${soLinkFault[because]}.`,
  tablesSame: (tables: number, rows: number, events: number) =>
    `Dựng lại ${so(tables)} bảng từ ${so(events)} sự kiện: ${so(rows)} dòng, giống hệt bảng đang dùng.`,
  tableDiffers: (table: string, differing: number) => `Bảng ${table}: ${so(differing)} dòng khác sổ cái.`,
  rowDiffers: (table: string, key: string, because: RowFault) => `  ${table} ${key}: ${soRowFault[because]}`,
  countsRight: (rows: number) => `Đã đếm lại: ${so(rows)} dòng, không có gì sai.`,
  tableRepaired: (table: string, differing: number) => `Bảng ${table}: ${so(differing)} dòng sai, đã sửa.`,
  rowRepaired: (table: string, key: string) => `  ${table} ${key}: đã sửa`,
  moved: (rows: number, tables: number, digest: string) =>
    `Đã chép ${so(rows)} dòng của ${so(tables)} bảng; hai sổ cái có cùng dấu kiểm ${digest}`,
  backedUp: (path: string, rows: number, digest: string) =>
    `Đã sao lưu ${so(rows)} dòng vào ${path}. Dấu kiểm của sổ cái: ${digest}`,
  restored: (rows: number, digest: string) =>
    `Đã phục hồi ${so(rows)} dòng; sổ cái nguyên vẹn, dấu kiểm ${digest}`,
  exported: (path: string, events: number) => `Đã xuất ${so(events)} sự kiện cùng chuỗi băm vào ${path}.`,
  noOffice: (folder: string) => `Trong ${folder} chưa có dữ liệu. Kiểm tra --data hoặc DONDOC_DATA.`,
  noStream: (id: string) => `Sổ cái không có lịch sử nào của “${id}”.`,
  fileExists: (path: string) => `${path} đã có. Hãy chọn tên khác: bản sao lưu không ghi đè lên tệp nào.`,
  fileMissing: (path: string) => `Không mở được tệp ${path}.`,
  targetNotEmpty: (tables: string) => `Nơi nhận đã có dữ liệu (${tables}). Hãy dùng một cơ sở dữ liệu trống.`,
  targetUnreachable: (reason: string) => `Không tới được cơ sở dữ liệu: ${reason}`,
  schemaDiffers: (tables: string) =>
    `Hai bên không cùng phiên bản ở bảng ${tables}. Hãy dùng đúng bản dondoc đã tạo ra dữ liệu.`,
  copyDiffers: (table: string) => `Bản chép khác bản gốc ở bảng ${table}; đã bỏ toàn bộ bản chép.`,
  archiveBroken: (line: number) => `Tệp sao lưu hỏng ở dòng ${so(line)}; không có gì được phục hồi.`,
  urlWanted: (value: string) => `--to cần một địa chỉ postgres://…, không nhận “${value}”.`,
  stopped: "Đã dừng theo yêu cầu; nơi nhận không có gì thay đổi.",
  checking: (events: number) => `đã kiểm ${so(events)} sự kiện`,
  replaying: (events: number) => `đã dựng lại từ ${so(events)} sự kiện`,
  carrying: (table: string, rows: number) => `${table}: ${so(rows)} dòng`,
  carryingFiles: (files: number) => `đã chép ${so(files)} tệp`,
  filesCarried: (files: number) => `Bản gốc và minh chứng: ${so(files)} tệp, đúng mã băm.`,
  filesMissing: (files: number) =>
    `Thiếu ${so(files)} tệp mà sổ có nhắc tới (mất, hoặc nội dung không đúng mã băm); mọi thứ khác đã đủ. Mã băm:`,
};

const en: typeof vi = {
  firstAdministrator: (link) =>
    `Nobody keeps this office yet. Run dondoc serve, then open this link within 15 minutes to make the administrator’s account; it works once:\n  ${link}`,
  administratorExists: "This office has an administrator already: ask them for a new link.",
  ledgerWhole: (streams, events, digest) =>
    `The ledger is whole: ${counted(streams, "history", "histories")}, ${counted(events, "event")}. Digest: ${digest}`,
  ledgerBroken: (stream, version, because) =>
    `The ledger is broken in history ${stream} at event ${version}: ${linkFault[because]}.`,
  tablesSame: (tables, rows, events) =>
    `Made ${counted(tables, "table")} again from ${counted(events, "event")}: ${counted(rows, "row")}, the same as what stands.`,
  tableDiffers: (table, differing) => `Table ${table}: ${counted(differing, "row")} differ from the ledger.`,
  rowDiffers: (table, key, because) => `  ${table} ${key}: ${rowFault[because]}`,
  countsRight: (rows) => `Counted again: ${counted(rows, "row")}, nothing was wrong.`,
  tableRepaired: (table, differing) => `Table ${table}: ${counted(differing, "row")} wrong, now put right.`,
  rowRepaired: (table, key) => `  ${table} ${key}: put right`,
  moved: (rows, tables, digest) =>
    `Copied ${counted(rows, "row")} of ${counted(tables, "table")}; both ledgers have the digest ${digest}`,
  backedUp: (path, rows, digest) =>
    `Backed up ${counted(rows, "row")} into ${path}. Digest of the ledger: ${digest}`,
  restored: (rows, digest) => `Restored ${counted(rows, "row")}; the ledger is whole, digest ${digest}`,
  exported: (path, events) => `Exported ${counted(events, "event")} with their chain of hashes into ${path}.`,
  noOffice: (folder) => `There is no office in ${folder}. Check --data or DONDOC_DATA.`,
  noStream: (id) => `The ledger has no history of “${id}”.`,
  fileExists: (path) => `${path} is there already. Choose another name: nothing is ever written over.`,
  fileMissing: (path) => `The file ${path} cannot be opened.`,
  targetNotEmpty: (tables) => `The target holds data already (${tables}). Use an empty database.`,
  targetUnreachable: (reason) => `The database cannot be reached: ${reason}`,
  schemaDiffers: (tables) =>
    `The two sides are of different versions in ${tables}. Use the version of dondoc that made the data.`,
  copyDiffers: (table) => `The copy differs from the original in ${table}; all of the copy was dropped.`,
  archiveBroken: (line) => `The archive is broken at line ${numberText(line, "en")}; nothing was restored.`,
  urlWanted: (value) => `--to takes an address such as postgres://…, not “${value}”.`,
  stopped: "Stopped as asked; nothing has changed where it was going.",
  checking: (events) => `${counted(events, "event")} checked`,
  replaying: (events) => `made again from ${counted(events, "event")}`,
  carrying: (table, rows) => `${table}: ${counted(rows, "row")}`,
  carryingFiles: (files) => `${counted(files, "file")} copied`,
  filesCarried: (files) => `Originals and evidence: ${counted(files, "file")}, each with its hash.`,
  filesMissing: (files) =>
    `${counted(files, "file")} that the office speaks of missing (lost, or not what the hash says); all else is whole. Hashes:`,
};

export type AdminWords = typeof vi;
export const adminWords: InBoth<AdminWords> = { vi, en };
