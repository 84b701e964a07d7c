/** Glyphs of the symbol fonts that official papers use, by font and place (U+F000 is Word's base for them). */
const symbolFont: Readonly<Record<number, string>> = {
  0x2d: "-",
  0xa3: "≤",
  0xae: "→",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
};
const wingdings: Readonly<Record<number, string>> = {
  0x6e: "■",
  0x6f: "□",
  0x71: "□",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xe0: "→",
  0xfb: "✗",
  0xfc: "✓",
  0xfe: "☑",
};

/** The character that `w:sym` draws; "" when it is an ornament that no font of ours knows. */
export function symbol(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return "";
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return symbolFont[place] ?? "";
  if (/^wingdings/i.test(font)) return wingdings[place] ?? "";
  return isPrivate || (code >= 0xe000 && code <= 0xf8ff) ? "" : String.fromCharCode(code);
}
