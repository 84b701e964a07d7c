/** A phrase of the grammar as it is spelled, in lower case with tone marks in their new place. */
export type SpelledPhrase = {
  readonly spelled: readonly [string, ...string[]];
  /** Other words with the same letters but for their marks. They are right as well. */
  readonly others?: readonly string[];
  /** Without marks: before these words something else is meant. */
  readonly notBefore?: RegExp;
};

/**
 * Phrases that tell a task, a unit, a time or a target, out of the tables of the grammar. Guarded: only those of two
 * syllables that hardly any other words resemble; "cơ quan" is left out because of "có quan hệ", "căn cứ" because of "cần cù".
 */
export const spelledPhrases: readonly SpelledPhrase[] = [
  { spelled: ["thường xuyên"] },
  { spelled: ["định kỳ", "định kì"] },
  { spelled: ["hằng năm", "hàng năm"] },
  { spelled: ["hằng quý", "hàng quý", "hằng quí", "hàng quí"] },
  { spelled: ["hằng tháng", "hàng tháng"] },
  { spelled: ["hằng tuần", "hàng tuần"] },
  { spelled: ["trước ngày"], others: ["trước ngay"] },
  { spelled: ["chậm nhất"] },
  { spelled: ["muộn nhất"] },
  { spelled: ["hoàn thành"], notBefore: /^ (?:toan|ly|tra|khoan)\b/ },
  { spelled: ["thời gian"] },
  { spelled: ["thời hạn"] },
  { spelled: ["giai đoạn"] },
  { spelled: ["đột xuất"] },
  { spelled: ["liên tục"] },
  { spelled: ["chủ trì"], others: ["chủ trị"] },
  { spelled: ["phối hợp"] },
  { spelled: ["tham mưu"] },
  { spelled: ["đôn đốc"], others: ["đơn độc"] },
  { spelled: ["giám sát"] },
  { spelled: ["hướng dẫn"] },
  { spelled: ["báo cáo"], notBefore: /^ su\b/ },
  { spelled: ["thường trực"] },
  { spelled: ["trách nhiệm"] },
  { spelled: ["triển khai"] },
  { spelled: ["tổ chức"] },
  { spelled: ["kiểm tra"] },
  { spelled: ["xây dựng"] },
  { spelled: ["thực hiện"], others: ["thức hiện"] },
  { spelled: ["kế hoạch"] },
  { spelled: ["nhiệm vụ"] },
  { spelled: ["giải pháp"] },
  { spelled: ["kinh phí"] },
  { spelled: ["bố trí"] },
  { spelled: ["sản phẩm"] },
  { spelled: ["ủy ban"] },
  { spelled: ["phấn đấu"], others: ["phần đầu"] },
  { spelled: ["tối thiểu"] },
];

/** Rimes without their marks; with an onset before them they are all the syllables that Vietnamese can have. */
const rimes =
  "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|u|ua|uan|uang|uat|uay|uau|uc|ue|uech|uen|uenh|uet|ueu|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uyn|uynh|uyp|uyt|uyu|y|yem|yen|yet|yeu";
const onsets = "b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x";

/** Whether a word without its marks can be a syllable of Vietnamese. */
export const possibleSyllable = new RegExp(`^(?:${onsets})?(?:${rimes})$`);
