import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineLoader } from "vitepress";

export type Change = { readonly slug: string; readonly sentence: string };

/** The sentences under changes/, one file each, for the page that lists them. */
export default defineLoader({
  watch: ["../changes/*.md"],
  load: (files: readonly string[]): readonly Change[] =>
    files
      .filter((file) => basename(file) !== "index.md")
      .map((file) => ({ slug: basename(file, ".md"), sentence: readFileSync(file, "utf8").trim() }))
      .toSorted((a, b) => a.slug.localeCompare(b.slug)),
});

/** What the page imports; VitePress fills it from the loader above. */
export declare const data: readonly Change[];
