import { spelledKey } from "../text/key.ts";

/** Words of government that are no proper names; everything else in a line of capitals is taken for one. */
const commonWords = new Set(
  (
    "ủy ban nhân dân hội đồng tỉnh thành phố quận huyện thị xã phường trấn đặc khu phòng văn và của các cơ quan " +
    "chấp hành thường vụ trực bí thư phó chủ tịch giám đốc chánh trưởng cục chi tổng viện trung tâm tâm trường đảng bộ " +
    "đoàn cán sự chỉ huy đạo chỉ quản lý trung ương tổ chức tuyên giáo dân vận nhiệm kiểm tra thanh tra mặt trận " +
    "viên hiệu thủ tướng bộ trưởng tế cấp khu vực phủ"
  ).split(" "),
);

/** "ỦY BAN NHÂN DÂN TỈNH SÔNG MƠ" as it is written in running text. Mixed case is left as printed. */
export function readableCase(text: string): string {
  if (!/\p{Lu}/u.test(text) || /\p{Ll}/u.test(text)) return text;
  const words = text.split(" ").map((word, index) => {
    if (isAbbreviation(word)) return word;
    const lower = word.toLowerCase();
    if (index > 0 && commonWords.has(spelledKey(lower))) return lower;
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  });
  return words.join(" ");
}

/** No Vietnamese syllable is without a vowel: THCS, GD&ĐT, UBND. */
function isAbbreviation(word: string): boolean {
  return (
    /^(?:UBND|UBMTTQ|QLDA)/.test(word) || word.includes("&") || !/[AEIOUYÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ]/u.test(word)
  );
}
