import { IDENTITY, type Matrix, inverted, matrixFrom, multiplied } from "@dondoc/reader/matrix";
import type { Picture } from "./picture.ts";

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
/** The names that pdfjs gives its drawing operations, as numbers. */
export type Operations = Readonly<Record<string, number>>;

/** What pdfjs hands over for an image: bits, or three or four bytes a dot. A mask has its bits set where no ink is. */
export type PageImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly isMask: boolean;
};

export type PlacedImage = { readonly image: PageImage; readonly matrix: Matrix };

/** Letters are recognised best at this size; more dots cost time and tell nothing. */
const DOTS_PER_INCH = 225;
const DOTS_AT_MOST = 14_000_000;

/** Where each image of a page is painted: its unit square moved by the matrix. `keyOf` tells how it is found. */
export function imagePlaces(
  list: OperatorList,
  operations: Operations,
): { readonly given: unknown; readonly isMask: boolean; readonly matrix: Matrix }[] {
  const places: { given: unknown; isMask: boolean; matrix: Matrix }[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  for (const [index, operation] of list.fnArray.entries()) {
    const given = list.argsArray[index];
    const values: unknown[] = Array.isArray(given) ? given : [];
    const is = (...names: readonly string[]): boolean => names.some((name) => operations[name] === operation);
    if (is("save")) stack.push(matrix);
    else if (is("restore", "paintFormXObjectEnd")) matrix = stack.pop() ?? IDENTITY;
    else if (is("transform")) matrix = multiplied(matrix, matrixFrom(given) ?? IDENTITY);
    else if (is("paintFormXObjectBegin")) {
      stack.push(matrix);
      matrix = multiplied(matrix, matrixFrom(values[0]) ?? IDENTITY);
    } else if (is("paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject")) {
      places.push({ given: values[0], isMask: is("paintImageMaskXObject"), matrix });
    }
  }
  return places;
}

/** Paints the images of a page one over the other, as grey on white. */
export function paintedPicture(
  images: readonly PlacedImage[],
  page: { readonly width: number; readonly height: number; readonly view: Matrix },
): Picture {
  const area = (page.width / 72) * (page.height / 72);
  const dotsPerInch = Math.min(DOTS_PER_INCH, Math.sqrt(DOTS_AT_MOST / Math.max(area, 0.01)));
  const scale = dotsPerInch / 72;
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const picture = { width, height, grey: new Uint8Array(width * height).fill(255), dotsPerInch };
  for (const { image, matrix } of images) {
    const place = multiplied([scale, 0, 0, scale, 0, 0], multiplied(page.view, matrix));
    paint(picture, image, place);
  }
  return picture;
}

function paint({ width, height, grey }: Picture, image: PageImage, place: Matrix): void {
  const inverse = inverted(place);
  const shade = shadesOf(image);
  if (inverse === null || shade === null) return;
  const [a, b, c, d, e, f] = inverse;
  // How many dots of the image fall on one of the picture: those between are averaged.
  const across = Math.min(8, Math.max(1, Math.round(Math.hypot(a * image.width, b * image.height))));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The unit square of an image stands on its feet: its first row is at the top, at 1.
      const u = (a * (x + 0.5) + c * (y + 0.5) + e) * image.width;
      const v = (1 - (b * (x + 0.5) + d * (y + 0.5) + f)) * image.height;
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
      const value = across > 1 ? averaged(shade, { u, v, across }) : between(shade, u - 0.5, v - 0.5);
      const at = y * width + x;
      grey[at] = image.isMask ? Math.min(grey[at] ?? 255, value) : value;
    }
  }
}

type Shade = (x: number, y: number) => number;

function between(shade: Shade, u: number, v: number): number {
  const x = Math.floor(u);
  const y = Math.floor(v);
  const right = u - x;
  const below = v - y;
  const upper = shade(x, y) * (1 - right) + shade(x + 1, y) * right;
  const lower = shade(x, y + 1) * (1 - right) + shade(x + 1, y + 1) * right;
  return upper * (1 - below) + lower * below;
}

function averaged(shade: Shade, { u, v, across }: { u: number; v: number; across: number }): number {
  const left = Math.round(u - across / 2);
  const top = Math.round(v - across / 2);
  let sum = 0;
  for (let y = 0; y < across; y += 1) for (let x = 0; x < across; x += 1) sum += shade(left + x, top + y);
  return sum / (across * across);
}

/** Grey by place; places beyond the edge have the grey of the edge. `null` when the data are of no known shape. */
function shadesOf({ width, height, data }: PageImage): Shade | null {
  const inside = (value: number, limit: number): number => Math.min(limit - 1, Math.max(0, value));
  const bytesInRow = Math.ceil(width / 8);
  if (data.length >= width * height) {
    const channels = Math.floor(data.length / (width * height));
    return (x, y) => {
      const at = (inside(y, height) * width + inside(x, width)) * channels;
      if (channels < 3) return data[at] ?? 255;
      return 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255);
    };
  }
  if (data.length < bytesInRow * height) return null;
  return (x, y) => {
    const column = inside(x, width);
    const byte = data[inside(y, height) * bytesInRow + (column >> 3)] ?? 0;
    const isSet = ((byte >> (7 - (column & 7))) & 1) === 1;
    return isSet ? 255 : 0;
  };
}
