import type { TaskListFault } from "@dondoc/domain/draft";
import type { IdKind, Permission } from "@dondoc/domain";
import { accountProblems } from "./account-problem.ts";
import { assignmentProblems } from "./assignment-problem.ts";
import { dayText } from "./day-text.ts";
import { draftWords } from "./draft.ts";
import { followUpProblems } from "./follow-up-problem.ts";
import { bytesText } from "./number-text.ts";
import type { ProblemSentences } from "./problem.ts";
import { registerProblems } from "./register-problem.ts";
import { reportingProblems } from "./reporting-problem.ts";

const kinds = {
  directive: "văn bản chỉ đạo",
  plan: "kế hoạch",
  task: "nhiệm vụ",
  assignment: "phần việc",
  reportSeries: "chuỗi báo cáo",
  target: "chỉ tiêu",
  unit: "đơn vị",
  unitGroup: "nhóm đơn vị",
  draft: "bản đọc",
  obstacle: "vướng mắc",
  proposal: "kiến nghị",
  inspection: "cuộc kiểm tra",
  commendation: "đề xuất khen thưởng",
  fundingSource: "nguồn kinh phí",
  report: "báo cáo",
  review: "cuộc sơ kết, tổng kết",
  taskLink: "liên kết giữa các nhiệm vụ",
  succession: "việc kế thừa đơn vị",
  snapshot: "số liệu đã công bố",
  account: "tài khoản",
} satisfies Record<IdKind, string>;

const permissions = {
  "office.read": "xem số liệu của cơ quan",
  "draft.read": "nạp văn bản",
  "draft.accept": "nhận bản đọc thành kế hoạch",
  "file.keep": "gửi tệp lên",
  "plan.follow": "theo dõi kế hoạch",
  "unit.keep": "ghi sổ đơn vị",
  "task.act": "ghi việc của đơn vị",
  "office.enter": "vào trang của cơ quan",
  "account.own": "giữ phiên làm việc và khóa của mình",
  "account.keep": "quản trị tài khoản",
  "job.keep": "trông coi việc máy chủ tự làm",
} satisfies Record<Permission, string>;

const lineFaults = {
  "statement-missing": "không có nội dung",
  "statement-too-long": "có nội dung quá dài",
  "deadline-not-understood": "có thời hạn không hiểu được",
} as const satisfies Record<TaskListFault["fault"], string>;

export const vietnameseProblems: ProblemSentences = {
  ...assignmentProblems.vi,
  ...followUpProblems.vi,
  ...registerProblems.vi,
  ...reportingProblems.vi,
  ...accountProblems.vi,
  "document-empty": () => "Tệp không có chữ nào. Hãy chọn tệp có nội dung văn bản.",
  "document-too-large": ({ bytes, limitBytes }) =>
    `Tệp nặng ${bytesText(bytes, "vi")}, quá mức ${bytesText(limitBytes, "vi")}. Hãy bỏ ảnh hoặc phụ lục rồi nạp lại.`,
  "document-secret": ({ marking }) =>
    `Văn bản mang dấu chỉ độ mật “${marking}”. Đôn Đốc không nhận văn bản mật và không giữ lại gì của tệp này.`,
  "document-broken": ({ format }) =>
    `Không mở được tệp ${format}: tệp hỏng hoặc không đúng định dạng. Hãy mở bằng trình soạn thảo, lưu lại rồi nạp lại.`,
  "document-too-long": ({ pages, limitPages }) =>
    `Tệp có ${pages} trang, quá mức ${limitPages} trang. Hãy tách riêng phần kế hoạch rồi nạp lại.`,
  "document-without-text": () =>
    "Tệp chỉ có ảnh chụp trang giấy, không có chữ để đọc. Hãy nạp bản Word hoặc PDF có chữ, hoặc đọc bằng lệnh `dondoc read --ocr`.",
  "document-format-unknown": ({ extension }) =>
    extension === ""
      ? "Không rõ định dạng tệp. Đôn Đốc đọc được .docx, .pdf, .doc và .txt."
      : `Chưa đọc được tệp ${extension}. Hãy lưu thành .docx hoặc .pdf rồi nạp lại.`,
  "document-not-understood": () =>
    "Không nhận ra đây là văn bản hành chính: không tìm thấy quốc hiệu hoặc tiêu đề, số, ký hiệu. Hãy kiểm tra lại tệp.",
  "draft-already-accepted": () => "Bản đọc này đã được nhận thành kế hoạch. Hãy mở kế hoạch đó để xem.",
  "plan-already-held": ({ number }) =>
    `Kế hoạch ${number} đã có trong sổ. Hãy mở kế hoạch đó thay vì nhận lần nữa.`,
  "draft-incomplete": ({ missing }) =>
    `Còn thiếu: ${missing.map((fact) => draftWords.vi.missing[fact]).join(", ")}. Hãy điền rồi nhận lại.`,
  "draft-item-unknown": ({ key }) => `Bản đọc không có mục ${key}. Hãy tải lại trang rồi soát lại.`,
  "no-task-above": ({ key }) => `Việc ${key} không gộp được: phía trên không còn việc nào được giữ.`,
  "plan-under-another-directive": ({ number, directiveNumber }) =>
    `Sổ đã biết ${number} là kế hoạch thực hiện ${directiveNumber}. Hãy chọn văn bản chỉ đạo đó, hoặc xem lại số và ngày.`,
  "plan-earlier-than-directive": ({ issuedOn, directiveOn }) =>
    `Kế hoạch ghi ngày ${dayText(issuedOn, "vi")}, trước văn bản được thực hiện (${dayText(directiveOn, "vi")}). Hãy xem lại hai ngày này.`,
  "not-allowed": ({ permission }) =>
    `Bạn chưa được phép ${permissions[permission]}. Hãy hỏi người quản trị của cơ quan.`,
  "sign-in-needed": () => "Cơ quan này chỉ cho người có tài khoản xem và làm việc. Hãy đăng nhập.",
  "no-post-held": () =>
    "Hôm nay tài khoản của bạn không giữ nhiệm vụ nào ở đơn vị. Hãy hỏi người quản trị của cơ quan.",
  "unit-out-of-sight": () => "Bạn xem được đơn vị mình và các đơn vị bên dưới; đơn vị này không thuộc số đó.",
  "not-found": ({ kind }) => `Không có ${kinds[kind]} này trong sổ. Có thể địa chỉ đã cũ hoặc gõ sai.`,
  "stale-version": () =>
    "Có người vừa sửa trước bạn. Hãy xem lại bản mới rồi làm tiếp; chữ bạn đã gõ vẫn còn.",
  "idempotency-key-reused": () =>
    "Yêu cầu này trùng mã với một yêu cầu khác đã gửi. Không có gì thay đổi; hãy tải lại rồi làm lại.",
  "input-invalid": ({ fields }) =>
    fields.length === 0
      ? "Thông tin gửi lên chưa đúng. Hãy xem lại các ô đã điền."
      : `Các ô sau chưa đúng: ${fields.join(", ")}. Hãy sửa rồi gửi lại.`,
  "file-empty": () => "Tệp này trống. Hãy chọn lại tệp.",
  "file-type-refused": ({ fileName }) =>
    `Không nhận loại tệp của “${fileName}”. Nhận PDF, Word, Excel, PowerPoint, OpenDocument, ảnh PNG, JPEG, TIFF và văn bản thuần.`,
  "file-infected": ({ found }) =>
    `Phần mềm chống vi-rút thấy ${found} trong tệp này. Tệp không được giữ lại; hãy báo người phụ trách máy tính.`,
  "file-scan-unavailable": () =>
    "Phần mềm chống vi-rút không trả lời, nên tệp chưa được nhận. Hãy gửi lại sau ít phút.",
  "file-not-kept": ({ fileName }) => `Cơ quan không còn giữ tệp “${fileName}”. Hãy gửi lại chính tệp đó.`,
  "webhook-address-refused": () =>
    "Chỉ báo tin được tới địa chỉ bắt đầu bằng https:// và nằm trên mạng công cộng.",
  "task-list-without-heading": () =>
    "Không thấy dòng tiêu đề của bảng: cần một cột nội dung (nhiệm vụ) và một cột chủ trì hoặc thời hạn.",
  "task-list-wrong": ({ faults, count }) =>
    `Chưa nhận danh sách nào vì ${count} dòng chưa đọc được: ${faults
      .map(({ line, fault }) => `dòng ${line} ${lineFaults[fault]}`)
      .join("; ")}${count > faults.length ? "; …" : ""}. Hãy sửa rồi gửi lại.`,
  "list-too-long": ({ rows, most }) =>
    `Danh sách có ${rows} dòng, mỗi tệp chỉ chứa được ${most} dòng. Hãy chọn một kế hoạch hoặc ít ngày hơn.`,
  "too-many-webhooks": ({ most }) => `Bạn đã có ${most} địa chỉ. Hãy gỡ bớt một địa chỉ trước khi thêm.`,
  "template-wrong": ({ file, at, because }) =>
    `Mẫu ${file} của cơ quan chưa đúng${at === "" ? "" : ` ở ${at}`}: ${because}. Hãy sửa tệp ấy rồi làm lại.`,
  "reading-stopped": () => "Việc đọc văn bản này đã bị dừng. Muốn đọc thì gửi lại tệp.",
  "server-busy": () => "Máy chủ đang quá nhiều việc. Chưa có gì được ghi; hãy thử lại sau vài giây.",
  "disk-nearly-full": () =>
    "Ổ đĩa sắp đầy nên hệ thống tạm không ghi thêm. Vẫn xem được; hãy dọn ổ đĩa rồi làm lại.",
  "database-unavailable": () =>
    "Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì được ghi; hãy thử lại sau ít phút.",
  "data-folder-in-use": ({ folder }) =>
    `Thư mục dữ liệu ${folder} đang được một máy chủ Đôn Đốc khác dùng. Hãy dừng máy chủ đó, hoặc chọn thư mục khác bằng DONDOC_DATA.`,
  "host-not-allowed": ({ host }) =>
    `Máy chủ không nhận yêu cầu qua địa chỉ ${host}. Khi chưa có tài khoản người dùng, chỉ mở được tại chính máy này, qua 127.0.0.1.`,
  "request-too-large": ({ limitBytes }) =>
    `Yêu cầu gửi lên quá lớn; mức cao nhất là ${bytesText(limitBytes, "vi")}. Hãy chọn tệp nhỏ hơn.`,
  "server-unreachable": ({ url }) =>
    `Không nối được tới máy chủ tại ${url}. Hãy kiểm tra máy chủ đã chạy chưa rồi thử lại.`,
  fault: ({ reference }) =>
    `Lỗi của hệ thống, không phải của bạn. Chưa có gì được ghi. Khi báo lỗi, hãy nêu mã ${reference}.`,
};
