import { zlibSync } from "fflate";

export type PdfPages = {
  /** Drawing operations of each page, in points from the lower left corner of A4. */
  readonly contents: readonly string[];
  /** Packs the contents, as programs do. */
  readonly isPacked?: boolean;
  /** As many pages, all of the first content. */
  readonly repeated?: number;
};

/** A PDF with Helvetica as F1, whole down to its table of objects. */
export function makePdf({ contents, isPacked = false, repeated = contents.length }: PdfPages): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (...parts: readonly (string | Uint8Array)[]): number => {
    objects.push(joined(parts));
    return objects.length;
  };
  const catalog = add("<< /Type /Catalog /Pages 2 0 R >>");
  const pages = catalog + 1;
  objects.push(new Uint8Array());
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const streams = contents.map((content) => {
    const bytes = isPacked ? zlibSync(ascii(content)) : ascii(content);
    const filter = isPacked ? " /Filter /FlateDecode" : "";
    return add(`<< /Length ${bytes.length}${filter} >>\nstream\n`, bytes, "\nendstream");
  });
  const kids = Array.from({ length: repeated }, (_, index) =>
    add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /Contents ${streams[index % streams.length]} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    ),
  );
  objects[pages - 1] = ascii(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
  );
  return fileOf(objects);
}

/** Words at a place, in operations of PDF. */
export function words(text: string, [x, y]: readonly [number, number], size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET\n`;
}

/** A table cell's border as Word fills it: four thin rectangles. */
export function filledBorder(x: number, y: number, width: number, height: number): string {
  const t = 0.48;
  return (
    `${x} ${y} ${width} ${t} re f\n${x} ${y + height} ${width} ${t} re f\n` +
    `${x} ${y} ${t} ${height} re f\n${x + width} ${y} ${t} ${height} re f\n`
  );
}

function fileOf(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [ascii("%PDF-1.4\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = joined([`${index + 1} 0 obj\n`, object, "\nendobj\n"]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    ascii(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === "string" ? ascii(part) : part));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
