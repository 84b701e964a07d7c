/** A count as a list prints it. Counts that a format cannot print (zero in Roman figures) come out in figures. */
export function labelNumber(count: number, format: string): string {
  switch (format) {
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperLetter":
      return letter(count);
    case "lowerLetter":
      return letter(count).toLowerCase();
    default:
      return String(count);
  }
}

const romanFigures: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 3999) return String(count);
  let rest = count;
  let figures = "";
  for (const [value, figure] of romanFigures) {
    while (rest >= value) {
      figures += figure;
      rest -= value;
    }
  }
  return figures;
}

/** A … Z, AA, BB, … as Word goes on; Vietnamese writers type "đ)" by hand. */
function letter(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 780) return String(count);
  const char = String.fromCharCode(65 + ((count - 1) % 26));
  return char.repeat(Math.floor((count - 1) / 26) + 1);
}
