/**
 * What has one official wording and may stand in the project as it stands in the papers: names of bodies, titles of
 * documents and campaigns, formulas of the prescribed layout (Nghị định 30/2020/NĐ-CP, Quy định 399-QĐ/TW). A sentence
 * of a paper never belongs here. Punctuation and case do not matter.
 */
export const officialWordings: readonly string[] = [
  // The layout
  "Cộng hòa xã hội chủ nghĩa Việt Nam",
  "Đảng Cộng sản Việt Nam",
  "Độc lập - Tự do - Hạnh phúc",
  "Tổ chức thực hiện",
  "Nơi nhận",
  "Lưu: VT",
  "KT. Chủ tịch, Phó Chủ tịch",
  "sau đây gọi",
  // Formulas that every paper of a kind repeats
  "chủ trì, phối hợp với",
  "có hiệu lực kể từ ngày ký",
  "chịu trách nhiệm thi hành Quyết định này",
  "trong quá trình thực hiện, nếu có vướng mắc",
  "đơn vị chủ trì",
  "đơn vị phối hợp",
  // Bodies
  "các huyện ủy, thành ủy, đảng ủy trực thuộc",
  "Ban Quản lý dự án đầu tư xây dựng",
  "Ủy ban nhân dân",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Ban Thường vụ Tỉnh ủy",
  "Ban Thường vụ Tỉnh đoàn",
  "Ban Bí thư Trung ương Đảng",
  "UBND tỉnh Bắc Ninh",
  "UBND các phường",
  "các tổ chức chính trị - xã hội",
  "các đoàn thể chính trị - xã hội",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Trung tâm Văn hóa - Thể thao",
  "Phòng Văn hóa và Thông tin",
  "các cơ quan tham mưu, giúp việc",
  "Bộ Chính trị",
  "Thủ tướng Chính phủ",
  // Documents
  "Kế hoạch triển khai thực hiện Kết luận",
  "trên địa bàn thành phố Từ Sơn",
  "về phát triển thể dục, thể thao trong giai đoạn mới",
  "giai đoạn 2021-2025, định hướng đến năm 2030",
  // Campaigns
  "Khỏe để lập nghiệp và giữ nước",
];

/** Number with symbol, and a day, in words without punctuation: "số 70 kl tw ngày 31 01 2024". */
export const officialPatterns: readonly RegExp[] = [
  /số \d+( [a-zđ]+){1,3} ngày \d+ \d+ \d{4}/gu,
  /số \d+ \d{4} [a-zđ0-9]+( [a-zđ]+)* ngày \d+ \d+ \d{4}/gu,
  /số \d+ (kh|qđ|kl|ct|nq|tb|bc) [a-zđ]+/gu,
  /ngày \d+ tháng \d+ năm \d{4}/gu,
];
