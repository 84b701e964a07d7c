import { describe, expect, test } from "vitest";
import { IDENTITY } from "@dondoc/reader/matrix";
import { imagePlaces, type PageImage, paintedPicture } from "./page-picture.ts";

/** A page of an eighth of an inch across, upright as it is seen. */
const page = { width: 9, height: 9, view: [1, 0, 0, -1, 0, 9] as const };
const whole = [9, 0, 0, 9, 0, 0] as const;

const quarters = (grey: Uint8Array, width: number): boolean[] =>
  [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) => (grey[Math.floor(y * width) * width + Math.floor(x * width)] ?? 255) < 128);

describe("a page painted from its images", () => {
  test.for([
    ["a byte for a dot", { width: 2, height: 2, data: new Uint8Array([0, 255, 255, 255]) }],
    [
      "three bytes for a dot",
      { width: 2, height: 2, data: new Uint8Array([0, 0, 0, ...Array<number>(9).fill(255)]) },
    ],
    ["a bit for a dot", { width: 2, height: 2, data: new Uint8Array([0b01000000, 0b11000000]) }],
  ] as const)("has the first row at the top: %s", ([, image]) => {
    const placed: PageImage = { ...image, isMask: false };
    const { grey, width } = paintedPicture([{ image: placed, matrix: whole }], page);
    expect(quarters(grey, width)).toEqual([true, false, false, false]);
  });

  test("is white where no image is", () => {
    const image = { width: 1, height: 1, data: new Uint8Array([0]), isMask: false };
    const { grey, width } = paintedPicture([{ image, matrix: [4.5, 0, 0, 4.5, 0, 0] }], page);
    expect(quarters(grey, width)).toEqual([false, false, true, false]);
  });

  test("keeps what is below a mask", () => {
    const black = { width: 1, height: 1, data: new Uint8Array([0]), isMask: false };
    const clear = { width: 1, height: 1, data: new Uint8Array([255]), isMask: true };
    const images = [black, clear].map((image) => ({ image, matrix: whole }));
    const { grey, width } = paintedPicture(images, page);
    expect(quarters(grey, width)).toEqual([true, true, true, true]);
  });
});

test("images are placed by all that moves them", () => {
  const operations = { save: 1, restore: 2, transform: 3, paintImageXObject: 4 };
  const list = {
    fnArray: [1, 3, 3, 4, 2, 4],
    argsArray: [null, [2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 5, 0], ["img_1", 9, 9], null, ["img_2", 9, 9]],
  };
  expect(imagePlaces(list, operations)).toEqual([
    { given: "img_1", isMask: false, matrix: [2, 0, 0, 2, 10, 0] },
    { given: "img_2", isMask: false, matrix: IDENTITY },
  ]);
});
