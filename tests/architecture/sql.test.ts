import { describe, expect, test } from "vitest";
import { Visitor } from "vite";
import { type SourceFile, isTest, placeIn, sourceFile, sourceFiles } from "./source-files.ts";

const statement =
  /\b(select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|type|view)\s)/i;

describe("SQL", () => {
  test("stands only in *.store.ts, *.query.ts, database/ and ledger/", () => {
    const outside = sourceFiles(
      (path) => /^(packages|apps)\//.test(path) && !isTest(path) && !maySpeakSql(path),
    );
    expect(outside.length, "the check looked at the sources").toBeGreaterThan(60);
    expect(
      outside.flatMap(statementsIn),
      "Put the statement into the concept's store or query, and call it by a name from here.",
    ).toEqual([]);
  });

  test.each(["const rows = sql`select id from task where root_id = 1`;", 'run("DELETE FROM task");'])(
    "is recognised in %s",
    (text) => expect(statementsIn(sourceFile("x.ts", text))).toHaveLength(1),
  );

  test("is not seen in a sentence", () => {
    expect(statementsIn(sourceFile("x.ts", 'const words = "Select a unit. Update the plan.";'))).toEqual([]);
  });
});

function maySpeakSql(path: string): boolean {
  return /\.(store|query)\.ts$/.test(path) || /^packages\/server\/src\/(database|ledger)\//.test(path);
}

function statementsIn(file: SourceFile): readonly string[] {
  const places: string[] = [];
  const look = (text: string, offset: number) => {
    if (statement.test(`${text} `)) places.push(placeIn(file, offset));
  };
  new Visitor({
    Literal(node) {
      if (typeof node.value === "string") look(node.value, node.start);
    },
    TemplateLiteral: (node) => look(node.quasis.map((part) => part.value.raw).join("x"), node.start),
  }).visit(file.program);
  return places;
}
