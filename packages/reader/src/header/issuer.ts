import { bareKey } from "../text/key.ts";
import { readableCase } from "./readable-case.ts";

export type Issuer = { readonly issuer: string | null; readonly parentIssuer: string | null };

/** First words of bodies that issue papers, without diacritics. A line that begins with none continues the one above. */
const bodies =
  /^(?:ubnd|uy ban|bcd|bch|bql|hdnd|hoi dong|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|dang doan|ban|bo(?! doi)|so|cuc|chi cuc|tong cuc|van phong|phong|thanh tra|cong an|cong ty|cong doan|trung tam|truong|benh vien|vien|dai|bao|hoi|lien doan|lien hiep|lien minh|doan|tinh doan|thanh doan|huyen doan|mat tran|ubmttq|chinh phu|thu tuong|quoc hoi|kho bac|ngan hang|bao hiem|thue|hai quan|toa an|tong cong ty|tap doan|to|chi bo|hiep hoi|quy|su doan|quan khu|trung uong)(?![a-z])/;

/**
 * The left column above the number. Lowest body: the issuer; the one above it: the body it belongs to. "ỦY BAN NHÂN
 * DÂN" over "THÀNH PHỐ …" is one body.
 */
export function issuerOf(lines: readonly string[]): Issuer {
  const found: string[] = [];
  for (const line of lines) {
    const text = line.replace(/^[^\p{L}]+|[^\p{L}\d.)]+$/gu, "");
    if (!/\p{Lu}{2}/u.test(text) || letterShareOfCapitals(text) < 0.7) continue;
    const key = bareKey(text);
    if (bodies.test(key)) found.push(text);
    else if (found.length > 0) found[found.length - 1] += ` ${text}`;
  }
  const [issuer, parent] = found.toReversed();
  return {
    issuer: issuer === undefined ? null : readableCase(folded(issuer)),
    parentIssuer: parent === undefined ? null : readableCase(folded(parent)),
  };
}

function letterShareOfCapitals(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ");
}
