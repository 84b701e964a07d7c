import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ESTree, parseSync } from "vite";

export const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** One source of the domain, parsed. `path` leads to it from the root of the repository. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly (ESTree.Statement | ESTree.Directive)[];
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[];
};

export function readSource(path: string): Source {
  return sourceOf(path, readFileSync(join(repositoryRoot, path), "utf8"));
}

/** Also for the snippets of tests. */
export function sourceOf(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return { path, text, statements: program.body, comments };
}

/** A name that a door of the package gives away, and the file that declares it. */
export type ExportedName = { readonly name: string; readonly path: string };

/** Names that a file gives on from others, in the order of the file. */
export function givenOn(source: Source): readonly ExportedName[] {
  return source.statements.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || statement.source === null) return [];
    const path = join(dirname(source.path), statement.source.value);
    return statement.specifiers.map(({ local }) => ({
      name: local.type === "Literal" ? local.value : local.name,
      path,
    }));
  });
}

/** Follows a name to the file that declares it: a file may itself only give it on. */
export function declaring({ name, path }: ExportedName): ExportedName {
  const further = givenOn(readSource(path)).find((each) => each.name === name);
  return further === undefined ? { name, path } : declaring(further);
}
