import { expect, test } from "vitest";
import { say } from "../text/line.ts";
import { makeWindow } from "../testing/make-window.ts";
import { makePainter } from "./painter.ts";

function painted(hasColour: boolean) {
  const window = makeWindow({ columns: 10, rows: 3 });
  const painter = makePainter((text) => void window.output.write(text), hasColour);
  return { painter, window };
}

test("only the rows that changed are written again", () => {
  const { painter, window } = painted(false);
  painter.paint([[say("một")], [say("hai")], [say("ba")]]);
  painter.paint([[say("một")], [say("Hai")], [say("ba")]]);
  expect(window.written).toHaveLength(2);
  expect(window.written[1]).not.toContain("một");
  expect(window.lines().map((line) => line.trimEnd())).toEqual(["một", "Hai", "ba"]);
});

test("the same frame is not written, but whole again after the window forgot it", () => {
  const { painter, window } = painted(false);
  painter.paint([[say("một")]]);
  painter.paint([[say("một")]]);
  expect(window.written).toHaveLength(1);
  painter.forget();
  painter.paint([[say("một")]]);
  expect(window.written[1]).toBe(window.written[0]);
});

test("tones are colours only where there are some", () => {
  const [plain, coloured] = [painted(false), painted(true)];
  for (const { painter } of [plain, coloured]) painter.paint([[say("muộn", "overdue")]]);
  expect(plain.window.written[0]).not.toContain("31m");
  expect(coloured.window.written[0]).toContain("\u001b[1;31mmuộn\u001b[0m");
});

test("a sentence cannot steer the terminal", () => {
  const { painter, window } = painted(true);
  painter.paint([[say("a\u001b[2Jb\u009b1mc\r\n")]]);
  expect(window.lines()[0]?.trimEnd()).toBe("a [2Jb 1mc");
});
