import { describe, expect, test } from "vitest";
import { Visitor } from "vite";
import { type SourceFile, isTest, placeIn, sourceFile, sourceFiles } from "./source-files.ts";

const instead =
  "The domain is pure: the day comes in as an argument (asOf), ids and hashes are made by the server, and whatever must " +
  "be waited for or looked up is loaded by a use case and handed in as facts.";

/** Names of the outside world. `Date` in any form: a day of the office is a CalendarDay. */
const worldly = new Set([
  "Buffer",
  "Date",
  "Promise",
  "Temporal",
  "console",
  "crypto",
  "fetch",
  "globalThis",
  "localStorage",
  "performance",
  "process",
  "queueMicrotask",
  "setInterval",
  "setTimeout",
]);

describe("the domain", () => {
  test("is pure", () => {
    const domain = sourceFiles((path) => path.startsWith("packages/domain/src/") && !isTest(path));
    expect(domain.length, "the check looked at the domain's files").toBeGreaterThan(20);
    expect(domain.flatMap(impuritiesOf), instead).toEqual([]);
  });

  test.each([
    ["import { readFileSync } from 'node:fs';", "node:fs"],
    ["export async function load() {}", "async"],
    ["const later = async () => 1;", "async"],
    ["const now = Date.now();", "Date"],
    ["const now = new Date();", "Date"],
    ["const chance = Math.random();", "Math.random"],
    ["console.log(1);", "console"],
    ["const home = process.env;", "process"],
    ["let counter = 0;", "let at the top of a module"],
  ])("would notice %s", (text, found) => {
    expect(impuritiesOf(sourceFile("packages/domain/src/task/task.ts", text))).toEqual([
      `packages/domain/src/task/task.ts:1 ${found}`,
    ]);
  });

  test("may call a field by the name of something worldly", () => {
    const file = sourceFile("task.ts", "const draft = { process: 1 }; export const one = draft.process;");
    expect(impuritiesOf(file)).toEqual([]);
  });
});

function impuritiesOf(file: SourceFile): readonly string[] {
  const found = new Map<number, string>();
  const fieldNames = new Set<number>();
  const asynchronous = (node: { readonly async: boolean; readonly start: number }) => {
    if (node.async) found.set(node.start, "async");
  };
  new Visitor({
    ImportDeclaration(node) {
      if (node.source.value.startsWith("node:")) found.set(node.start, node.source.value);
    },
    ImportExpression: (node) => void found.set(node.start, "import()"),
    FunctionDeclaration: asynchronous,
    FunctionExpression: asynchronous,
    ArrowFunctionExpression: asynchronous,
    MemberExpression(node) {
      if (!node.computed) fieldNames.add(node.property.start);
      const text = file.text.slice(node.start, node.end);
      if (text === "Math.random") found.set(node.start, text);
    },
    Property(node) {
      if (!node.computed) fieldNames.add(node.key.start);
    },
    TSPropertySignature(node) {
      if (!node.computed) fieldNames.add(node.key.start);
    },
    Identifier(node) {
      if (worldly.has(node.name) && !fieldNames.has(node.start)) found.set(node.start, node.name);
    },
  }).visit(file.program);
  for (const statement of file.program.body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type === "VariableDeclaration" && declared.kind !== "const") {
      found.set(declared.start, `${declared.kind} at the top of a module`);
    }
  }
  return [...found].map(([offset, what]) => `${placeIn(file, offset)} ${what}`);
}
