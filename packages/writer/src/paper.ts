/** An official paper before it has a file format: what stands where, in the order it is printed. */
export type Paper = {
  readonly head: PaperHead;
  /** "BÁO CÁO". */
  readonly typeName: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly closing: PaperClosing;
};

/**
 * What stands above the title. `state`: NĐ 30/2020/NĐ-CP, appendix I; `party`: Hướng dẫn 05-HD/VPTW (2026), which changed
 * nothing of it against 36-HD/VPTW (2018).
 */
export type PaperHead = {
  readonly layout: PaperLayout;
  /** The body above the issuer, where the paper names one. */
  readonly parentIssuer: string | null;
  readonly issuer: string;
  /** The number as it will be printed; while it is `null`, a gap is left before the symbol. */
  readonly number: string | null;
  /** What stands behind the gap: "BC-UBND", "BC/TU". */
  readonly symbol: string;
  readonly place: string;
  /** `YYYY-MM-DD`; while it is `null`, day and month are left open for whoever signs. */
  readonly issuedOn: string | null;
  readonly year: string;
};

export type PaperLayout = "state" | "party";

export type Block =
  /** "Kính gửi: …", in the middle below the title. */
  | { readonly kind: "addressee"; readonly text: string }
  /** `level` 1: "I. KẾT QUẢ"; 2: "1. Tuyên truyền". */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly label: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly text: string }
  | { readonly kind: "table"; readonly table: PaperTable };

export type PaperTable = {
  /** `share`: of the width of the page, of a hundred. */
  readonly columns: readonly { readonly name: string; readonly share: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

export type PaperClosing = {
  readonly recipients: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", and the post below it. Names are written by whoever signs. */
  readonly authority: readonly string[];
  /** Who signs on the left as well; then no recipients are printed. */
  readonly counterpart?: readonly string[];
};
