/**
 * Fonts from before Unicode draw Vietnamese letters in the places of Latin-1. What such a run holds is known only by
 * its font: `.VnTime` and its kin are TCVN3 (the ones that end in H are capitals by design), `VNI-…` put the mark
 * behind the letter. Office papers of the years before 2010 and templates copied from them still use both.
 */

export type Encoding = "unicode" | "tcvn3" | "tcvn3-capitals" | "vni";

export function encodingOf(font: string | null): Encoding {
  if (font === null) return "unicode";
  if (/^\.vn/i.test(font)) return /h$/i.test(font) ? "tcvn3-capitals" : "tcvn3";
  return /^vni[- ]/i.test(font) ? "vni" : "unicode";
}

const tcvn3Letters = new Map(
  Object.entries({
    "µ¸¶·¹": "àáảãạ",
    "¨»¾¼½Æ": "ăằắẳẵặ",
    "©ÇÊÈÉË": "âầấẩẫậ",
    "®": "đ",
    ÌÐÎÏÑ: "èéẻẽẹ",
    ªÒÕÓÔÖ: "êềếểễệ",
    "×ÝØÜÞ": "ìíỉĩị",
    ßãáâä: "òóỏõọ",
    "«åèæçé": "ôồốổỗộ",
    "¬êíëìî": "ơờớởỡợ",
    ïóñòô: "ùúủũụ",
    "\u00ADõøö÷ù": "ưừứửữự",
    úýûüþ: "ỳýỷỹỵ",
    "¡¢§£¤¥¦": "ĂÂĐÊÔƠƯ",
  }).flatMap(([from, to]) => Array.from(from, (char, index) => [char, to.charAt(index)] as const)),
);

const GRAVE = "\u0300";
const ACUTE = "\u0301";
const CIRCUMFLEX = "\u0302";
const TILDE = "\u0303";
const BREVE = "\u0306";
const HOOK = "\u0309";
const DOT = "\u0323";

const vniMarks: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const vniLetters: Readonly<Record<string, string>> = {
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
  ô: "ơ",
  ö: "ư",
};

export function asUnicode(text: string, encoding: Encoding): string {
  if (encoding === "unicode" || isUnicodeAlready(text)) return text;
  if (encoding === "vni") return fromVni(text);
  const letters = Array.from(text, (char) => tcvn3Letters.get(char) ?? char).join("");
  return encoding === "tcvn3-capitals" ? letters.toUpperCase() : letters;
}

/** Letters beyond Latin-1 cannot come from such a font: the text was typed in Unicode and only dressed in it. */
function isUnicodeAlready(text: string): boolean {
  return /[\u0100-\u1FFF]/.test(text);
}

function fromVni(text: string): string {
  const marked = text.replace(
    /([aeouyôö])([øùûõïâáàåãäêéèúüë])/giu,
    (_, letter: string, mark: string) => vniLetter(letter) + (vniMarks[mark.toLowerCase()] ?? mark),
  );
  return Array.from(marked, vniLetter).join("").normalize("NFC");
}

function vniLetter(char: string): string {
  const letter = vniLetters[char.toLowerCase()];
  if (letter === undefined) return char;
  return char === char.toLowerCase() ? letter : letter.toUpperCase();
}
