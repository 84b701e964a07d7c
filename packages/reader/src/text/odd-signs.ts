const kinds = { other: 1, capital: 2, small: 3, letter: 4, figure: 5, odd: 6 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Kind of each UTF-16 unit, found once and kept (0: not asked yet). One expression over all letters takes five times as long. */
const kindOf = new Uint8Array(0x1_0000);

/**
 * How often a text holds what no Vietnamese word does: a sign that no office types, two capitals behind a small letter,
 * a figure between letters. All are what a scan makes of stains and marks.
 */
export function oddSignsIn(text: string): number {
  let count = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code] || foundKind(code);
    const isOdd =
      kind === kinds.odd ||
      (kind === kinds.capital && second === kinds.capital && first === kinds.small) ||
      (second === kinds.figure && isLetter(first) && isLetter(kind));
    if (isOdd) count += 1;
    first = isOdd ? 0 : second;
    second = isOdd ? 0 : kind;
  }
  return count;
}

function isLetter(kind: number): boolean {
  return kind === kinds.capital || kind === kinds.small || kind === kinds.letter;
}

function foundKind(code: number): Kind {
  const char = String.fromCharCode(code);
  const kind = kindOfChar(char);
  kindOf[code] = kind;
  return kind;
}

function kindOfChar(char: string): Kind {
  if (/\p{Lu}/u.test(char)) return kinds.capital;
  if (/\p{Ll}/u.test(char)) return kinds.small;
  if (/\p{L}/u.test(char)) return kinds.letter;
  if (/[0-9]/.test(char)) return kinds.figure;
  return /[|¬�#~^{}\\_]/.test(char) ? kinds.odd : kinds.other;
}
