import { expect, test } from "vitest";
import { wordsBeside } from "./cascade-scale.ts";

test("the words of a bar stand right of it, left of it where it reaches far, and above a bar that takes all the width", () => {
  expect(wordsBeside(0, 40)).toEqual({ isAbove: false, place: { left: "40%" } });
  expect(wordsBeside(70, 90)).toEqual({ isAbove: false, place: { right: "30%" } });
  expect(wordsBeside(0, 95)).toEqual({ isAbove: true, place: { right: "5%" } });
});
