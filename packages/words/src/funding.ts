import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Money for a plan: what was estimated, and what was allocated of it. */
const vi = {
  title: "Kinh phí",
  money: (amount: string) => `${amount} đồng`,
  estimate: (money: string) => `dự toán ${money}`,
  allocated: (money: string) => `đã bố trí ${money}`,
  by: (basis: string) => `theo ${basis}`,
  total: (allocated: string, estimated: string, without: number) =>
    without === 0
      ? `Đã bố trí ${allocated} trên dự toán ${estimated}.`
      : `Đã bố trí ${allocated} trên dự toán ${estimated}; ${without} nguồn chưa có số tiền.`,
  kind: "Loại nguồn",
  asWritten: "Tên nguồn, theo văn bản",
  amount: "Số tiền, đồng",
  basis: "Văn bản có số tiền này",
};

export const fundingWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Funding",
    money: (amount) => `${amount} VND`,
    estimate: (money) => `estimated ${money}`,
    allocated: (money) => `allocated ${money}`,
    by: (basis) => `by ${basis}`,
    total: (allocated, estimated, without) =>
      without === 0
        ? `${allocated} allocated of ${estimated} estimated.`
        : `${allocated} allocated of ${estimated} estimated; ${counted(without, "source")} without an amount.`,
    kind: "Kind of source",
    asWritten: "Name of the source, as the paper has it",
    amount: "Amount in VND",
    basis: "Paper that gives the amount",
  },
};
