/** What stands at the right of the head of every paper of the State (Nghị định 30/2020/NĐ-CP). */
export const stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/** The words under it. */
export const motto = "Độc lập - Tự do - Hạnh phúc";

export type Head = {
  /** The lines of the left column, the body above first. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly place: string;
  /** "05 tháng 3 năm 2024". */
  readonly on: string;
};

/** The head as a file gives it that has its left column before the right one. */
export function leftThenRight({ issuer, number, place, on }: Head): string[] {
  return [...issuer, `Số: ${number}`, stateName, motto, `${place}, ngày ${on}`];
}

/** The head as a file gives it that has number and day on one line below both columns. */
export function numberBesideDay({ issuer, number, place, on }: Head): string[] {
  return [...issuer, stateName, motto, `Số: ${number} ${place}, ngày ${on}`];
}
