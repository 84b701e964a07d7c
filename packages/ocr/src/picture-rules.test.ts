import { expect, test } from "vitest";
import type { Picture } from "./picture.ts";
import { pictureRules } from "./picture-rules.ts";

/** Black dots on a white square of two inches. */
function drawn(isBlack: (x: number, y: number) => boolean): Picture {
  const grey = Uint8Array.from({ length: 200 * 200 }, (_, at) =>
    isBlack(at % 200, Math.floor(at / 200)) ? 0 : 255,
  );
  return { width: 200, height: 200, grey, dotsPerInch: 100 };
}

test("long strokes are ruled lines", () => {
  const rules = pictureRules(
    drawn((x, y) => (y === 50 && x > 20 && x < 180) || (x === 60 && y > 20 && y < 120)),
  );
  expect(rules.filter(({ direction }) => direction === "lying").some(({ at }) => Math.abs(at - 36) < 1)).toBe(
    true,
  );
  expect(
    rules.filter(({ direction }) => direction === "standing").some(({ at }) => Math.abs(at - 43) < 1),
  ).toBe(true);
});

test("a line that lies askew is still one", () => {
  const rules = pictureRules(drawn((x, y) => y === 50 + Math.floor(x / 30) && x > 10 && x < 190));
  expect(rules.length).toBeGreaterThan(0);
});

test("letters are none", () => {
  expect(pictureRules(drawn((x, y) => x % 20 < 12 && y % 30 < 20 && (x % 20 === 0 || y % 30 === 0)))).toEqual(
    [],
  );
});
