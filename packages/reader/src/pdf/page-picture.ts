import { IDENTITY, type Matrix, matrixFrom, multiplied } from "./matrix.ts";
import type { OperatorList, Operations } from "./read-rules.ts";

/** A scan fills its page; a seal, a logo or a photograph does not. */
const SHARE_OF_PAGE = 0.5;
/** In square points. What scales letters and lines is far below, the smallest strip of a scan above. */
const SMALLEST_PICTURE = 2_000;

/**
 * Whether pictures fill the page. pdfjs leaves out the pictures themselves (`openPdf` asks it to), but not the
 * transformation before each, which stretches one square point to the picture's size.
 */
export function isFilledByPictures(
  list: OperatorList,
  operations: Operations,
  size: { readonly width: number; readonly height: number },
): boolean {
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  let filled = 0;
  for (const [index, operation] of list.fnArray.entries()) {
    if (operation === operations["save"]) stack.push(matrix);
    else if (operation === operations["restore"]) matrix = stack.pop() ?? IDENTITY;
    else if (operation === operations["transform"]) {
      matrix = multiplied(matrix, matrixFrom(list.argsArray[index]) ?? IDENTITY);
      const area = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
      if (area > SMALLEST_PICTURE) filled += area;
    }
  }
  return filled >= SHARE_OF_PAGE * size.width * size.height;
}
