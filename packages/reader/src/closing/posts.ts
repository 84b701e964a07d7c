import { bareKey } from "../text/key.ts";

/** Posts that sign papers, without diacritics, as they stand in capitals above a name. */
const posts =
  /(?:(?:pho |quyen |q\. ?)?(?:chu tich|bi thu|giam doc|tong giam doc|chanh van phong|chanh thanh tra|truong ban|truong phong|vu truong|cuc truong|chi cuc truong|tong cuc truong|bo truong|thu truong|thu tuong|chu nhiem|hieu truong|vien truong|chanh an|truong doan|to truong|doi truong|chi huy truong|tham muu truong|kho bac|tong bien tap|thuong truc)|uy vien(?: thuong truc)?)(?![a-z])/;

const authority =
  /(?:^|[\s,;:/])(TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?[.,:/]+\s?(?=\p{Lu}{2})|^(T\/M|K\/T|T\/L|TUQ|TM|KT|TL)\s+(?=\p{Lu}{2})/u;

export type Authority = "TM" | "KT" | "TL" | "TUQ" | "Q";

/** The prefix of a signature line: for whom, or on whose order, the person signs. */
export function authorityOf(text: string): Authority | null {
  const match = authority.exec(text.replace(/#T\s?[.,]/g, " KT."));
  const prefix = (match?.[1] ?? match?.[2])?.replace("/", "");
  return prefix === "TM" || prefix === "KT" || prefix === "TL" || prefix === "TUQ" || prefix === "Q"
    ? prefix
    : null;
}

/** Where the name of a post written in capitals begins in `text`; -1 when there is none. */
export function postIn(text: string): number {
  const key = bareKey(text);
  let from = 0;
  for (;;) {
    const match = posts.exec(key.slice(from));
    if (match === null) return -1;
    const start = from + match.index;
    const words = text.slice(start, start + match[0].length);
    const startsWord = start === 0 || !/\p{L}/u.test(text.charAt(start - 1));
    if (startsWord && !/\p{Ll}/u.test(words)) return start;
    from = start + match[0].length;
  }
}

const name =
  /^(?:(?:PGS|GS|TS|ThS|BS|Ths|CN|KS|DS|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng)\.?\s*)*(?:\p{Lu}[\p{Ll}'’]*)(?:\s\p{Lu}[\p{Ll}'’]*){1,5}$/u;

/** A person's name alone on its line. */
export function isPersonName(text: string): boolean {
  return name.test(text) && /\p{Ll}/u.test(text) && !/^(?:Nơi|Phụ|Số|Điều|Mục|Biểu)\s/u.test(text);
}
