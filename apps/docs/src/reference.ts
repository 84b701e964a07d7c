import { join } from "node:path";
import manifest from "../../../packages/domain/package.json" with { type: "json" };
import { type Described, describedIn } from "./docstrings.ts";
import { declaring, givenOn, readSource } from "./sources.ts";

type Door = { readonly specifier: string; readonly path: string };

/** The doors of the domain package, by the name under which they are imported. Scenarios are no rules. */
function doorsOf({ name, exports }: typeof manifest): readonly Door[] {
  return Object.entries(exports)
    .filter(([door]) => door !== "./scenarios")
    .map(([door, file]) => ({ specifier: join(name, door), path: join("packages/domain", file) }));
}

export type ReferenceEntry = Described & {
  /** The file that declares it, from the root of the repository. */
  readonly path: string;
  readonly door: string;
};

export type ReferencePage = { readonly concept: string; readonly entries: readonly ReferenceEntry[] };

/** Everything the domain gives away, by the folder of its concept; folders in the order of the doors. */
export function referencePages(): readonly ReferencePage[] {
  const given = doorsOf(manifest).flatMap(({ specifier, path }) =>
    givenOn(readSource(path)).map((each) => ({ ...declaring(each), door: specifier })),
  );
  // What two doors give away is told once, with the first.
  const once = new Map(given.toReversed().map((each) => [`${each.path}#${each.name}`, each]));
  const entries = given
    .filter((each) => once.get(`${each.path}#${each.name}`) === each)
    .map((each) => ({ ...describedIn(readSource(each.path), each.name), path: each.path, door: each.door }));
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
