import { paperWords } from "@dondoc/words";
import type { PaperHead } from "./paper.ts";

/** The lines above a title, in the words and the order that their layout asks for. An official paper is Vietnamese. */
export type HeadLines = {
  readonly issuer: readonly string[];
  readonly number: string;
  /** Printed bold, with a rule below the last. */
  readonly nation: readonly string[];
  readonly placeAndDay: string;
};

/** Quốc hiệu. */
const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/** Tiêu ngữ. */
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

const nations = { state: [NATION, MOTTO], party: ["ĐẢNG CỘNG SẢN VIỆT NAM"] } as const;

/** Room for a number that is written in by hand. */
const GAP = "      ";

export function headLines({ layout, issuer, parentIssuer, ...head }: PaperHead): HeadLines {
  const words = paperWords.vi;
  const [, month = null, day = null] = head.issuedOn?.split("-") ?? [];
  return {
    issuer: [parentIssuer, issuer]
      .filter((line) => line !== null)
      .map((line) => line.toLocaleUpperCase("vi")),
    number: `${words.number[layout]} ${head.number ?? GAP + head.symbol}`,
    nation: nations[layout],
    placeAndDay: words.placeAndDay(head.place, { day, month: monthText(month), year: head.year }),
  };
}

/** Only the months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, appendix I). */
function monthText(month: string | null): string | null {
  return month === null || Number(month) < 3 ? month : String(Number(month));
}
