import { expect, test } from "vitest";
import { fitLine, say, spread, textOf, widthOf } from "./line.ts";

test("a line is cut to its width wherever its pieces end", () => {
  const line = [say("một "), say("hai ", "strong"), say("ba")];
  for (let width = 0; width <= 14; width += 1)
    expect(widthOf(fitLine(line, width)), `width ${width}`).toBe(width);
  expect(textOf(fitLine(line, 6))).toBe("một h…");
});

test("a cut at the end of a piece still says that more follows", () => {
  expect(textOf(fitLine([say("một"), say("hai")], 3))).toBe("mộ…");
});

test("the right part keeps its place and the left one gives way", () => {
  expect(textOf(spread([say("bên trái dài")], [say("phải")], 10))).toBe("bên…  phải");
});
