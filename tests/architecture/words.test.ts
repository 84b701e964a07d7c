import { describe, expect, test } from "vitest";
import { Visitor } from "vite";
import { type SourceFile, placeIn, sourceFile, sourceFiles } from "./source-files.ts";

/** Attributes that a person reads or hears. */
const spokenAttributes = ["title", "alt", "placeholder", "aria-label", "aria-description", "label"];

const letters = /\p{L}/u;
/** Letters of Vietnamese that no other word of the code has: a text for people wherever it stands. */
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/u;

const faces = sourceFiles().filter(
  ({ path }) => /^apps\/(web|terminal)\/src\//.test(path) && !/\.test\.tsx?$|\/testing\//.test(path),
);

describe("the faces", () => {
  test("are looked at, both of them", () => {
    expect(faces.filter(({ path }) => path.startsWith("apps/web/")).length).toBeGreaterThan(50);
    expect(faces.filter(({ path }) => path.startsWith("apps/terminal/")).length).toBeGreaterThan(30);
  });

  test("take every word that a person reads from packages/words", () => {
    expect(faces.flatMap(writtenHere), "Put it into the words of its concept, in both languages.").toEqual(
      [],
    );
  });

  test.each([
    "const part = <p>Overdue</p>;",
    'const part = <button title="Close" />;',
    "const part = `Quá hạn ${days}`;",
    'const part = "Đôn Đốc";',
  ])("with a sentence of their own would be noticed: %s", (code) => {
    expect(writtenHere(sourceFile("apps/web/src/part.tsx", code))).toEqual(["apps/web/src/part.tsx:1"]);
  });
});

function writtenHere(file: SourceFile): string[] {
  const places: string[] = [];
  const found = (offset: number): void => void places.push(placeIn(file, offset));
  new Visitor({
    JSXText: (node) => {
      if (letters.test(node.value)) found(node.start);
    },
    JSXAttribute: ({ name, value, start }) => {
      const isSpoken = name.type === "JSXIdentifier" && spokenAttributes.includes(name.name);
      if (isSpoken && value?.type === "Literal" && letters.test(value.value)) found(start);
    },
    Literal: ({ value, start }) => {
      if (typeof value === "string" && vietnamese.test(value)) found(start);
    },
    TemplateElement: ({ value, start }) => {
      if (vietnamese.test(value.raw)) found(start);
    },
  }).visit(file.program);
  return places;
}
