import { Visitor } from "vite";
import { type SourceFile, placeIn } from "./source-files.ts";

/** A test or a group of tests; `path` leads into it through its groups, as "the report year › ends with 14-12". */
export type TestName = { readonly name: string; readonly path: string; readonly place: string };

/** First arguments of test(…), describe(…) and their variants (test.each(…)(…), test.fails(…)), outermost first. */
export function testNamesOf(file: SourceFile): readonly TestName[] {
  if (!/\.test\.tsx?$/.test(file.path)) return [];
  const calls: { name: string; start: number; end: number }[] = [];
  new Visitor({
    CallExpression(node) {
      const [name] = node.arguments;
      const isText = name?.type === "Literal" || name?.type === "TemplateLiteral";
      if (!isText || !/^(test|it|describe)\b/.test(file.text.slice(node.callee.start, node.callee.end)))
        return;
      calls.push({ name: file.text.slice(name.start + 1, name.end - 1), start: node.start, end: node.end });
    },
  }).visit(file.program);
  return calls.map(({ name, start, end }) => ({
    name,
    path: calls
      .filter((around) => around.start <= start && end <= around.end)
      .map((around) => around.name)
      .join(" › "),
    place: placeIn(file, start),
  }));
}
