import type { DocumentType } from "@dondoc/domain";
import { bareKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { type FoundCitation, citationsIn } from "./find-citations.ts";

/** Where the directive that a paper carries out can be named. */
export type ImplementedIn = {
  readonly type: DocumentType | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly preamble: readonly Passage[];
  readonly citations: readonly FoundCitation[];
};

/** "thực hiện <document>" with at most an article of speech between. */
const carriesOut =
  /(?:trien khai |to chuc )*(?:thuc hien|thi hanh|trien khai)\s+(?:(?:cac|noi dung|nghiem|co hieu qua|y kien chi dao tai|chi dao tai) )?(?=(?:ket luan|nghi quyet|chi thi|quyet dinh|ke hoach|de an|chuong trinh|thong bao|cong van|van ban|nghi dinh|luat|thong tu|cong dien|huong dan|quy dinh|quy che|phap lenh|thong tri)(?![a-z]))/g;

/** The number of the implemented directive by the rules of the reading guide §2; the first rule that applies. */
export function implementedNumber(where: ImplementedIn): string | null {
  return byTitle(where) ?? byOpening(where) ?? byBasis(where);
}

function byTitle({ subject, citations }: ImplementedIn): string | null {
  if (subject === null) return null;
  for (const match of matchesOf(bareKey(subject), carriesOut)) {
    const at = match.index + match[0].length;
    const named = citationsIn(plain(subject)).find((one) => one.start >= at);
    if (named !== undefined) return named.citation.number;
    const serial = /^\D{3,40}?số\s+(\d{1,5})(?![\d/])/u.exec(subject.slice(at))?.[1];
    const type = citationsIn(plain(`${subject.slice(at, at + 12)} số 1/X-Y`))[0]?.citation.type;
    const known = citations.find(
      ({ citation }) => citation.type === (type ?? citation.type) && sameSerial(citation.number, serial),
    );
    if (serial !== undefined && known !== undefined) return known.citation.number;
  }
  return null;
}

function sameSerial(number: string, serial: string | undefined): boolean {
  return Number(/^\d+/.exec(number)?.[0]) === Number(serial);
}

/** An opening sentence "Thực hiện <document> …"; "Xét đề nghị … tại …" and "góp phần cụ thể hóa …" open none. */
function byOpening({ preamble }: ImplementedIn): string | null {
  for (const passage of preamble) {
    const bare = bareKey(passage.text.slice(0, 220));
    const start =
      /^(?:de |nham )?(?:tiep tuc |kip thoi )?(?:trien khai,? |to chuc )*(?:thuc hien|trien khai|thi hanh)\s/.exec(
        bare,
      );
    if (start === null) continue;
    carriesOut.lastIndex = 0;
    const named = carriesOut.exec(bare);
    carriesOut.lastIndex = 0;
    if (named === null || named.index > 12) continue;
    const first = citationsIn(passage).find(
      (one) => one.start >= named.index && one.start - named.index < 220,
    );
    if (first !== undefined) return first.citation.number;
  }
  return null;
}

/** In a plan: a superior's plan or guiding letter on the same subject among the "Căn cứ" lines. */
function byBasis({ type, subject, issuer, preamble }: ImplementedIn): string | null {
  if (type !== "plan" && type !== "action-programme") return null;
  const wanted = wordsOf(subject ?? "");
  let best: { readonly number: string; readonly share: number } | null = null;
  for (const passage of preamble) {
    if (!/^can cu/.test(bareKey(passage.text.slice(0, 10)))) continue;
    for (const { citation, end } of citationsIn(passage)) {
      if (
        !["plan", "action-programme", "official-letter", "guidance", "telegram"].includes(citation.type ?? "")
      )
        continue;
      if (citation.issuer !== null && issuer !== null && bareKey(citation.issuer) === bareKey(issuer))
        continue;
      const about = wordsOf(passage.text.slice(end, end + 260));
      const share = [...wanted].filter((word) => about.has(word)).length / Math.max(1, wanted.size);
      if (share >= 0.3 && share > (best?.share ?? 0)) best = { number: citation.number, share };
    }
  }
  return best?.number ?? null;
}

function wordsOf(text: string): Set<string> {
  return new Set(bareKey(text).match(/[a-z]{2,}|\d{4}/g) ?? []);
}

function plain(text: string): Passage {
  return { text, spanOf: (start, end) => ({ start, end }) };
}
