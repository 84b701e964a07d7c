/** A page as the eye sees it: rows of grey from the top, 0 is black. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly dotsPerInch: number;
};

/** Portable greymap: the plainest form of a picture that tesseract takes. */
export function asGreymap({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
