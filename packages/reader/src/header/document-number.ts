/** Number and symbol of the paper itself: `Số: 3/KH-UBND` of the State, `Số 3-KH/TU` of the Party. */
export type DocumentNumber = {
  /** `null` when the serial is blank, or when a scan left something that is no figure. */
  readonly number: string | null;
  readonly symbol: string;
  /** Whether something stood where the serial belongs that could not be read. */
  readonly isGarbled: boolean;
  /** Characters of the line that it takes. */
  readonly length: number;
};

const party =
  /^S[\p{L}6]\s*[:.]?\s*([^\p{L}/]{0,12}?)\s*-\s*(\p{Lu}[\p{L}&]{0,7}\s?\/\s?[A-ZĐ][\p{L}\d.&]*)/u;
const state =
  /^S[\p{L}6]\s*[:.;]?\s*([^/]{0,14}?)\s*(\/\s?\d{4})?\s*\/\s?([A-ZĐ][\p{L}&]*(?:\s?[-–.]\s?[A-ZĐ\d][\p{L}\d&,]*)*)/u;

export function documentNumberIn(text: string): DocumentNumber | null {
  const line = text.replace(/^[^\p{L}]+/u, "");
  const skipped = text.length - line.length;
  if (!/^S[ốôồỐÔóo6]\s*[:.;\d\s/…_-]/.test(line)) return null;
  for (const [pattern, joiner] of [
    [party, "-"],
    [state, ""],
  ] as const) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const serial = asFigures((match[1] ?? "").replace(/[\s.…_-]+/g, ""));
    const year = joiner === "" ? (match[2] ?? "").replace(/\s/g, "") : "";
    const symbol = ((joiner === "" ? match[3] : match[2]) ?? "")
      .replace(/\s*([-–/.])\s*/g, "$1")
      .replace(/[.,]+$/, "");
    const isFigure = /^\d{1,5}[a-z]?$/.test(serial);
    const number = isFigure ? `${serial}${year}${joiner === "" ? "/" : joiner}${symbol}` : null;
    return { number, symbol, isGarbled: serial !== "" && !isFigure, length: skipped + match[0].length };
  }
  return null;
}

/** A scan reads 1 as l or I and 0 as O; beside a figure they can be nothing else. */
function asFigures(serial: string): string {
  if (!/\d/.test(serial) || !/^[\dlIO]{2,5}$/.test(serial)) return serial;
  return serial.replace(/[lI]/g, "1").replaceAll("O", "0");
}
