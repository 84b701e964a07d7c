import type { InBoth } from "./language.ts";

/** The gallery: every part of the pages in its states, with invented units of the invented province Thạch Lam. */
const vi = {
  title: "Bộ phận của trang",
  lede: "Mỗi bộ phận ở từng trạng thái. Đơn vị, số hiệu và tiến độ ở đây đều là bịa.",
  states: {
    empty: "trống",
    usual: "thường gặp",
    long: "chữ dài",
    refused: "bị từ chối",
    loading: "đang tải",
  },
  shelves: {
    figures: "Xem số liệu, câu trả lời và liên kết",
    papers: "Xem văn bản, các bước và danh mục đơn vị",
  },
  unit: "Ủy ban nhân dân xã Bản Đá",
  shortUnit: "xã Bản Đá",
  longUnit:
    "Ban Chỉ đạo liên ngành về phát triển văn hóa đọc, thư viện thôn bản và xây dựng nếp sống mới huyện Suối Hoa, tỉnh Thạch Lam",
  statement: "Mở tủ sách ở mọi bản, hoàn thành trước ngày 30/9/2024.",
  longStatement:
    "Chủ trì, phối hợp với các cơ quan, đoàn thể có liên quan rà soát, lập danh mục, mua sắm, vận chuyển, bàn giao và hướng dẫn sử dụng sách, báo, tủ sách, máy tính cho tất cả các bản vùng cao, vùng sâu của huyện, bảo đảm mỗi bản có ít nhất một người trông coi được tập huấn.",
  phrase: "trước ngày 30/9/2024",
  subject: "Đưa sách về các bản",
  issuer: "Ủy ban nhân dân huyện Suối Hoa",
  none: "Chưa có gì ở đây.",
  text: "KẾ HOẠCH\nĐưa sách về các bản\n\nI. NHIỆM VỤ\n- Mở tủ sách ở mọi bản, hoàn thành trước ngày 30/9/2024.\n- Viết bài giới thiệu tủ sách.",
};

export type GalleryWords = typeof vi;

/** What a part can look like. */
export type GalleryState = keyof GalleryWords["states"];

/** What stands for a paper stays Vietnamese in both: papers are. */
export const galleryWords: InBoth<GalleryWords> = {
  vi,
  en: {
    ...vi,
    title: "Parts of the pages",
    lede: "Every part in each of its states. Units, numbers and progress here are all invented.",
    states: {
      empty: "empty",
      usual: "usual",
      long: "long words",
      refused: "refused",
      loading: "loading",
    },
    shelves: {
      figures: "Figures, answers and links",
      papers: "Papers, steps and the register of units",
    },
    none: "Nothing here yet.",
  },
};
