import { readFileSync } from "node:fs";
import type { Passage } from "../../text/passage.ts";

/** A line of an example file: its fields, and the note after "  #" that says where the words were met. */
export type Example = { readonly line: string; readonly fields: readonly string[]; readonly note: string };

export function examplesIn(name: string): readonly Example[] {
  return readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [words = "", note = ""] = line.split("  # ");
      return { line, fields: words.split(" | "), note };
    });
}

/** A passage that is a document of its own. */
export function passageOf(text: string): Passage {
  return { text, spanOf: (start, end) => ({ start, end }) };
}
