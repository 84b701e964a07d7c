import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type ESTree, parseSync } from "vite";

export const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/** What tools make and nobody wrote. */
const made = new Set(["node_modules", ".git", ".turbo", "dist", "coverage", "cache", "OUT", ".mutation"]);

/** Every file of the repository that somebody wrote, as a path from its root, in order. */
export function writtenFiles(): readonly string[] {
  return filesUnder(repositoryRoot)
    .map((file) => relative(repositoryRoot, file).split(sep).join("/"))
    .toSorted();
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || entry.name.startsWith(".dondoc")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

/** One TypeScript file of packages/, apps/ or tests/, read and parsed. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
};

/** All sources, or those that `wanted` picks by their path. */
export function sourceFiles(wanted: (path: string) => boolean = () => true): readonly SourceFile[] {
  return writtenFiles()
    .filter((path) => /^(packages|apps|tests)\/.*\.tsx?$/.test(path) && wanted(path))
    .map((path) => sourceFile(path, readFileSync(join(repositoryRoot, path), "utf8")));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes("/testing/") || path.startsWith("tests/");
}

/** As `packages/domain/src/task/task.ts:12`, which an editor opens. */
export function placeIn(file: SourceFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split("\n").length}`;
}

/** Also for the snippets by which a check shows that it would notice. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return { path, text, program, comments };
}
