import type { ESTree } from "vite";
import type { Source } from "./sources.ts";

/** What a file says about one of its exports: the comment right above it, and how it is declared. */
export type Described = {
  readonly name: string;
  /** Markdown; `null` where nothing stands above the declaration. */
  readonly docstring: string | null;
  /** The declarations without the bodies of functions: a schema and its type are two of one name. */
  readonly declarations: readonly string[];
};

/** Longer declarations end in an ellipsis: the file has the rest. */
const LONGEST_DECLARATION_LINES = 40;

export function describedIn(source: Source, name: string): Described {
  const exported = source.statements.filter((statement) => namesOf(statement).includes(name));
  if (exported.length === 0) throw new Error(`${source.path} exports no "${name}"`);
  return {
    name,
    docstring:
      exported.map((statement) => docstringAbove(source, statement)).find((text) => text !== null) ?? null,
    declarations: exported.map((statement) => declarationOf(source, statement)),
  };
}

/** Everything a file declares and exports by name. */
function namesOf(statement: Source["statements"][number]): readonly string[] {
  if (statement.type !== "ExportNamedDeclaration" || statement.declaration === null) return [];
  const { declaration } = statement;
  if (declaration.type === "VariableDeclaration")
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
  if (declaration.type === "FunctionDeclaration" || declaration.type === "TSTypeAliasDeclaration")
    return declaration.id === null ? [] : [declaration.id.name];
  return [];
}

function docstringAbove({ text, comments }: Source, { start }: ESTree.Span): string | null {
  const above = comments.findLast(
    (comment) => comment.end <= start && text.slice(comment.end, start).trim() === "",
  );
  if (above === undefined || !above.value.startsWith("*")) return null;
  return above.value
    .slice(1)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
}

function declarationOf({ text }: Source, statement: Source["statements"][number]): string {
  const whole = text
    .slice(statement.start, endOf(statement))
    .replace(/^export /, "")
    .trimEnd();
  const lines = whole.split("\n");
  if (lines.length <= LONGEST_DECLARATION_LINES) return whole;
  return [...lines.slice(0, LONGEST_DECLARATION_LINES), "  // …"].join("\n");
}

/** A function ends before its body. */
function endOf(statement: Source["statements"][number]): number {
  if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "FunctionDeclaration")
    return statement.end;
  return statement.declaration.body?.start ?? statement.end;
}
