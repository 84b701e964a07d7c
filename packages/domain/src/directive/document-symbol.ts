/**
 * A document's number taken apart. State: serial/[year/]type-issuer ("77/KH-UBND", "190/2025/QH15"). Party:
 * serial-type/issuer ("143-KH/TU"). Source: NĐ 30/2020/NĐ-CP; Party: Hướng dẫn 36-HD/VPTW and 05-HD/VPTW.
 */
export type DocumentSymbol = {
  readonly style: "state" | "party";
  readonly serial: number;
  /** Only where the number itself carries one. */
  readonly year: number | null;
  readonly typeCode: string | null;
  readonly issuerCode: string;
};

const STATE = /^(\d{1,6})\/(?:(\d{4})\/)?(?:([A-ZĐ][\p{L}]*)-)?([A-ZĐ][\p{L}\d&-]*)$/u;
const PARTY = /^(\d{1,6})-([A-ZĐ][\p{L}]*)\/([A-ZĐ][\p{L}\d-]*)$/u;

/** Reads a number as printed; white space and line breaks inside it do not matter. `null`: neither grammar. */
export function documentSymbol(number: string): DocumentSymbol | null {
  const closed = number.normalize("NFC").replace(/\s+/gu, "");
  const party = PARTY.exec(closed);
  if (party !== null) {
    const [, serial = "", typeCode = "", issuerCode = ""] = party;
    return { style: "party", serial: Number(serial), year: null, typeCode, issuerCode };
  }
  const state = STATE.exec(closed);
  if (state === null) return null;
  const [, serial = "", year, typeCode, issuerCode = ""] = state;
  return {
    style: "state",
    serial: Number(serial),
    year: year === undefined ? null : Number(year),
    typeCode: typeCode ?? null,
    issuerCode,
  };
}
