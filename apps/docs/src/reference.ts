import { type Described, describedIn } from "./docstrings.ts";
import { type ExportedName, declaring, givenOn, readSource } from "./sources.ts";

/** The doors of the domain package, by the name under which they are imported. */
const doors: readonly { readonly specifier: string; readonly path: string }[] = [
  { specifier: "@dondoc/domain", path: "packages/domain/src/index.ts" },
  { specifier: "@dondoc/domain/follow-up", path: "packages/domain/src/follow-up/index.ts" },
  { specifier: "@dondoc/domain/country", path: "packages/domain/src/country/index.ts" },
];

export type ReferenceEntry = Described & {
  /** The file that declares it, from the root of the repository. */
  readonly path: string;
  readonly door: string;
};

export type ReferencePage = { readonly concept: string; readonly entries: readonly ReferenceEntry[] };

/** Everything the domain gives away, by the folder of its concept; folders in the order of the doors. */
export function referencePages(): readonly ReferencePage[] {
  const entries = doors.flatMap(({ specifier, path }) =>
    unique(givenOn(readSource(path)).map(declaring)).map((exported) => ({
      ...describedIn(readSource(exported.path), exported.name),
      path: exported.path,
      door: specifier,
    })),
  );
  return [...Map.groupBy(entries, ({ path }) => conceptOf(path))].map(([concept, ofConcept]) => ({
    concept,
    entries: ofConcept.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  }));
}

/** One page of Markdown; each file of the concept is a heading with its exports below. */
export function pageText({ concept, entries }: ReferencePage): string {
  const files = [...Map.groupBy(entries, ({ path }) => path)].map(
    ([path, ofFile]) => `## ${fileOf(path)}\n\n\`${path}\`\n\n${ofFile.map(entryText).join("\n\n")}`,
  );
  const from = [...new Set(entries.map(({ door }) => `\`${door}\``))].join(", ");
  return `---\noutline: [2, 3]\n---\n\n# ${concept}\n\nImported from ${from}.\n\n${files.join("\n\n")}\n`;
}

function entryText({ name, docstring, declarations }: ReferenceEntry): string {
  const words = docstring === null ? "" : `${withoutMarkup(docstring)}\n\n`;
  return `### ${name}\n\n${words}\`\`\`ts\n${declarations.join("\n")}\n\`\`\``;
}

/** A docstring is Markdown, and nothing else: what looks like a tag or a template stays text. */
function withoutMarkup(docstring: string): string {
  return docstring.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;");
}

function conceptOf(path: string): string {
  return path.split("/").at(-2) ?? path;
}

function fileOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/(\.data)?\.ts$/, "");
}

function unique(names: readonly ExportedName[]): readonly ExportedName[] {
  return [...new Map(names.map((each) => [`${each.path}#${each.name}`, each])).values()];
}
