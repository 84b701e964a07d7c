import { describe, expect, test } from "vitest";
import { type VisitorObject, Visitor } from "vite";
import { type SourceFile, placeIn, sourceFile, sourceFiles } from "./source-files.ts";
import { testNamesOf } from "./test-names.ts";

type Rule = {
  readonly name: string;
  readonly instead: string;
  readonly example: string;
  readonly visitor: (found: (offset: number) => void) => VisitorObject;
  readonly exempt?: (path: string) => boolean;
};

/** Tools that load a file by its default export: test runners, bundlers, the documentation site. */
const isToolFile = (path: string) => /\.config\.ts$|\/\.vitepress\//.test(path);

const rules: readonly Rule[] = [
  {
    name: "no any",
    instead: "Say what it is: a zod schema at the edge, `unknown` and a question before that.",
    example: "export const answer: any = 1;",
    visitor: (found) => ({ TSAnyKeyword: (node) => found(node.start) }),
  },
  {
    name: "no default export",
    instead: "Export by name, so that one thing has one name wherever it is used.",
    example: "export default 1;",
    visitor: (found) => ({ ExportDefaultDeclaration: (node) => found(node.start) }),
    exempt: isToolFile,
  },
  {
    name: "no export *",
    instead: "Name what a module gives away; the list in index.ts is the package's promise.",
    example: "export * from './task.ts';",
    visitor: (found) => ({ ExportAllDeclaration: (node) => found(node.start) }),
  },
  {
    name: "no enum and no namespace",
    instead: "Use a zod enum or a union of strings: the values are what is stored.",
    example: "enum Status { Open }",
    visitor: (found) => ({
      TSEnumDeclaration: (node) => found(node.start),
      TSModuleDeclaration: (node) => {
        if (node.kind !== "global" && node.id.type !== "Literal") found(node.start);
      },
    }),
  },
  {
    name: "no module mock",
    instead: "Hand the part in as an argument and give the test a small one of its own.",
    example: "vi.mock('./clock.ts');",
    visitor: (found) => ({
      CallExpression(node) {
        if (node.callee.type !== "MemberExpression" || node.callee.object.type !== "Identifier") return;
        if (node.callee.object.name !== "vi" || node.callee.property.type !== "Identifier") return;
        if (["mock", "doMock", "hoisted"].includes(node.callee.property.name)) found(node.start);
      },
    }),
  },
];

const sources = sourceFiles();

describe("sources", () => {
  test("are looked at, all of them", () => {
    expect(sources.length).toBeGreaterThan(80);
  });

  test.each(rules)("have $name", (rule) => {
    expect(
      sources.flatMap((file) => breachesOf(rule, file)),
      rule.instead,
    ).toEqual([]);
  });

  test.each(rules)("with a breach of '$name' would be noticed", (rule) => {
    expect(breachesOf(rule, sourceFile("packages/x/src/x.ts", rule.example))).toEqual([
      "packages/x/src/x.ts:1",
    ]);
  });

  test("carry no banner", () => {
    const banners = sources.flatMap((file) =>
      file.comments
        .filter((comment) => /^[\s*]*([-=#/~*_])\1{5,}/.test(comment.value))
        .map((comment) => placeIn(file, comment.start)),
    );
    expect(banners, "A file that needs section banners is two files.").toEqual([]);
  });
});

describe("test names", () => {
  test("state what is so, in the present tense", () => {
    const named = sources.flatMap(testNamesOf);
    expect(named.length, "the check read the names of tests").toBeGreaterThan(20);
    const wishes = named
      .filter(({ name }) => /\bshould\b/i.test(name))
      .map(({ place, name }) => `${place} ${name}`);
    expect(wishes, 'Write "refused past the end of the plan", not what it should do.').toEqual([]);
  });
});

function breachesOf(rule: Rule, file: SourceFile): readonly string[] {
  if (rule.exempt?.(file.path)) return [];
  const offsets: number[] = [];
  new Visitor(rule.visitor((offset) => void offsets.push(offset))).visit(file.program);
  return offsets.map((offset) => placeIn(file, offset));
}
