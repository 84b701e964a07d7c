import { expect, test } from "vitest";
import { pictureSize } from "./picture-size.ts";

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(32);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

test("the head of a PNG says its size", () =>
  expect(pictureSize(png(1240, 1754))).toEqual({ width: 1240, height: 1754 }));

test("a JPEG says it where its frame begins", () => {
  const bytes = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x06, 0xda, 0x04, 0xd8, 3, 0, 0];
  expect(pictureSize(new Uint8Array(bytes))).toEqual({ width: 1240, height: 1754 });
});

test.for([
  ["a picture too large to open", png(100_000, 100_000)],
  ["a picture of nothing", png(0, 10)],
  ["no picture", new TextEncoder().encode("not a picture at all")],
  ["nothing", new Uint8Array()],
] as const)("there is none of %s", ([, bytes]) => expect(pictureSize(bytes)).toBeNull());
